"""Where a matter ends: the remark behind a comma ("…, which Germany turned down") is no part of it.

The codebook's matters are the words for the thing itself: "the return of the Golan Heights", not what the writer adds
about it.
"""

from __future__ import annotations

from detente.coding.grammar import is_verb
from detente.knowledge.said import cues
from detente.language import Token

_ADDS = {"WDT", "WP", "WP$", "WRB"}
_LEAD = {
    "to",
    "of",
    "for",
    "in",
    "on",
    "with",
    "by",
    "from",
    "at",
    "under",
    "about",
    "over",
    "through",
    "most",
    "some",
    "all",
}
_JUDGING = {
    "dismiss", "reject", "condemn", "denounce", "describe", "regard", "see", "view", "brand", "hail", "praise",
    "welcome", "criticize", "criticise", "deride", "ridicule", "decry", "label", "portray",
    "accept", "recognize", "recognise",
}  # fmt: skip
_PROVISOS = {"while", "only", "until", "till", "unless", "provided", "providing"}
_ASIDES = {"while", "whereas", "although", "though", "because", "since", "even"}
_WAITING = {"wait", "delay", "hold", "only", "not", "pending"}
_VENUES = {
    "interview", "statement", "speech", "address", "message", "letter", "broadcast", "conference", "briefing", "sermon",
    "article", "editorial", "tweet", "telegram", "communique", "communiqué", "note", "remark", "comment",
}  # fmt: skip


def core(tokens: list[Token], anchor: Token | None = None) -> list[Token]:
    """The tokens without what is only added: a relative clause or an apposition behind a comma, and the clause in which
    the anchor itself stands ("an idea that Latvia opposes" is, to "opposes", "an idea")."""
    kept = _judged(_before_anchor(tokens, anchor), anchor) if anchor is not None else tokens
    kept = _without_saying(kept)
    for at in range(1, len(kept) - 1):
        if kept[at].lower in (",", "--", "—", "–") and (_remark(kept[at + 1 :]) or _renamed(kept[at + 1 :])):
            kept = kept[:at]
            break
    return _without_venue(_without_price(_without_proviso(kept))) or tokens


def _without_saying(tokens: list[Token]) -> list[Token]:
    """Up to who is said to say it, where that stands between commas behind it: "freeze all work, the envoy said"."""
    said = next((t for t in tokens if t.dep == "parataxis" and t.lemma in cues.verbs()), None)
    if said is None:
        return tokens
    first = min(t.i for t in said.subtree())
    kept = [t for t in tokens if t.i < first]
    return kept or tokens


def _before_anchor(tokens: list[Token], anchor: Token) -> list[Token]:
    """Up to the relative clause that the anchor stands in."""
    if anchor.i not in {t.i for t in tokens}:
        return tokens
    clause = next((t for t in (anchor, *anchor.ancestors()) if t.dep in ("relcl", "acl")), None)
    if clause is None:
        return tokens
    first = min(t.i for t in clause.subtree())
    kept = [t for t in tokens if t.i < first]
    return kept or tokens


def _judged(tokens: list[Token], anchor: Token) -> list[Token]:
    """Without the judgement: "(dismissed) the charge *as baseless*"."""
    if anchor.lemma not in _JUDGING:
        return tokens
    at = next((n for n, t in enumerate(tokens) if n and t.lower == "as" and t.dep in ("prep", "mark", "advmod")), None)
    return tokens[:at] if at is not None else tokens


def _remark(behind: list[Token]) -> bool:
    """ "which …", "to which …", "most of whom …": a relative clause that runs to the end."""
    opening = behind[:3] if behind[0].lower in _LEAD else behind[:1]
    if not any(t.tag in _ADDS and t.lower != "what" for t in opening):
        return False
    clause = next((t for t in behind if t.dep in ("relcl", "advcl", "ccomp", "acl")), None)
    return clause is not None


def _renamed(behind: list[Token]) -> bool:
    """ "…, a step that …": the thing named again, with its article."""
    noun = next((t for t in behind if t.dep == "appos"), None)
    if noun is None or behind[0].lower not in ("a", "an", "the", "one", "something") or behind[0].head is not noun:
        return False
    return behind[-1].i <= max(t.i for t in noun.subtree()) and not any(t.dep == "cc" for t in noun.children)


def _without_proviso(tokens: list[Token]) -> list[Token]:
    """Without "until they leave", "unless …", "as long as …": how long, or on what terms, is told apart; nor
    with what another does meanwhile (", while …")."""
    for at in range(1, len(tokens) - 2):
        word = tokens[at]
        aside = tokens[at - 1].lower == "," and word.dep == "mark" and word.lower in _ASIDES and is_verb(word.head)
        if aside and at > 1:
            return tokens[: at - 1]
        if word.lower == "if" and tokens[at - 1].lower == "even" and at > 1:
            return tokens[: at - 1]
        clause = word.dep in ("mark", "advmod") and word.lower in _PROVISOS and is_verb(word.head)
        long = word.lower in ("as", "so") and tokens[at + 1].lower == "long" and tokens[at + 2].lower == "as"
        if (clause or long) and tokens[at - 1].lemma not in _WAITING:
            return tokens[: at - 1] if tokens[at - 1].lower in ("for", "only") and at > 1 else tokens[:at]
    return tokens


def _without_price(tokens: list[Token]) -> list[Token]:
    """Without "in exchange for …", "on condition that …": that is what is asked for it."""
    for at in range(1, len(tokens) - 2):
        pair = (tokens[at].lower, tokens[at + 1].lower)
        if pair in (("in", "exchange"), ("in", "return"), ("on", "condition")) and tokens[at + 2].lower in (
            "for",
            "that",
        ):
            return tokens[:at]
    return tokens


def _without_venue(tokens: list[Token]) -> list[Token]:
    """Without "in a radio message", "in an interview with …" at the end."""
    for at in range(1, len(tokens)):
        word = tokens[at]
        if word.dep == "prep" and word.lower in ("in", "during", "at"):
            noun = word.child("pobj")
            last = max(t.i for t in word.subtree())
            if noun is not None and noun.lemma in _VENUES and noun.child("det") and last >= tokens[-1].i:
                return tokens[:at]
    return tokens
