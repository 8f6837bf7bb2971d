"""Who or what may bear out a saying, and of what kind it is then."""

from __future__ import annotations

from detente.coding.statements.cues import Cue
from detente.coding.statements.somebody import is_person
from detente.coding.statements.spans import Stretch
from detente.knowledge.said.cues import CueEntry, documents, media, surveys, tellers, written
from detente.language import Token
from detente.model.records import SayingKind

_WORDED = {"say", "state", "read"}  # whatever says so in plain words holds words ("one slide says")


def bears(entry: CueEntry, subject: Token | None) -> bool:
    """Whether the subject is of the kind that the group asks for: a document, or all that bears out a clause."""
    if entry.subject is None or entry.subject == "actor":
        return True
    known = {"document": documents, "evidence": tellers, "survey": surveys}[entry.subject]()
    return subject is not None and subject.lemma in known


def kind_of(cue: Cue, entry: CueEntry | None, span: Stretch) -> SayingKind:
    """What somebody only thinks is not quoted; what is put in writing is told by the verb."""
    if entry is not None and entry.kind != "said" and span.manner != "direct":
        return entry.kind
    return "wrote" if cue.verb.lemma in written() else "said"


def thing(cue: Cue) -> bool:
    """The subject is a thing that only seems to speak ("signs suggest that …")."""
    subject = cue.speech.subject
    if subject is None or subject is cue.verb or cue.verb.lemma in _WORDED or subject.tag not in ("NN", "NNS"):
        return False
    return not is_person(subject) and subject.lemma not in tellers() and subject.lemma not in media()
