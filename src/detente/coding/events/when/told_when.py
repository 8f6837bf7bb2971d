"""Times that stand outside an act's own clause: on the verb of saying above it, on the day that a clause speaks of, a
length before or after another act, and the day on which the article's deeds happened."""

from __future__ import annotations

from detente.coding.events.draft import Draft, Reason
from detente.coding.events.happenings.akin import points_back
from detente.coding.events.setting import IN_WORDS, REPORT, by_sentence, came_before, only_spoken_of, time_of
from detente.coding.events.when.came_after import count_from_news
from detente.coding.events.when.counted import counted_mark, time_by_count
from detente.coding.events.when.spans import SINCE, is_history_to, long_past
from detente.coding.grammar import clause_of, going_on, is_verb
from detente.coding.scene import Scene
from detente.dates import TimeMention
from detente.language import Sentence, Token

_DEEDS = {"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT", "AID"}
_SAYING = REPORT | {"suggest", "insist", "argue", "warn", "deny", "confirm", "reveal", "acknowledge", "admit", "stress",
                    "declare", "explain", "allege", "testify", "recall", "tweet", "post"}  # fmt: skip
_BLOWS = {"attack", "bombing", "bomb", "blast", "explosion", "explode", "detonate", "strike", "raid", "shooting",
          "assault", "massacre", "killing", "murder", "act", "shelling", "ambush", "violence", "incident",
          "tragedy"}  # fmt: skip
"""Words by which the press tells one blow again and again."""

_COUPS = {"coup", "putsch", "overthrow", "takeover", "ouster", "ousting", "toppling"}
"""Words by which the press tells again that somebody seized power."""

_LEAD = 4
"""The sentences in which an article tells what its headline means."""

_STORY = 2
"""For how many sentences a story goes on with the day that it opened on."""

Times = dict[Sentence, list[TimeMention]]


def time_from_around(scene: Scene, drafts: list[Draft]) -> None:
    """Give acts without a time of their own the one that the words around them tell."""
    times = by_sentence(scene.times)
    for draft in drafts:
        if draft.when is None:
            _above(draft, times)
    for draft in drafts:
        if draft.when is None:
            _of_the_purpose(draft, times, scene.annotation.article.published)
    _no_history_in_headlines(drafts, scene.annotation.article.published)
    waiting = [d for d, _ in time_by_count(drafts, times)] + count_from_news(drafts, times, scene)
    _share_counted(drafts)
    for draft in drafts:
        _narrow(draft, drafts)
    waiting += [d for d in drafts if d.past]
    for draft in drafts:
        in_story = draft.type in _DEEDS or draft.type == "CONSULT"
        if draft.when is None and in_story and draft not in waiting and is_verb(clause_of(draft.token)):
            _day_of_story(draft, drafts, times, scene)
    for draft in drafts:
        if draft.when is None and draft.type in _DEEDS and draft not in waiting and not going_on(draft.token):
            _day_of_deeds(draft, drafts, scene.annotation.article.published)
    for draft, on_another_day in time_by_count(drafts, times):
        if on_another_day:
            draft.past = draft.past or "past"


def _share_counted(drafts: list[Draft]) -> None:
    """A day that was counted ("a month after the coup") is that of the act's other mentions too."""
    for draft in [d for d in drafts if d.when is not None and d.reasons["when"].why.startswith("counted")]:
        for fellow in drafts:
            if fellow.incident == draft.incident and fellow.when is None and draft.when is not None:
                fellow.settle_when(draft.when, Reason("the same act told again", lender=draft))


def _above(draft: Draft, times: Times) -> None:
    """The day that the clause tells of ("2007, when …", "rallies on April 9 that …"), or that of the verb of saying."""
    clause = clause_of(draft.token)
    for _ in range(4):
        head = clause.head
        if head is clause or not is_verb(clause):
            return
        if clause.dep in ("relcl", "acl") and (found := _time_in(head, clause, times)):
            if counted_mark(found.head) is not counted_mark(draft.token):
                return
            draft.settle_when(found.when, Reason("the time of what the clause tells of", found.head))  # type: ignore[arg-type]
            return
        if clause.dep == "ccomp" and head.lemma in _SAYING:
            if not is_verb(draft.token) and points_back(draft):
                return
            found = time_of(head, times)
            if found is not None and found.when is not None and draft.status in ("actual", "denied"):
                draft.settle_when(found.when, Reason("the time at which it was said", found.head))
            return
        clause = clause_of(head)


def _of_the_purpose(draft: Draft, times: Times, published: str | None) -> None:
    """ "Flew to Moscow to meet him on Saturday": a deed done has the day of what it was done for."""
    if draft.status != "actual" or draft.type not in _DEEDS | {"CONSULT"} or draft.token.tag != "VBD" or not published:
        return
    for aim in draft.token.children:
        if aim.dep == "advcl" and aim.i > draft.token.i and any(c.tag == "TO" for c in aim.children):
            found = time_of(aim, times)
            if found is not None and found.when is not None and found.when.end <= published:
                draft.settle_when(found.when, Reason("the time of what it was done for", found.head))


