"""A noun phrase that names an actor, read as a whole: office, nationality, name, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass, field

from detente.actors.cast import Kind, Member
from detente.actors.entry import Entry
from detente.actors.hit import Hit
from detente.actors.runs import GEO, aside, coordinated, opposed
from detente.actors.strangers import PARTY_TAGS
from detente.actors.words import RANKS, words
from detente.language import Token

BEFORE = frozenset({"JJ", "JJR", "JJS", "CD", "RBS", "NN", "NNP", "HYPH", "VBN", "VBG"})
DETERMINERS = frozenset({"DT", "PRP$", "PDT", "WP$"})
_FORMER = frozenset(
    {"former", "ex", "late", "deposed", "ousted", "toppled", "retired", "exiled", "erstwhile", "onetime"}
)
_VERBAL = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_RELAYS = words("relays", "heads")
_BODY_NOUNS = words("bodies", "words")
_IRREGULAR = frozenset({"REB", "PRM", "SEP", "UAF", "CRM", "ISM", "IMG"})


@dataclass(eq=False)
class Phrase:
    """The tokens `start` up to `end`, their head, and what they say of the actor.

    `leads` is a body in front whose sector only the day tells ("UNITA leader NAME").
    `body` names those of whom a crowd is made up ("Hamas militants").
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
    body: str = ""
    leads: Entry | None = None
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
    if _tops_diplomacy(phrase, tokens):
        phrase.office = "foreign minister"
    return phrase


def _tops_diplomacy(phrase: Phrase, tokens: list[Token]) -> bool:
    """ "The top U.S. diplomat", "their chief diplomats": the foreign ministers; not "the top diplomat in Kabul"."""
    if phrase.entry.kind != "office" or phrase.head.lemma != "diplomat":
        return False
    abroad = phrase.end < len(tokens) and tokens[phrase.end].dep == "prep"
    return not abroad and any(t.lower in ("top", "chief") for t in tokens[phrase.start : phrase.end])


def _meaning(hit: Hit, tokens: list[Token]) -> Entry | None:
    """The first meaning that names an actor here."""
    for entry in hit.entries:
        if entry.kind in ("courtesy", "former", "future"):
            continue
        if entry.kind in ("agent", "office", "voice") and _mere_part(hit, tokens):
            continue
        if entry.group is not None and hit.start and tokens[hit.start - 1].text == "-":
            continue
        return entry
    return None


def _mere_part(hit: Hit, tokens: list[Token]) -> bool:
    """True for a common noun that a hyphen ties to the next word ("government-run") or that is tagged as a verb."""
    token = tokens[hit.end - 1]
    body = token.head.lemma in _BODY_NOUNS
    if token.tag == "JJ" and token.dep == "amod" and hit.end - hit.start == 1 and not body:
        return True  # "official emails"
    owned = hit.start > 0 and tokens[hit.start - 1].tag == "POS"  # "Chad's displaced"
    if token.tag in _VERBAL and token.dep not in _NOMINAL and not owned:
        return True  # "they monitor", "were displaced"
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
    of_body = False
    phrase.sectors = phrase.sectors or phrase.entry.sectors
    phrase.office = phrase.entry.office
    for hit in fronts:
        first = hit.entries[0]
        if hit.of(*GEO) and not hit.of("body", "agent"):
            joined = previous is not None and coordinated(previous, hit, tokens)
            geo = next(e for e in hit.entries if e.kind in GEO)
            phrase.body = (geo.name or "") if geo.country == "---" else phrase.body  # "a Western official"
            phrase.countries = [*phrase.countries, geo.country] if joined else [geo.country]
            if geo.kind in ("seat", "capital") or "PRE" in geo.sectors:
                phrase.sectors = phrase.sectors or geo.sectors
            previous = hit
        elif hit.of("former"):
            phrase.former = True
        elif tokens[hit.end - 1].tag in _VERBAL and tokens[hit.end - 1].dep not in ("compound", *_NOMINAL):
            continue  # "would judge NAME"
        elif not hit.of("courtesy", "future") or first.sectors:
            led = of_body and first.kind != "body" and tokens[hit.end - 1].lemma in _RELAYS
            if first.kind == "body" and first.bodies and not first.sectors:
                phrase.leads = first
            if first.kind == "body" and phrase.entry.agent is not None and tokens[hit.end].tag != "HYPH":
                phrase.body = first.name or ""
            _take_core(phrase, first, told=led and phrase.entry.kind == "person")
            of_body = of_body or (first.kind == "body" and bool(first.sectors))
    if phrase.entry.kind == "person" and phrase.office:
        phrase.reason = "office + name"


def _take_core(phrase: Phrase, front: Entry, told: bool) -> None:
    """Let a body or common noun in front tell the country and the sector: "Hamas militants", "army spokesman".

    `told` where a body in front of it has told them already: "Hezbollah leader NAME".
    """
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
    rank = front.office in RANKS and phrase.office not in ("", *RANKS)
    if front.office and not rank:
        phrase.office = front.office
    weak = phrase.voice or phrase.entry.kind == "person" or front.sectors in (("OPP",), ("REB",))
    weak = weak or phrase.head.lemma in _RELAYS
    weak = weak or (front.sectors == ("PTY",) and phrase.sectors == ("CVL",))
    if front.sectors == ("MIL",) and _IRREGULAR & set(phrase.sectors):
        return  # "the Hezbollah commander": a soldier of those in front of him
    if rank and phrase.sectors:
        return  # "Defence Minister General NAME"
    if front.sectors and ((weak and not told) or not phrase.sectors):
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
        if token.tag in DETERMINERS:
            phrase.definite = token.lower in ("the", "this", "that", "these", "those", "both") or token.tag == "PRP$"
            phrase.owner = token.i if token.tag in ("PRP$", "WP$") else None
            i -= 1
            break
        if token.ent == "PERSON" and token.dep in ("compound", "nmod") and token.head is phrase.head:
            phrase.owner = token.i
        if token.tag not in BEFORE or (
            token.tag in ("VBN", "VBG", "NN", "NNP") and token.dep not in ("amod", "compound")
        ):
            break
        i -= 1
    while i < phrase.start and tokens[i].tag == "HYPH":
        i += 2
    if phrase.entry.kind in ("office", "voice", "agent", "group"):
        phrase.start = min(i, phrase.start)
