"""The stance lexicon: words by which a side wants, accepts, rejects or fears, with the places of holder and matter.

Keys of an entry in `stances/STANCE.toml` (all but name, pos, words, matter may be left out):

pos        verb, noun, adjective or preposition
words      lemmas; a phrasal verb as "rule out"
matter     places tried in order: "to" (infinitive), "whole_to" (with its own subject: "wants Kyiv to wait"), "that",
           "ing", "object", "subject", "self" (the words themselves), "evaluated" (what is called bad), "subject_of_be",
           "is" ("the goal is to …"), "passive_clause", "but_to" ("no choice but
           to …"), "its" (a preposition's object), a preposition ("to_noun" for "to ~", "of_ing" for
           "of doing"), or two steps ("object>for": on the object's "for"; "short>of")
toward     places of those it is aimed at: a preposition, "object", "indirect"
stance     where it differs from the file's
addressed  the infinitive needs somebody who is asked ("urged Kyiv to wait")
needs      one of these prepositions must hang on the verb
subjunctive  of these words the that-clause counts only where it tells what shall be ("insist that they leave")
would      these words count only behind "would" ("would like")
object, not_object  lemmas of the verb's object; not_to: of the infinitive
not_whole, not_places  words for which "whole_to", or the places named, do not count
modifier, phrase  an adjective, adverb or determiner on the word; the words in front of it
owned      a noun counts only with an owner or a speaker
subject    "actor": only where the cast knows the subject itself; "thing": only where it is a thing and nobody
said       counts only in something said; speaker_holds: whoever says it holds it; clause_holder: the clause's subject
own        only where the speaker is the subject; passive: only in the passive; it: only behind "it is"
there      only behind "there will be" or "there can be", with nothing that it hangs on ("no truce without talks")
not_under  not in a clause of these verbs ("wants ~ in return for": what is given, not what is asked)
main       not in a relative clause or participle; modal: only behind "could" and the like; purpose: only as infinitive
only_negated  counts only under a negation; negated: the stance under one, where not the usual
heads      the matter's head word must be one of these
holder     "object": whom it alarms; "subject": whose the subject is ("Chile's move was aimed at ~");
           a preposition: whose it is ("drew criticism from ~", "unacceptable to ~")
beside     idioms: one of these phrases must stand behind the word in its sentence ("slammed" … "the door on")
"""

from __future__ import annotations

from functools import cache
from typing import Literal, cast, get_args

import msgspec

from detente.knowledge import lexicon, tables
from detente.model import DetenteError
from detente.model.records import Stance

Pos = Literal["verb", "noun", "adjective", "preposition"]


class StanceEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A group of words that share stance and frame; the keys are told in the module's docstring."""

    name: str
    pos: Pos
    words: list[str]
    matter: list[str]
    toward: list[str] = []
    stance: Stance | None = None
    addressed: bool = False
    needs: list[str] = []
    subjunctive: list[str] = []
    would: list[str] = []
    object: list[str] = []
    not_object: list[str] = []
    not_to: list[str] = []
    not_whole: list[str] = []
    not_places: dict[str, list[str]] = {}
    modifier: list[str] = []
    phrase: str | None = None
    evaluation: list[str] = []
    owned: bool = False
    subject: Literal["actor", "thing"] | None = None
    said: bool = False
    speaker_holds: bool = False
    clause_holder: bool = False
    main: bool = False
    own: bool = False
    passive: bool = False
    it: bool = False
    there: bool = False
    not_under: list[str] = []
    modal: bool = False
    purpose: bool = False
    only_negated: bool = False
    negated: Stance | None = None
    heads: list[str] = []
    holder: Literal["object", "subject", "from", "to", "for", "among", "with"] | None = None
    beside: list[str] = []
    examples: list[str] = []
    near: list[str] = []


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as one of its words meets it: the stance settled, a phrasal verb's particle parted off."""

    entry: StanceEntry
    stance: Stance
    particle: str | None


