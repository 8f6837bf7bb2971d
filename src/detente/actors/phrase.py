"""A noun phrase that names an actor, read as a whole: office, nationality, name, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from detente.actors.cast import Kind, Member
from detente.actors.entry import Entry
from detente.actors.finding import PARTY_TAGS, Hit
from detente.actors.runs import GEO, aside, coordinated, opposed
from detente.actors.words import words
from detente.language import Token

_BEFORE = frozenset({"JJ", "JJR", "JJS", "CD", "RBS", "NN", "NNP", "HYPH", "VBN", "VBG"})
_DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
_FORMER = frozenset(
    {"former", "ex", "late", "deposed", "ousted", "toppled", "retired", "exiled", "erstwhile", "onetime"}
)
_BODY_NOUNS = words("bodies", "words")
_LISTING = frozenset({"and", "or", ",", "&", "the"})
_ATTACHING = frozenset({"of", "for", "in", "from", "at", "within", "inside", "across", "with", "throughout"})


@dataclass(eq=False)
class Phrase:
    """The tokens `start` up to `end`, their head, and what they say of the actor.

    `owner` is the token number of a possessor ("Russia's ambassador", "his spokesman"); `link` the phrase behind "of",
    "for", "in"; `beside` the phrase in apposition; `joined` the next one of a list.
    """

    run: list[Hit]
    start: int
    end: int
    head: Token
    entry: Entry
    kind: Kind
    named: str | None = None
    countries: list[str] = field(default_factory=list)
    sectors: tuple[str, ...] = ()
    office: str = ""
    many: bool = False
    former: bool = False
    definite: bool = False
    owner: int | None = None
    link: Phrase | None = None
    link_word: str = ""
    beside: Phrase | None = None
    joined: Phrase | None = None
    members: tuple[Member, ...] = ()
    reason: str = ""

    @property
    def voice(self) -> bool:
        """True for a bare "spokesman", "official", "member": it speaks for what stands beside it."""
        return self.entry.kind == "voice" or (self.entry.kind == "agent" and not self.entry.sectors)

    @property
    def person(self) -> bool:
        """True where one human being is meant."""
        return self.entry.kind in ("person", "office") and not self.many


def read(run: list[Hit], tokens: list[Token]) -> Phrase | None:
    """The phrase that a run makes; None where its only word is a mere quality ("pro-Russian")."""
    last = run[-1]
    whole = run
    run = [hit for hit in run if hit.of("person") or not aside(hit, tokens)]
    if not run:
        if not opposed(last, tokens):
            return None
        run = whole[-1:]
    last = run[-1]
    entry = _meaning(last, tokens)
    if entry is None:
        return None
    phrase = Phrase(
        run=run,
        start=run[0].start,
        end=last.end,
        head=_head(last, tokens),
        entry=entry,
        kind=_kind(entry),
        named=last.named,
        many=entry.many,
    )
    if last.end + 1 < len(tokens) and tokens[last.end].text == "(" and tokens[last.end + 1].text in PARTY_TAGS:
        phrase.countries, phrase.sectors, phrase.reason = ["USA"], ("LEG",), "party and state behind the name"
    _take_fronts(phrase, run[:-1], tokens)
    _reach_left(phrase, tokens)
    return phrase


def _meaning(hit: Hit, tokens: list[Token]) -> Entry | None:
    """The first meaning that names an actor here."""
    for entry in hit.entries:
        if entry.kind in ("courtesy", "former", "future"):
            continue
        if entry.agent is not None and _mere_part(hit, tokens):
            continue
        if entry.group is not None and hit.start and tokens[hit.start - 1].text == "-":
            continue
        return entry
    return None


def _mere_part(hit: Hit, tokens: list[Token]) -> bool:
    """True for a common noun that a hyphen ties to the next word ("government-run") or that is tagged as a verb."""
    token = tokens[hit.end - 1]
    if token.tag in ("VB", "VBD", "VBP", "VBZ") and token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return True
    return hit.end < len(tokens) and tokens[hit.end].text == "-" and tokens[hit.end].start == token.end


def _head(hit: Hit, tokens: list[Token]) -> Token:
    """The token of the hit that hangs on something outside it; its last one, if the parser is undecided."""
    inside = tokens[hit.start : hit.end]
    outward = [t for t in inside if not (hit.start <= t.head.i < hit.end) or t.head is t]
    return outward[-1] if len(outward) == 1 and outward[0].tag != "POS" else inside[-1]


def _kind(entry: Entry) -> Kind:
    kinds: dict[str, Kind] = {
        "country": "country",
        "adjective": "country",
        "region": "country",
        "people": "people",
        "capital": "seat",
        "seat": "seat",
        "body": "body",
        "person": "person",
        "office": "office",
        "voice": "agents",
        "agent": "agents",
        "group": "nominal",
    }
    return kinds[entry.kind]


def _take_fronts(phrase: Phrase, fronts: list[Hit], tokens: list[Token]) -> None:
    """Countries, office and sectors from the words in front of the head."""
    previous: Hit | None = None
    phrase.sectors = phrase.sectors or phrase.entry.sectors
    phrase.office = phrase.entry.office
    for hit in fronts:
        first = hit.entries[0]
        if hit.of(*GEO) and not hit.of("body", "agent"):
            joined = previous is not None and coordinated(previous, hit, tokens)
            geo = next(e for e in hit.entries if e.kind in GEO)
            phrase.countries = [*phrase.countries, geo.country] if joined else [geo.country]
            if geo.kind in ("seat", "capital") or "PRE" in geo.sectors:
                phrase.sectors = phrase.sectors or geo.sectors
            previous = hit
        elif hit.of("former"):
            phrase.former = True
        elif not hit.of("courtesy", "future") or first.sectors:
            _take_core(phrase, first)
    if phrase.entry.kind == "person" and phrase.office:
        phrase.reason = "office + name"


def _take_core(phrase: Phrase, front: Entry) -> None:
    """Let a body or common noun in front tell the country and the sector: "Hamas militants", "army spokesman"."""
    agent = phrase.entry.agent
    if (
        front.kind == "body"
        and agent is not None
        and phrase.head.lemma in _BODY_NOUNS
        and set(front.sectors) & set(agent.sectors)
    ):
        phrase.entry, phrase.kind = front, "body"  # "the Danas newspaper" is that body
        return
    if front.country and not phrase.countries:
        phrase.countries = [front.country]
    if front.office:
        phrase.office = front.office
    weak = phrase.voice or phrase.entry.kind == "person" or front.sectors in (("OPP",), ("REB",))
    weak = weak or (front.sectors == ("PTY",) and phrase.sectors == ("CVL",))
    if front.sectors and (weak or not phrase.sectors):
        phrase.sectors = front.sectors


def _reach_left(phrase: Phrase, tokens: list[Token]) -> None:
    """Take in determiner and adjectives, notice "former" and a possessor."""
    sent, i = phrase.head.sent, phrase.start
    first = sent.tokens[0].i
    while i > first and phrase.start - i < 6:
        token = tokens[i - 1]
        if token.lower in _FORMER:
            phrase.former = True
        if token.tag == "POS":
            phrase.owner = i - 2 if i - 2 >= first else None
            phrase.definite = True
            break
        if token.tag in _DETERMINERS:
            phrase.definite = token.lower in ("the", "this", "that", "these", "those", "both") or token.tag == "PRP$"
            phrase.owner = token.i if token.tag in ("PRP$", "WP$") else None
            i -= 1
            break
        if token.ent == "PERSON" and token.dep in ("compound", "nmod") and token.head is phrase.head:
            phrase.owner = token.i
        if token.tag not in _BEFORE or (
            token.tag in ("VBN", "VBG", "NN", "NNP") and token.dep not in ("amod", "compound")
        ):
            break
        i -= 1
    while i < phrase.start and tokens[i].tag == "HYPH":
        i += 2
    if phrase.entry.kind in ("office", "voice", "agent", "group"):
        phrase.start = min(i, phrase.start)


def outermost(phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without those that are a mere word in front of another ("Royal" in "the Royal Malaysian Navy")."""
    out: list[Phrase] = []
    for phrase in phrases:
        while out and out[-1].kind in ("agents", "office") and phrase.start <= out[-1].run[0].start:
            out.pop()
        out.append(phrase)
    return out


