"""Places that stand outside an act's own clause: in the clause above or below it, or in the story it goes on with."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happenings.akin import apart
from detente.coding.events.places.row import Places, first_in_row, in_the_row, where_said, where_witnessed
from detente.coding.events.places.where import only_meant, place_by
from detente.coding.events.setting import IN_WORDS, REPORT, by_sentence, only_spoken_of
from detente.coding.grammar import clause_of, is_verb, subject_of
from detente.coding.scene import Scene
from detente.language import Token
from detente.places import PlaceMention, is_of_a_town

DEEDS = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "AID", "RETREAT"}
_IN_PERSON = DEEDS | {"CONSULT"}
NEAR_BEGINNING = _STORY = 3
"""For how many sentences a story stays where it was, and an article's first deed is its opening."""
_FROM_AFAR = {"RETREAT", "AID", "MOBILIZE"}
"""Types of deeds of powers that need not be where the story is."""
_BY_DECREE = {"martial-law", "curfew", "restrict", "censor", "withhold", "misinformation", "cyber"}
"""Modes of coercion that a government orders from wherever it is."""
_NEAR = 4
"""Tokens between a place and the "where" that takes it up."""


def place_from_clauses(scene: Scene, drafts: list[Draft]) -> None:
    """Give acts without a place of their own that of the clauses beside theirs, or of the body that acts."""
    places, named = by_sentence(p for p in scene.places if p.locative), by_sentence(scene.places)
    spoken = {d.token for d in drafts if d.type in IN_WORDS}
    for draft in drafts:
        if draft.place is None and (is_verb(draft.token) or not _only_meant(draft.token, spoken)):
            _beside(draft, places, named)
        if draft.place is None and draft.type in DEEDS | {"SANCTION"}:
            _of_the_body(draft, named)


def _only_meant(noun: Token, spoken: set[Token]) -> bool:
    """Whether an act is told only as what words are about or what is weighed."""
    return clause_of(noun) in spoken or only_spoken_of(noun, spoken)


def place_from_story(drafts: list[Draft]) -> None:
    """Give deeds and meetings without a place that of the story that they go on with."""
    for draft in drafts:
        in_person = draft.type in _IN_PERSON and draft.status != "denied"
        if draft.place is None and in_person and not by_phone(draft, drafts):
            _in_story(draft, drafts)


def _beside(draft: Draft, places: Places, named: Places) -> None:
    """The place of a clause that tells when ("met her when he visited ~"), or of the one that the act's hangs on."""
    clause = clause_of(draft.token)
    first = clause.head if clause.dep == "conj" and is_verb(clause.head) else clause
    if any(c.lower == "where" for c in first.children) and (found := _before(first, named)):
        draft.settle_where(found.place, Reason("the place that the clause tells of", found.head))
        return
    if draft.type in IN_WORDS and (found := where_said(clause, places)):
        draft.settle_where(found.place, Reason("where it was said", found.head))
        return
    if draft.type in DEEDS and (found := where_witnessed(clause, places)):
        draft.settle_where(found.place, Reason("where those live who tell of it", found.head))
        return
    if found := in_the_row(draft.token, places):
        draft.settle_where(found.place, Reason("the place of what was done next", found.head))
        return
    for child in (*clause.children, *_of_the_subject(clause)):
        if _tells_when(child) and (found := place_by(child, _inside(child, places))):
            draft.settle_where(found.place, Reason("the clause that tells when", found.head))
            return
    clause = first_in_row(clause)
    above = clause.head
    if clause.dep in ("relcl", "acl", "advcl") and above is not clause and not long_apart(clause):
        verb = clause_of(above)
        found = place_by(verb, places) if is_verb(verb) and verb.lemma not in REPORT else None
        if found is not None and not (draft.type in IN_WORDS and only_meant(found.head, clause)):
            draft.settle_where(found.place, Reason("the clause above", found.head))


def long_apart(clause: Token) -> bool:
    """Whether a length of time parts the clause from the act above it: "one month after they ousted him"."""
    marks = {c.i for c in clause.children if c.dep in ("mark", "prep") and c.lower in ("after", "before")}
    return any(t.i + 1 in marks and t.ent in ("DATE", "TIME") for t in clause.sent.tokens)


def _inside(clause: Token, places: Places) -> Places:
    """The places that a clause names."""
    words = {t.i for t in clause.subtree()}
    return {clause.sent: [p for p in places.get(clause.sent, []) if p.head.i in words]}


def _tells_when(clause: Token) -> bool:
    """ "When he visited ~", "while in ~", "speaking in ~", "gathered in ~"."""
    if clause.dep in ("acl", "appos"):
        return True
    if clause.dep != "advcl":
        return False
    marks = [c.lower for c in clause.children if c.dep in ("mark", "advmod", "prep") and c.i < clause.i]
    return any(m in ("when", "while", "as") for m in marks) or (clause.tag == "VBG" and not marks)


def _of_the_subject(clause: Token) -> list[Token]:
    """The participle in commas that tells where the subject is: "the exiles, gathered in ~, called for talks"."""
    subject = clause.child("nsubj")
    if subject is None:
        return []
    after = (c for c in subject.all("acl", "appos") if c.tag in ("VBG", "VBN") and c.i > subject.i)
    return [c for c in after if c.sent.tokens[c.i - c.sent.tokens[0].i - 1].text == ","]


def _of_the_body(draft: Draft, named: Places) -> None:
    """The town of the court or the police that acts: "Istanbul police dispersed a crowd"."""
    body = subject_of(draft.token) if is_verb(draft.token) else None
    if body is None or not is_of_a_town(body):
        return
    towns = [p for p in named.get(body.sent, []) if p.head in body.children and p.head.dep in ("compound", "nmod")]
    if towns:
        draft.settle_where(towns[0].place, Reason("the town of those who act", towns[0].head))


def _before(clause: Token, places: Places) -> PlaceMention | None:
    """The place named right in front of a clause with "where"."""
    first = min((t.i for t in clause.subtree()), default=clause.i)
    near = [p for p in places.get(clause.sent, []) if first - _NEAR <= p.head.i < first]
    return max(near, key=lambda p: p.head.i, default=None)


def _in_story(draft: Draft, drafts: list[Draft]) -> None:
    """The place of the deed told just before, where that one's own words tell it."""
    if long_apart(clause_of(draft.token)):
        return
    for other in reversed([d for d in drafts if d.token.i < draft.token.i]):
        if draft.token.sent.index - other.token.sent.index > _STORY:
            return
        if other.when is not None and draft.when is not None and apart(draft.when, other.when):
            continue
        if _goes_on(draft, other) and other.place is not None and own(other):
            draft.settle_where(other.place, Reason("where the story is", lender=other))
            return


def _goes_on(draft: Draft, other: Draft) -> bool:
    """Whether an act may go on with the story of another: deeds with deeds, meetings with meetings, of sides alike."""
    if other.type not in DEEDS if draft.type in DEEDS else other.type != "CONSULT":
        return False
    if draft.frame.entry.mode in _BY_DECREE:
        return False
    one, two = ({a.country for a in (*d.actors, *d.recipients)} - {"---"} for d in (draft, other))
    known = one if draft.type in _FROM_AFAR else one and two
    return not known or bool(one & two) or (other.place is not None and other.place.country in one)


def by_phone(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether two sides talk from two places, as the words or another mention of the same act tell."""
    same = [d for d in drafts if d.incident == draft.incident] if draft.incident else []
    return any(d.frame.entry.mode == "phone" for d in (draft, *same))


def own(draft: Draft) -> bool:
    reason = draft.reasons.get("where")
    return reason is not None and reason.why == "own clause"