@cache
def entries() -> tuple[tuple[Stance, StanceEntry], ...]:
    """Every entry with the stance of its file, in file order.

    Raises:
        DetenteError: an entry is not of the form, or two bear one name; names the file and the entry.
    """
    out: list[tuple[Stance, StanceEntry]] = []
    for path in tables.names("said/stances", ".toml"):
        stance = path.rsplit("/", 1)[-1].removesuffix(".toml")
        if stance not in get_args(Stance):
            raise DetenteError(path, f"{stance} is no stance", "name the file after one of the codebook's eight")
        for raw in tables.toml(path)["entry"]:
            entry = _entry(path, raw)
            if any(stance == s and entry.name == e.name for s, e in out):
                raise DetenteError(path, f"two entries are named {entry.name}", "rename one of them")
            out.append((cast(Stance, stance), entry))
    return tuple(out)


@cache
def words() -> dict[str, tuple[Word, ...]]:
    """Entries by the lemma of their (first) word."""
    found: dict[str, list[Word]] = {}
    for stance, entry in entries():
        for phrase in entry.words:
            first, _, particle = phrase.partition(" ")
            word = Word(entry=entry, stance=entry.stance or stance, particle=particle or None)
            found.setdefault(first, []).append(word)
    return {key: tuple(group) for key, group in found.items()}


@cache
def bad() -> frozenset[str]:
    """Words that condemn what they are said of: the trigger lexicon's, and a few that count in an opinion alone."""
    return lexicon.classes()["bad"] | frozenset(tables.toml("said/stances/opposes.toml")["classes"]["bad"])


@cache
def good() -> frozenset[str]:
    """Words that commend what they are said of."""
    return frozenset(tables.toml("said/stances/supports.toml")["classes"]["good"])


@cache
def slogans() -> tuple[tuple[Stance, tuple[str, ...]], ...]:
    """Opening words of a slogan ("down with", "no to") with the stance they show."""
    table = tables.toml("said/settings.toml")["slogans"]
    return tuple((cast(Stance, stance), tuple(p.split())) for stance in table for p in table[stance])


@cache
def chants() -> dict[str, frozenset[str]]:
    """Words of crying out: the verbs and the things that carry a slogan, what it bids, the goods it names."""
    return {key: frozenset(words) for key, words in tables.toml("said/settings.toml")["chants"].items()}


@cache
def pressing() -> dict[str, frozenset[str]]:
    """What a side keeps up until it gets its way: the verbs, and the means that are their objects."""
    return {key: frozenset(words) for key, words in tables.toml("said/settings.toml")["pressing"].items()}


@cache
def giving() -> frozenset[str]:
    """Verbs and adjectives of what a side gives for what it is after ("would sign if …")."""
    return frozenset(tables.toml("said/settings.toml")["giving"]["words"])


@cache
def support_verbs() -> frozenset[str]:
    """Verbs whose subject owns their object noun."""
    carried = (verb for verb, kinds in lexicon.support_verbs().items() if any(k.role == "doer" for k in kinds))
    return frozenset(carried) | frozenset(tables.toml("said/settings.toml")["support"]["verbs"])


@cache
def negations() -> dict[str, Stance | None]:
    """What each stance becomes under a negation; None where nothing can be concluded."""
    table = tables.toml("said/settings.toml")["negations"]
    return {stance: (cast(Stance, table[stance]) if table[stance] != "none" else None) for stance in get_args(Stance)}


@cache
def modals() -> dict[str, frozenset[str]]:
    """Modal words by their force: "must", "should", "will"."""
    return {force: frozenset(group) for force, group in tables.toml("said/settings.toml")["modals"].items()}


def _entry(path: str, raw: dict[str, object]) -> StanceEntry:
    try:
        return msgspec.convert(raw, StanceEntry)
    except msgspec.ValidationError as error:
        where = f"{path}, entry {raw.get('name', '?')}"
        raise DetenteError(where, str(error), "write it as knowledge/said/stances.py says") from error
