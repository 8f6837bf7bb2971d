"""The country of a phrase that names none, by what stood before it and by the country in play."""

from __future__ import annotations

from detente.actors.cast import Member
from detente.actors.phrase import Phrase
from detente.actors.play import CountryInPlay
from detente.actors.register import Register
from detente.actors.standing import STATELESS
from detente.actors.words import words

_ROOTLESS = words("rootless", "sectors")
_SEVERAL = words("several", "words")
_ANYONE = words("rootless", "words")
_ABROAD = words("abroad", "words")
_STRANGERS, _FOREIGN = words("rootless", "strangers"), words("rootless", "abroad")
_ARMYLESS, _GUARDS = words("rootless", "armyless"), words("rootless", "guards")
_WORLDWIDE = words("rootless", "worldwide")
_STATE_OWNED = frozenset({"state", "state-run", "state-owned", "state-controlled", "national", "public"})
_LOYAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "LAB", "MED", "EDU"})
"""Who is of one country with those whom a list names in front of them; rebels and crowds may be their foes."""
_CIVIL = frozenset({"GOV", "LEG", "JUD"})
"""Sectors whose bare nouns ("the government") mean the article's own country first."""
_OF_ORGANISATIONS = frozenset({"secretary-general", "secretary general", "deputy secretary-general"})
"""Offices of organisations of states; bare and in capitals, as reports to its organs write it, it is the UN's."""
_SURE = 0.8
"""The share of an article's names of countries that makes unknown gunmen that country's."""
_SAME_NOUN = 15
"""For how many sentences "the embassy" is still the embassy last named."""
_SAME_SECTOR = 6
"""For how many sentences "the officers" are still those of "Polish police"."""


def _called(phrase: Phrase) -> str:
    """The word by which the phrase is known again; an office goes by all its words ("finance minister")."""
    word = phrase.office if phrase.entry.kind == "office" else phrase.head.lemma
    return f"former {word}" if phrase.former else word


def _from_abroad(phrase: Phrase) -> bool:
    """Whether a word in front says that they are not of the country in play ("foreign fighters", "world leaders")."""
    inside = _words(phrase)
    if phrase.many and inside & _WORLDWIDE:
        return True
    return phrase.entry.kind == "agent" and "GOV" not in phrase.sectors and bool(inside & _FOREIGN)


def _words(phrase: Phrase) -> set[str]:
    """The phrase's words in small letters."""
    first = phrase.head.sent.tokens[0].i
    return {t.lower for t in phrase.head.sent.tokens[phrase.start - first : phrase.end - first]}


def one_holds(phrase: Phrase) -> bool:
    """Whether the phrase is an office of one state ("the emir"), not of a body or of several states."""
    return phrase.entry.kind == "office" and not phrase.many and phrase.link is None and phrase.owner is None


