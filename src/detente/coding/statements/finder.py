"""All statements of an article, in text order: quotations first, then paraphrases, nouns, openers and headlines."""

from __future__ import annotations

from detente.coding.grammar import object_of
from detente.coding.scene import Scene
from detente.coding.statements.around import around
from detente.coding.statements.attitudes import find_attitudes
from detente.coding.statements.carry import carried
from detente.coding.statements.collected import Collected
from detente.coding.statements.cues import Cue, find_cues
from detente.coding.statements.direct import attribute
from detente.coding.statements.indirect import content_of
from detente.coding.statements.nouns import find_noun_cues
from detente.coding.statements.openers import find_openers
from detente.coding.statements.quotes import find_quotes
from detente.knowledge.said.cues import CueEntry
from detente.model import Statement

_STRIKING = {"attack", "assail", "blast", "savage", "slam"}
_ARMED = {"MIL", "REB", "PRM", "UAF", "COP", "CRM"}


def find_statements(scene: Scene) -> list[Statement]:
    """What the article attributes to speakers, one record a speaker and sentence, in text order."""
    quotes = find_quotes(scene.annotation)
    cues = find_cues(scene, quotes)
    found = Collected(scene, quotes)
    for tie in attribute(scene, quotes, cues):
        found.quotation(tie.quote, tie.cue, tie.beside, tie.lead)
    for cue in cues:
        pieces = around(cue)
        content = content_of(cue, scene.annotation.text) if not pieces else None
        if content is not None and not _quoted_source(scene, cue) and not _blow(cue, content[0]):
            found.add(cue, content[0], *content[1])
        found.pieces(cue, pieces)
    for cue, span in [*find_noun_cues(scene, quotes), *find_attitudes(scene, quotes), *find_openers(scene)]:
        found.add(cue, cue.entries[0] if cue.entries else None, *span)
    return carried(sorted(found.statements, key=lambda s: (s.start, s.end, s.evidence.trigger_start)))


def _quoted_source(scene: Scene, cue: Cue) -> bool:
    """ "citing the Syrian army": on whose word the speaker relies is no saying of its own."""
    cited = object_of(cue.verb) if cue.verb.lemma in ("cite", "quote") else None
    return cited is not None and bool(scene.cast.resolve(cited)) and not cited.prep("of", "that")


def _blow(cue: Cue, entry: CueEntry) -> bool:
    """ "Rebels attacked the post": what the armed attack is no judgement of theirs."""
    armed = any(_ARMED.intersection(a.sectors) for a in cue.speech.speakers)
    return armed and entry.name == "judge" and cue.verb.lemma in _STRIKING
