"""The trigger lexicon: typed, validated at load, indexed by the head word's lemma (form: docs/lexicon.md)."""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from detente.knowledge import tables
from detente.model import DetenteError

Place = str
Shape = Literal["verb", "mutual", "on", "of", "self"]
ENTITIES = frozenset({"ACTOR", "PERSON", "COUNTRY", "PLACE", "NUMBER", "PLURAL", "ANY", "NONE"})
PREPOSITIONS = frozenset({
    "along", "above", "below", "beyond", "throughout", "via", "amid", "past", "like", "than", "next", "aboard", "until",
    "since", "till",
    "with", "to", "toward", "towards", "from", "against", "on", "upon", "by", "between", "among", "amongst", "for",
    "at", "in", "into", "over", "about", "of", "onto", "after", "through", "across", "near", "inside", "within",
    "under", "behind", "without", "before", "during", "around", "off", "out", "as", "alongside", "regarding",
    "concerning", "outside", "up", "down",
})  # fmt: skip
PLACES = PREPOSITIONS | {"subject", "object", "indirect", "poss", "compound", "clause", "speaker"}
_SIDES: dict[tuple[str, str], tuple[list[Place], list[Place]]] = {
    ("verb", "verb"): (["subject"], ["object", "indirect"]),
    ("verb", "mutual"): (["subject", "object", "with", "between"], []),
    ("verb", "self"): (["subject"], []),
    ("noun", "on"): (["poss", "compound", "by", "subject", "from"], ["of", "on", "against", "at"]),
    ("noun", "of"): (
        ["poss", "compound", "of", "by", "subject", "from"],
        ["to", "against", "on", "with", "for", "at"],
    ),
    ("noun", "mutual"): (["poss", "compound", "between", "among", "with", "of", "subject"], []),
    ("noun", "self"): (["poss", "compound", "of", "by", "subject", "from"], []),
}


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of words that share a frame. The keys are those of docs/lexicon.md."""

    name: str
    pos: Literal["verb", "noun", "adjective", "modal"]
    words: list[str]
    mode: str | None = None
    cameo: str
    shape: Shape | None = None
    actor: list[Place] | None = None
    recipient: list[Place] | None = None
    particle: list[str] = []
    object: list[str] = []
    not_object: list[str] = []
    object_modifier: list[str] = []
    prep: dict[str, list[str]] = {}
    not_prep: dict[str, list[str]] = {}
    complement: list[Literal["to", "that", "will", "ing", "for"]] = []
    not_complement: list[Literal["to", "that", "will", "ing", "for"]] = []
    governs: list[str] = []
    not_governs: list[str] = []
    aim: list[str] = []
    not_aim: list[str] = []
    under: list[str] = []
    not_under: list[str] = []
    subject: list[str] = []
    not_subject: list[str] = []
    modifier: list[str] = []
    not_modifier: list[str] = []
    voice: Literal["passive", "active"] | None = None
    status: Literal["planned", "possible", "denied"] | None = None
    trigger: Literal["object", "prep"] | None = None
    weight: int = 0
    casualty: bool = False
    befalls_owner: bool = False
    land: bool = False
    at_home: bool = False
    echo: bool = False
    spoken: bool = False
    ahead: bool = False
    note: str | None = None
    examples: list[str] = []
    near: list[str] = []


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """An entry ready for matching: word classes opened, sides settled, its rule named `type.name`."""

    rule: str
    type: str
    entry: Entry
    actor: tuple[Place, ...]
    recipient: tuple[Place, ...]
    mutual: bool
    object: frozenset[str]
    not_object: frozenset[str]
    object_modifier: frozenset[str]
    prep: tuple[tuple[str, frozenset[str]], ...]
    not_prep: tuple[tuple[str, frozenset[str]], ...]
    governs: frozenset[str]
    not_governs: frozenset[str]
    aim: frozenset[str]
    not_aim: frozenset[str]
    under: frozenset[str]
    not_under: frozenset[str]
    subject: frozenset[str]
    not_subject: frozenset[str]
    modifier: frozenset[str]
    not_modifier: frozenset[str]
    rank: int


@cache
def classes() -> dict[str, frozenset[str]]:
    """Word classes by name, without the `@`."""
    table = tables.toml("triggers/classes.toml")
    out = {}
    for name, words in table.items():
        members = words["words"] if isinstance(words, dict) else words
        out[name] = frozenset(w.lower() for w in members)
    return out


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """A support verb: who its subject is to the act its object noun tells, and what it makes of the act's status."""

    role: Literal["doer", "causer", "sufferer"]
    particle: frozenset[str]
    status: str