class Guess:
    """Remembers nouns and sectors in text order."""

    def __init__(self, play: CountryInPlay, register: Register) -> None:
        self._play, self._register = play, register
        self._nouns: dict[str, tuple[int, tuple[Member, ...]]] = {}
        self._sectors: dict[tuple[str, ...], tuple[int, str]] = {}
        self._own: set[str] = set()

    def remember(self, phrase: Phrase) -> None:
        """Keep the phrase's noun and sectors for those that follow."""
        at = phrase.head.sent.index
        self._nouns[_called(phrase)] = at, phrase.members
        if self._play.main in [m.country for m in phrase.members]:
            self._own.add(_called(phrase))
        if phrase.sectors and len(phrase.members) == 1 and phrase.members[0].country not in STATELESS:
            self._sectors[phrase.sectors] = at, phrase.members[0].country

    def again(self, phrase: Phrase) -> tuple[Member, ...]:
        """The members whom this noun stood for before ("the source", "the rebels")."""
        if not phrase.definite or phrase.entry.kind not in ("agent", "voice", "office"):
            return ()
        found = self._nouns.get(_called(phrase))
        near = found is not None and phrase.head.sent.index - found[0] <= _SAME_NOUN
        return found[1] if found is not None and near else ()

    def countries(self, phrase: Phrase) -> list[str]:
        """The country, as a list of one; "---" where nothing tells it, empty where the phrase is then no actor."""
        kind, agent = phrase.entry.kind, phrase.entry.agent
        if kind not in ("agent", "office", "voice", "body"):
            return ["---"]
        if phrase.entry.needs_country and not phrase.definite:
            return []
        if phrase.head.tag == "NNS" and phrase.head.lemma in _SEVERAL:
            return ["---"]  # "the governments of the region" are several
        if phrase.head.lemma in _STRANGERS or _from_abroad(phrase):
            return ["---"]
        if phrase.head.lemma in _ABROAD:
            nameless = phrase.head.tag == "NNS" and not phrase.definite  # "diplomats said"
            return ["---" if nameless else self._abroad(phrase) or "---"]
        if phrase.office in _OF_ORGANISATIONS and phrase.link is None and phrase.owner is None:
            return [self._play.organisation() or ("UNO" if phrase.head.text[0].isupper() else "---")]
        found = self._play.holder(phrase) or self._of_front(phrase) or self._of_partner(phrase)
        if not found and phrase.definite and not (self._play.main and _CIVIL & set(phrase.sectors)):
            found = self._before(phrase)
        if not found and kind == "body" and _ROOTLESS & set(phrase.sectors):
            found = self._play.likely()
        if not found and kind == "agent" and _ROOTLESS & set(phrase.sectors) and _words(phrase) & _STATE_OWNED:
            found = self._play.of(phrase)
        if not found and phrase.head.lemma in _ANYONE:
            found = self._play.placed(phrase.head) or self._play.likely() or "---"
        if not found and phrase.sectors == ("UAF",):
            found = self._play.likely(_SURE) or "---"  # nobody knows whose gunmen are
        if not found and not (_ROOTLESS & set(phrase.sectors)) and (agent is None or agent.sectors):
            found = self._play.of(phrase)
        if found in _ARMYLESS and phrase.sectors == ("MIL",) and not _words(phrase) & _GUARDS:
            found = self._play.foreign(found)  # "the army" in an article from Gaza
        if one_holds(phrase):
            found = self._play.having(phrase.office, found, self._play.faced(phrase))
        return [found or "---"]

    def _abroad(self, phrase: Phrase) -> str | None:
        """The country of an embassy or envoy: that of the article's ambassador, else a country that is not the host."""
        envoys = {m.country for m in self._register.holders("ambassador", None)}
        hosts = (self._play.named(place) for word in ("to", "in", "at") for place in phrase.head.prep(word))
        host = next((country for country in hosts if country is not None), None) or self._play.placed(phrase.head)
        return envoys.pop() if len(envoys) == 1 else self._play.foreign(host)

    def _of_front(self, phrase: Phrase) -> str | None:
        """The country of the body in front ("administration officials" after "the Cruz administration")."""
        first = phrase.head.sent.tokens[0].i
        for token in phrase.head.sent.tokens[phrase.start - first : phrase.end - first - 1]:
            if token.lemma in self._own:
                return self._play.main  # "government troops" where its own government was told of, and another's since
            found = self._nouns.get(token.lemma)
            if found is not None and len(found[1]) == 1 and found[1][0].country not in STATELESS:
                return found[1][0].country
        return None

    def _of_partner(self, phrase: Phrase) -> str | None:
        """The country of the people in front in a list ("13 Argentine workers and 150 soldiers"), not of their foes."""
        first = phrase.head.head
        if phrase.head.dep != "conj" or phrase.definite or not phrase.many or phrase.link is not None:
            return None
        if not _LOYAL & set(phrase.sectors) or not first.tag.startswith("NNS"):
            return None
        return self._play.named(first)

    def _before(self, phrase: Phrase) -> str | None:
        """The country of the actors of these sectors last named ("the officers" after "Polish police")."""
        found = self._sectors.get(phrase.sectors)
        return found[1] if found and phrase.head.sent.index - found[0] <= _SAME_SECTOR else None