def attach(phrases: list[Phrase], tokens: list[Token]) -> None:
    """Tie each phrase to the one behind its "of", "for", "in", to its apposition, and to the next of its list."""
    at = {p.start: p for p in phrases}
    for phrase in phrases:
        for hit in phrase.run:
            at.setdefault(hit.start, phrase)
    for phrase in phrases:
        _attach_link(phrase, at, tokens)
        _attach_beside(phrase, at, tokens)
        _attach_behind_country(phrase, at, tokens)
    for phrase, following in pairwise(phrases):
        if following.head.sent is phrase.head.sent and following.beside is not phrase:
            between = [t.lower for t in tokens[phrase.end : following.start]]
            if between and set(between) <= _LISTING:
                phrase.joined = following


def share(phrases: list[Phrase]) -> None:
    """Let offices in a list have one country: "the president and premier of X", "the X president and premier"."""
    for phrase in reversed(phrases):
        after = phrase.joined
        if after is not None and _shares(phrase) and not phrase.countries and after.entry.kind == "office":
            phrase.link, phrase.link_word = phrase.link or after.link, phrase.link_word or after.link_word
    for phrase in phrases:
        after = phrase.joined
        if after is not None and _shares(after) and after.link is None and phrase.entry.kind == "office":
            after.countries, after.owner = after.countries or phrase.countries, after.owner or phrase.owner