@cache
def support_verbs() -> dict[str, tuple[Support, ...]]:
    """Support verbs by lemma ("hold talks", "order a strike", "suffer an attack")."""
    table = tables.toml("triggers/light.toml")
    out: dict[str, tuple[Support, ...]] = {}
    roles: tuple[tuple[str, Literal["doer", "causer", "sufferer"]], ...] = (
        ("verb", "doer"),
        ("cause", "causer"),
        ("receive", "sufferer"),
    )
    for key, role in roles:
        for group in table.get(key, []):
            support = Support(role=role, particle=frozenset(group.get("particle", [])), status=group["status"])
            for word in group["words"]:
                out[word] = (*out.get(word, ()), support)
    return out


@cache
def frames() -> tuple[Frame, ...]:
    """Every frame of every type, in file order.

    Raises:
        DetenteError: an entry is not of the form; names the file and the entry.
    """
    out: list[Frame] = []
    seen: set[str] = set()
    for path in tables.names("triggers", ".toml"):
        if path.endswith(("classes.toml", "light.toml")):
            continue
        kind = path.rsplit("/", 1)[-1].removesuffix(".toml").upper()
        for raw in tables.toml(path).get("entry", []):
            frame = _frame(kind, _entry(path, raw))
            if frame.rule in seen:
                raise DetenteError(path, f"two entries are named {frame.entry.name}", "rename one of them")
            seen.add(frame.rule)
            out.append(frame)
    return tuple(out)


@cache
def index() -> dict[tuple[str, str], tuple[Frame, ...]]:
    """Frames by (lemma, part of speech), the more particular first."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame in frames():
        for word in frame.entry.words:
            found.setdefault((word.lower(), frame.entry.pos), []).append(frame)
    return {key: tuple(sorted(group, key=lambda f: f.rank, reverse=True)) for key, group in found.items()}


def _entry(path: str, raw: object) -> Entry:
    try:
        entry = msgspec.convert(raw, Entry)
    except msgspec.ValidationError as error:
        name = raw.get("name", "?") if isinstance(raw, dict) else "?"
        raise DetenteError(f"{path}, entry {name}", str(error), "write it as docs/lexicon.md says") from error
    for place in [*(entry.actor or []), *(entry.recipient or []), *entry.prep, *entry.not_prep]:
        if place not in PLACES:
            raise DetenteError(f"{path}, entry {entry.name}", f"no place is called {place}", "see docs/lexicon.md")
    return entry


def _frame(kind: str, entry: Entry) -> Frame:
    shape = entry.shape or ("on" if entry.pos == "noun" else "verb")
    base = _SIDES.get((entry.pos if entry.pos == "noun" else "verb", shape), _SIDES["noun", "of"])
    actor, recipient = base
    keys = [
        entry.particle,
        entry.object,
        entry.object_modifier,
        entry.prep,
        entry.complement,
        entry.governs,
        entry.aim,
        entry.under,
        entry.subject,
        entry.modifier,
        entry.voice,
    ]
    where = f"{kind.lower()}.toml, entry {entry.name}"
    return Frame(
        rule=f"{kind.lower()}.{entry.name}",
        type=kind,
        entry=entry,
        actor=tuple(actor if entry.actor is None else entry.actor),
        recipient=tuple(recipient if entry.recipient is None else entry.recipient),
        mutual=shape == "mutual",
        object=_open(where, entry.object),
        not_object=_open(where, entry.not_object),
        object_modifier=_open(where, entry.object_modifier),
        prep=tuple((p, _open(where, fit)) for p, fit in entry.prep.items()),
        not_prep=tuple((p, _open(where, fit)) for p, fit in entry.not_prep.items()),
        governs=_open(where, entry.governs),
        not_governs=_open(where, entry.not_governs),
        aim=_open(where, entry.aim),
        not_aim=_open(where, entry.not_aim),
        under=_open(where, entry.under),
        not_under=_open(where, entry.not_under),
        subject=_open(where, entry.subject),
        not_subject=_open(where, entry.not_subject),
        modifier=_open(where, entry.modifier),
        not_modifier=_open(where, entry.not_modifier),
        rank=sum(map(bool, keys)) + 10 * entry.weight - 20 * entry.echo,
    )


def _open(where: str, members: list[str]) -> frozenset[str]:
    """A list's members with its word classes opened."""
    out: set[str] = set()
    for member in members:
        if member.startswith("@"):
            if member[1:] not in classes():
                raise DetenteError(where, f"no word class is called {member}", "add it to classes.toml")
            out |= classes()[member[1:]]
        elif member.isupper() and member in ENTITIES:
            out.add(member)
        else:
            out.add(member.lower())
    return frozenset(out)
