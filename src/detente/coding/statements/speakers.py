"""Who speaks, to whom and where: read off the cue verb's clause."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from detente.coding.grammar import agent_of, infinitive, object_of, own_subject, passive, subject_of, surface_subject
from detente.coding.scene import Scene
from detente.coding.sides import actors_at
from detente.coding.statements.company import companion
from detente.coding.statements.documents import authors_of
from detente.coding.statements.spans import phrase
from detente.knowledge.said.cues import CueEntry, documents, media, venues, verbs
from detente.language import Token
from detente.model import Actor

# Verbs so plainly of speech that whoever owns their subject speaks ("Kyiv's man at the talks said").
_PLAIN = {"say", "tell", "add", "state", "insist", "write", "claim", "warn"}
_MARKS = {"''", '"', "”", "’", "»"}
_CLOSERS = _MARKS | {",", "?", "!"}
_QUOTING = {"quote", "cite", "show", "hear", "report", "record", "film", "know"}
_SHOWING = {"show", "hear", "record", "film", "capture", "catch", "tape", "depict", "see"}


@dataclass(frozen=True)
class Speech:
    """The parties to a cue. `subject` is the token that speaks, whether or not the cast knows it."""

    subject: Token | None
    speakers: tuple[Actor, ...]
    addressee: str | None
    venue: str | None


def speech_of(scene: Scene, verb: Token, entries: tuple[CueEntry, ...]) -> Speech:
    """Speaker, addressee and venue of a cue verb."""
    subject = _subject(verb)
    speakers = _speakers(scene, verb, subject)
    place = _venue(verb)
    venue = phrase(scene.annotation.text, place) if place is not None else None
    if subject is not None and subject.lemma in documents() and venue is None:
        venue = phrase(scene.annotation.text, subject)
    return Speech(subject, speakers, _addressee(scene, verb, entries), venue)


def _subject(verb: Token) -> Token | None:
    """The speaking subject; of "cited X as saying" it is X."""
    if verb.dep == "pcomp" and verb.head.lower in ("as", "by") and verb.head.head.lemma in _QUOTING:
        above = verb.head.head
        return surface_subject(above) if passive(above) else object_of(above)
    if verb.tag == "VBG" and verb.dep in ("advcl", "acl") and verb.head.lemma in _SHOWING:
        return _shown(verb)
    behind = inverted(verb)
    if behind is not None:
        return behind
    joint = next((t for t in reversed(_before(verb)) if t.dep == "cc"), None)
    if (verb.tag == "VBG" and _trails(verb)) or (joint is not None and speaks_on(joint) and verb.dep == "conj"):
        return _main_subject(verb)
    nearest = [c for c in verb.children if c.dep == "nsubj" and c.i < verb.i]
    if len(nearest) > 1:
        return nearest[-1]
    found = agent_of(verb) if passive(verb) else own_subject(verb) or subject_of(verb)
    root = verb.sent.roots[0]
    return root if found is None and root.pos in ("NOUN", "PROPN") and root.i < verb.i else found


def speaks_on(joint: Token) -> bool:
    """ ", and has called them ~": behind a comma the speaker goes on, whatever clause the parse joins it to."""
    tokens = joint.sent.tokens
    at = joint.i - tokens[0].i
    verb = next((t for t in tokens[at + 1 : at + 4] if t.dep == "conj"), None)
    if verb is None or at < 1 or tokens[at - 1].lower != "," or own_subject(verb) is not None:
        return False
    finite = verb.tag in ("VBD", "VBZ", "VBP") or any(c.dep == "aux" and c.tag in ("VBD", "VBZ") for c in verb.children)
    return finite and verb.lemma in verbs()


def _before(verb: Token) -> list[Token]:
    """The three words in front."""
    at = verb.i - verb.sent.tokens[0].i
    return verb.sent.tokens[max(0, at - 3) : at]


def _shown(verb: Token) -> Token | None:
    """Who speaks in "the video shows X saying"; the one named behind "a member of the party, NAME"."""
    shown = object_of(verb.head)
    if shown is None or verb.head.i > shown.i or shown.i > verb.i:
        return own_subject(verb) or subject_of(verb)
    inner = next((n for o in shown.prep("of", "from") for n in o.all("appos") if n.pos == "PROPN"), None)
    return inner or shown


def quoting(verb: Token) -> bool:
    """ "quoted X as saying": the saying is another verb's."""
    saying = (c for p in verb.children if p.dep == "prep" and p.lower == "as" for c in p.children if c.dep == "pcomp")
    return verb.lemma in _QUOTING and any(c.lemma in verbs() for c in saying)


def _trails(verb: Token) -> bool:
    """A participle behind a comma (", adding that …"): it belongs to the main clause, whatever the parse says."""
    at = verb.i - verb.sent.tokens[0].i
    before = [t for t in verb.sent.tokens[max(0, at - 2) : at] if t.pos != "ADV"]
    return (
        bool(before)
        and before[-1].lower in (",", "—", "–", "''", "”", '"')
        and verb.dep in ("advcl", "acl", "conj", "xcomp", "dep", "prep")
    )