def _shares(phrase: Phrase) -> bool:
    return phrase.entry.kind == "office" and not phrase.entry.country and phrase.owner is None


def _attach_link(phrase: Phrase, at: dict[int, Phrase], tokens: list[Token]) -> None:
    i = phrase.end
    if i >= len(tokens) or tokens[i].lower not in _ATTACHING or tokens[i].sent is not phrase.head.sent:
        return
    for j in range(i + 1, min(i + 6, len(tokens))):
        other = at.get(j)
        if other is not None and other is not phrase:
            phrase.link, phrase.link_word = other, tokens[i].lower
            return
        if tokens[j].tag not in _BEFORE and tokens[j].tag not in _DETERMINERS and tokens[j].tag != "NNS":
            return


def _attach_beside(phrase: Phrase, at: dict[int, Phrase], tokens: list[Token]) -> None:
    """ "NAME, Russia's ambassador to X," and "the head of X, NAME," are one actor each."""
    ends = [phrase.end]
    link = phrase.link
    while link is not None and len(ends) < 4:
        ends.append(link.end)
        link = link.link
    for end in ends:
        if phrase.beside is None and (other := _behind_comma(phrase, end, at, tokens)) is not None:
            phrase.beside, other.beside = other, phrase


def _behind_comma(phrase: Phrase, i: int, at: dict[int, Phrase], tokens: list[Token]) -> Phrase | None:
    """The phrase that stands in apposition behind the comma at this place."""
    if i + 1 >= len(tokens) or tokens[i].text not in (",", "(", "-", "–", "—", "--"):
        return None
    for j in range(i + 1, min(i + 7, len(tokens))):
        other = at.get(j)
        if other is not None and other.head.sent is phrase.head.sent:
            if other.run[0].of(*GEO) and len(other.run) == 1 and other.end < len(tokens) and tokens[other.end].tag == "POS":
                continue
            return other if _same_actor(phrase, other, tokens) else None
        if tokens[j].tag not in _BEFORE and tokens[j].tag not in _DETERMINERS and tokens[j].tag != "POS":
            return None
    return None


def _attach_behind_country(phrase: Phrase, at: dict[int, Phrase], tokens: list[Token]) -> None:
    """ "Kenya's ambassador to Norway NAME", "the president of Chad NAME": the name right behind the country."""
    i = phrase.end
    if phrase.entry.kind != "office" or phrase.many or phrase.beside or i + 1 >= len(tokens):
        return
    if tokens[i].lower not in ("to", "of", "for", "in"):
        return
    country = at.get(i + 1) or at.get(i + 2)
    name = at.get(country.end) if country is not None else None
    if name is not None and name.entry.kind == "person" and len(name.run) == 1 and name.beside is None:
        phrase.beside, name.beside = name, phrase


def _same_actor(left: Phrase, right: Phrase, tokens: list[Token]) -> bool:
    """Whether two phrases parted by a comma are a name and its office, one human being both."""
    kinds = {left.entry.kind, right.entry.kind}
    if left.many or right.many or left.beside or right.beside:
        return False
    if "person" not in kinds or not kinds & {"office", "voice", "agent"}:
        return False
    if any(p.entry.agent is not None and p.entry.agent.collective for p in (left, right)):
        return False
    name, other = (left, right) if left.entry.kind == "person" else (right, left)
    if " " in name.office and other.entry.kind == "office":
        return False
    after = tokens[right.end] if right.end < len(tokens) else None
    return (
        after is None
        or after.tag not in ("VBD", "VBZ", "VBP", "MD")
        or (tokens[left.end].dep == "punct" and right.head.dep == "appos")
    )
