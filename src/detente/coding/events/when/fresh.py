"""Dates of acts that bear none of their own, acts long past, and on whose word an act is told."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happenings.akin import points_back
from detente.coding.events.setting import IN_WORDS, REPORT, at_another_time, came_before, since
from detente.coding.events.when.spans import begun, long_past
from detente.coding.events.when.yesterday import goes_on_with, opening_act
from detente.coding.grammar import clause_of, going_on, has_done, is_verb
from detente.coding.scene import Scene
from detente.coding.sides import alike
from detente.knowledge import lexicon
from detente.language import Token
from detente.model import Statement, When

# Types that report words: told in the past tense without a date they are the day's news.
_VERBAL = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "AID",
           "ASSAULT", "RETREAT"}  # fmt: skip
_NEAR = 2
"""Sentences for which a speaker's words go on with the day of what he did."""
_TOLD_IN_ORDER = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "AID"}


def date_and_background(scene: Scene, drafts: list[Draft], statements: list[Statement]) -> None:
    """Give fresh news the publication date, mark background, and name the source of acts told in others' words."""
    published, today = scene.annotation.article.published, scene.today
    told = "the dateline" if scene.written else "publication"
    opening, spoken = opening_act(scene, drafts), {d.token for d in drafts if d.type in IN_WORDS}
    for draft in drafts:
        _name_source(draft, statements)
        in_order = draft.type in _TOLD_IN_ORDER and not draft.past and not going_on(draft.token)
        if draft.when is None and in_order:
            _carry(draft, drafts, published)
        if draft.when is None and draft.type in IN_WORDS:
            _say_on(draft, drafts, published)
        if draft.when is None and today and _is_fresh(draft):
            draft.fresh = True
            if opening is not None and opening.when is not None and goes_on_with(opening, draft, spoken):
                draft.settle_when(opening.when, Reason("fresh news: the day of the lead", lender=opening))
            else:
                draft.settle_when(When(start=today, end=today), Reason(f"fresh news: the day of {told}"))
        draft.background = _is_background(draft, published)


def _carry(draft: Draft, drafts: list[Draft], published: str | None) -> None:
    """Take the time of the act told before it in its sentence or the one before, in the same paragraph: deeds are told
    in order, and their day is named once."""
    here = draft.token.sent
    for other in reversed([d for d in drafts if d.token.i < draft.token.i]):
        there = other.token.sent
        if there.block is not here.block or here.index - there.index > 1:
            return
        if there is here and (at_another_time(clause_of(draft.token)) or came_before(draft.token)):
            return
        is_deed = other.type not in IN_WORDS and other.status == draft.status == "actual"
        history = has_done(draft.token) and long_past(other.when, published)
        aside = clause_of(other.token).dep in ("relcl", "acl") and there is here  # "Timor, which it invaded in 1975"
        history = history or (aside and long_past(other.when, published))
        if is_deed and other.when is not None and not other.fresh and not history:
            draft.settle_when(other.when, Reason("the time of the deed told before it", lender=other))
            return


def _say_on(draft: Draft, drafts: list[Draft], published: str | None) -> None:
    """Words go on with the day of what their speaker was told to have said or done just before, within the week: "On
    Tuesday he flew to … He warned …"."""
    verb = draft.token.first_conjunct()
    if draft.status != "actual" or draft.past or verb.tag != "VBD" or not verb.is_root or not draft.actors:
        return
    here = draft.token.sent
    for other in reversed([d for d in drafts if d.token.i < draft.token.i]):
        if here.index - other.token.sent.index > _NEAR:
            return
        fellow = other.status == "actual" and any(alike(a, other.actors) for a in draft.actors)
        if fellow and other.when is not None and not other.fresh and not long_past(other.when, published):
            draft.settle_when(other.when, Reason("the day of what its speaker did just before", lender=other))
            return


def _is_fresh(draft: Draft) -> bool:
    """Whether it is the day's news: words of whatever clause but a relative one, deeds told by a main verb."""
    if draft.status not in ("actual", "denied") or past_perfect(draft) or draft.past or since(draft.token):
        return False
    verb = draft.token if is_verb(draft.token) else clause_of(draft.token)
    if draft.type in _VERBAL:
        return verb.dep != "relcl" or going_on(verb)
    support = verb is not draft.token and verb.lemma in lexicon.support_verbs() and draft.token.head is verb
    return (support or verb is draft.token) and _tells_news(verb)


def _tells_news(verb: Token) -> bool:
    """A finite verb at the top of its sentence, beside that one, or right below a verb of saying; or what it began, did
    by the way or did it by: "began shelling", "answered by shelling", "withdrew, leaving …"."""
    verb = verb.first_conjunct()
    while (above := _done_with(verb)) is not None:
        verb = above.first_conjunct()
    return verb.is_root or (verb.dep == "ccomp" and verb.head.lemma in REPORT)


def _done_with(verb: Token) -> Token | None:
    """The verb in the past or the perfect whose act this one begins, ends or is a way of."""
    if verb.tag != "VBG" or any(c.dep in ("mark", "prep") and c.i < verb.i for c in verb.children):
        return None
    above = verb.head.head if verb.dep == "pcomp" and verb.head.lower == "by" else verb.head
    if (
        verb.dep not in ("xcomp", "advcl", "pcomp")
        or not is_verb(above)
        or (verb.dep == "pcomp" and above is verb.head)
    ):
        return None
    return above if above.tag == "VBD" or has_done(above) else None


def past_perfect(draft: Draft) -> bool:
    """ "had accused": before the news of the day, but for "said that it had accused"."""
    verb = draft.token.first_conjunct()
    if verb.dep == "ccomp" and verb.head.lemma in REPORT and verb.head.tag == "VBD":
        return False
    return any(c.lower in ("had", "'d") and c.dep == "aux" for c in draft.token.children)


def _is_background(draft: Draft, published: str | None) -> bool:
    """Whether it ended more than seven days before publication."""
    if draft.fresh or draft.status == "planned" or begun(draft, published):
        return False
    return long_past(draft.when, published) or (draft.when is None and draft.past == "long")


def _name_source(draft: Draft, statements: list[Statement]) -> None:
    """The speaker whose statement holds the act; not of an act that the speaker takes for known ("the attack")."""
    trigger = draft.token
    if not is_verb(trigger) and points_back(draft):
        return
    for statement in statements:
        if statement.kind == "said" and statement.start <= trigger.start and trigger.end <= statement.end:
            draft.source = statement.speaker
            draft.reasons["source"] = Reason(f"inside what was told by “{statement.cue}”")