def _main_subject(verb: Token) -> Token | None:
    """Whoever spoke last before it in the sentence; else the subject of the main clause's last member that has one."""
    for token in reversed(verb.sent.tokens[: verb.i - verb.sent.tokens[0].i]):
        reported = token.dep == "ccomp" and token.head.i < token.i and token.head.lemma in verbs()
        if token.tag in ("VBD", "VBZ", "VBP") and token.lemma in verbs() and not reported and token.dep != "relcl":
            subject = own_subject(token)
            if subject is not None:
                return subject
    chain = [verb, *verb.ancestors()]
    top = len(chain) - 1
    while top > 1 and chain[top - 1].dep == "conj" and own_subject(chain[top - 1]) is not None:
        top -= 1
    return own_subject(chain[top]) or subject_of(verb)


def inverted(verb: Token) -> Token | None:
    """The subject behind its verb (", said the minister"), which parsers often take for an object or a head."""
    if verb.tag not in ("VBD", "VBZ", "VBP", "VBN") or verb.child("aux", "auxpass"):
        return None
    at = verb.i - verb.sent.tokens[0].i
    before = verb.sent.tokens[max(0, at - 2) : at]
    if not before or before[-1].lower not in _CLOSERS or (before[-1].lower == "," and verb.tag == "VBN"
                                                         and not any(t.lower in _MARKS for t in before)):  # fmt: skip
        return None
    subject = own_subject(verb)
    if subject is not None:
        return subject if subject.i > verb.i else None
    if verb.dep in ("amod", "compound") and verb.head.i > verb.i:
        return verb.head
    behind = verb.child("nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative")
    return behind if behind is not None and behind.i > verb.i else None


def _speakers(scene: Scene, verb: Token, subject: Token | None) -> tuple[Actor, ...]:
    if subject is None:
        return beside(scene, verb)
    found = actors_at(scene, subject, owner=False)
    if not found and subject.lemma not in documents() and verb.lemma in _PLAIN:
        found = scene.cast.owner(subject)
    found = companion(scene, subject, found)
    if subject.lemma in media():
        found = tuple(a if a.sectors else msgspec.structs.replace(a, sectors=("JRN",)) for a in found)
    return found + _named_before(scene, subject) if found else authors_of(scene, subject)


def _named_before(scene: Scene, subject: Token) -> tuple[Actor, ...]:
    """The first of "X and Y said", where the parse took X for a modifier of Y."""
    return tuple(
        a for c in subject.children if c.dep == "nmod" and c.child("cc") is not None for a in scene.cast.resolve(c)
    )[:1]


def beside(scene: Scene, verb: Token) -> tuple[Actor, ...]:
    """Where the parse lost the subject: the mention right before an active verb."""
    if verb.tag not in ("VBD", "VBZ", "VBP") or passive(verb):
        return ()
    tokens = verb.sent.tokens
    at = verb.i - tokens[0].i
    for token in reversed(tokens[max(0, at - 3) : at]):
        if token.pos in ("PUNCT", "VERB", "ADP", "SCONJ"):
            return ()
        found = scene.cast.resolve(token)
        if found:
            return found
    return ()


def _addressee(scene: Scene, verb: Token, entries: tuple[CueEntry, ...]) -> str | None:
    """Whom it is said to: the object of "told", "urged"; "to ~" of other verbs; "a letter to ~"."""
    text = scene.annotation.text
    if any(e.addressee for e in entries):
        clause = verb.child("ccomp", "xcomp")
        inner = own_subject(clause) if clause is not None else None
        target = verb.child("dative") or object_of(verb)
        if target is None and inner is not None and clause is not None and infinitive(clause) is not None:
            target = inner
        if target is not None and target.i > verb.i and target.pos in ("NOUN", "PROPN", "PRON"):
            return phrase(text, target)
    objects = verb.prep("on", "to") if verb.lemma in ("call", "appeal") else verb.prep("to")
    if not objects and (venue := _venue(verb)) is not None:
        objects = venue.prep("to")
    spoken_to = [o for o in objects if o.pos in ("NOUN", "PROPN", "PRON") and o.ent not in ("DATE", "TIME")]
    return phrase(text, spoken_to[0]) if spoken_to else None


def _venue(verb: Token) -> Token | None:
    """The venue beside the verb: "in an interview", "on CNN's …", "during a debate"."""
    for prep in verb.children:
        if prep.dep == "prep" and prep.lower in venues().prepositions:
            for place in prep.children:
                if place.dep == "pobj" and _is_venue(place):
                    return place
    return None


def _is_venue(place: Token) -> bool:
    known = venues()
    if place.lemma in known.nouns or place.lower in known.media:
        return True
    return any(c.lower in known.media for c in place.children if c.dep in ("poss", "compound"))