def _no_history_in_headlines(drafts: list[Draft], published: str | None) -> None:
    """A headline tells the news: an act of long ago that the body comes to late is not the one that it means."""
    for draft in drafts:
        lender = draft.reasons["when"].lender if draft.when else None
        if lender is None or draft.token.sent.block.role != "headline" or lender.token.sent.index <= _LEAD:
            continue
        if long_past(draft.when, published):
            draft.when = None
            draft.reasons.pop("when")


def _time_in(head: Token, clause: Token, times: Times) -> TimeMention | None:
    """The time that the antecedent of a relative clause is, or bears."""
    for mention in times.get(head.sent, []):
        if mention.when is None or mention.type not in ("DATE", "TIME") or mention.head.i > clause.i:
            continue
        token = mention.head
        for _ in range(3):
            if token is head:
                return mention
            if is_verb(token) or token.is_root:
                break
            token = token.head
    return None


def _narrow(draft: Draft, drafts: list[Draft]) -> None:
    """A week or a month gives way to the day in it that another mention of the happening tells."""
    when = draft.when
    if when is None or (when.start == when.end and len(when.start) == 10) or draft.reasons["when"].why == SINCE:
        return
    for other in drafts:
        told = other.when
        if other.incident != draft.incident or told is None or other is draft or told.start != told.end:
            continue
        if len(told.start) == 10 and when.start <= told.start and told.end <= when.end + "~":
            for fellow in [d for d in drafts if d is not draft and d.when == when and _one_word(d, draft)]:
                fellow.settle_when(told, Reason("the day that this time is told to be", lender=draft))
            draft.settle_when(told, Reason("another mention of it tells the day", lender=other))
            return


def _one_word(one: Draft, two: Draft) -> bool:
    """Whether two acts have their time from one expression."""
    a, b = one.reasons.get("when"), two.reasons.get("when")
    return a is not None and b is not None and a.word is not None and a.word is b.word


def _day_of_story(draft: Draft, drafts: list[Draft], times: Times, scene: Scene) -> None:
    """The day on which a sentence just before opens the story that the deed goes on with.

    A day long past is carried on within its paragraph only; what a deed came after ("following the coup") and what is
    condemned or asked for have days of their own.
    """
    if draft.status != "actual" or clause_of(draft.token).tag not in ("VBD", "VBN", "VBG"):
        return
    if going_on(draft.token):
        return
    here, published = draft.token.sent, scene.annotation.article.published
    if came_before(draft.token) or (not is_verb(draft.token) and only_spoken_of(draft.token, _words(drafts))):
        return
    for sentence in reversed(scene.annotation.sentences[max(0, here.index - _STORY) : here.index]):
        for mention in times.get(sentence, []):
            verb = clause_of(mention.head)
            if mention.when is None or mention.precision not in ("day", "time") or verb.lemma in _SAYING:
                continue
            if sentence.block is not here.block and long_past(mention.when, published):
                continue
            if (verb.is_root and verb.tag == "VBD") or any(c.tag == "VBD" for c in verb.children if c.dep == "aux"):
                draft.settle_when(mention.when, Reason("the day on which the story opens", mention.head))
                return


def _words(drafts: list[Draft]) -> set[Token]:
    return {d.token for d in drafts if d.type in IN_WORDS}


def _day_of_deeds(draft: Draft, drafts: list[Draft], published: str | None) -> None:
    """The day of the article's other deeds of this kind: told once, it holds until another is told."""
    if draft.status not in ("actual", "denied"):
        return
    told = [d for d in drafts if d is not draft and d.type == draft.type and d.status == "actual" and _on_a_day(d)]
    told = [d for d in told if not is_history_to(draft, d, published)]
    kindred = [d for d in told if _kindred(draft, d)]
    if is_verb(draft.token):
        told = [d for d in told if not long_past(d.when, published) or d.token.sent.block is draft.token.sent.block]
    if came_before(draft.token):
        told = kindred
    elif not is_verb(draft.token):
        told = kindred or (told if points_back(draft) else [])
    elif draft.type != "ASSAULT":
        told = [d for d in told if d in kindred or 0 <= draft.token.sent.index - d.token.sent.index <= _STORY]
    before = [d for d in told if d.token.i < draft.token.i]
    found = before[-1] if before else next(iter(told), None)
    if found is not None and found.when is not None:
        draft.settle_when(found.when, Reason("the day of the deeds told", lender=found))


def _on_a_day(draft: Draft) -> bool:
    return draft.when is not None and draft.when.start == draft.when.end and len(draft.when.start) == 10


def _kindred(one: Draft, two: Draft) -> bool:
    if one.token.lemma == two.token.lemma or {one.token.lemma, two.token.lemma} <= _BLOWS:
        return True
    return one.token.lemma in _COUPS and two.frame.entry.mode == "seize"
