"""The country in play: whose police are "police", whose government is "the government"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from detente.actors.entry import Entry
from detente.actors.index import fold
from detente.actors.lexicon import index
from detente.actors.phrase import Phrase
from detente.actors.quotes import inside_quotes
from detente.actors.standing import STATELESS, Standings
from detente.actors.words import words
from detente.knowledge import tables
from detente.language import Annotation, Sentence, Token

_ABROAD = words("abroad", "words")
_FORCES, _HOLDING = words("holding", "sectors"), words("holding", "verbs")
_LEADING_SENTENCES = 3
"""Names in the headline and the lead count twice."""
_ENOUGH = 5
"""How many names of countries tell what an article is about."""
_LEAD = 1.2
"""How many times as often as the next one the article's own country is named."""
_NO_STATE = STATELESS | {"UNO", "EUR"}
_DATELINE = 2
"""How many names of a country its dateline is worth."""
_LONG = 3
"""Of how many a list tells little of what the article is about ("leaders of France, Spain and Italy")."""
_OF_A_STATE = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY"})
_FACING = frozenset({"to", "against", "with", "toward", "towards"})
_PLACING = frozenset({"in", "at", "near", "outside", "across", "throughout", "around", "inside", "through"})


class CountryInPlay:
    """Countries named in the article, in each sentence, and in its dateline."""

    def __init__(
        self,
        annotation: Annotation,
        phrases: list[Phrase],
        standings: Standings,
        towns: Mapping[int, str] | None = None,
    ) -> None:
        self._tokens, self._year = annotation.tokens, (annotation.article.published or "9999")[:4]
        self._quoted = inside_quotes(annotation)
        self._country_at: dict[int, str] = {}
        self._whole: Counter[str] = Counter()
        self._bodies: Counter[str] = Counter()
        self._here: dict[int, list[tuple[Phrase, str]]] = {}
        listed = _in_long_lists(phrases)
        for phrase in phrases:
            own = standings.countries(phrase)
            for country in own:
                self._country_at.setdefault(phrase.head.i, country)
                if country in _NO_STATE:
                    self._bodies[country] += country in ("UNO", "EUR", "IGO")
                    continue
                if phrase.entry.kind != "person" and (phrase.countries or len(own) < _LONG):
                    several = len(phrase.countries) >= _LONG or id(phrase) in listed
                    leading = phrase.head.sent.index < _LEADING_SENTENCES and not several
                    self._whole[country] += 1 + leading
                if phrase.entry.kind in ("country", "capital", "region") or phrase.countries:
                    self._here.setdefault(phrase.head.sent.index, []).append((phrase, country))
        self._towns: dict[int, list[tuple[Token, str]]] = {}
        self._count_towns(phrases, towns or {})
        self._whole += Counter({c: n for c, n in _of_the_known(phrases, standings).items() if c in self._whole})
        self._dateline = dateline_country(annotation.article.dateline)
        self._first = next(iter(self._country_at.values()), None)
        if self._dateline is not None and self._of_its_dateline(annotation.article.dateline):
            self._whole[self._dateline] += _DATELINE
        self.main = self._main()

    def _count_towns(self, phrases: list[Phrase], towns: Mapping[int, str]) -> None:
        """Towns and provinces that are no word of an actor's name speak of their country, too."""
        named = {i for p in phrases for hit in p.run for i in range(hit.start, hit.end)}
        for i, country in towns.items():
            if i not in named:
                head = self._tokens[i]
                self._whole[country] += 1 + (head.sent.index < _LEADING_SENTENCES)
                self._towns.setdefault(head.sent.index, []).append((head, country))

    def _of_its_dateline(self, dateline: str | None) -> bool:
        """Whether the article is of the country where it was written: its dateline is no capital, from which the
        countries around are covered, or the first two sentences name no other country without that one."""
        lead = {c for i in (0, 1) for _, c in (*self._here.get(i, []), *self._towns.get(i, []))}
        return not lead or self._dateline in lead or not in_a_capital(dateline)

    def _main(self) -> str | None:
        """The country of most of the article's names, if it stands out."""
        ranked = self._whole.most_common(2)
        if not ranked:
            return self._dateline
        if self._dateline is not None and self._whole[self._dateline] * 2 >= ranked[0][1]:
            return self._dateline
        begun_with = self._first == ranked[0][0] and ranked[0][1] >= 3
        if len(ranked) > 1 and ranked[0][1] < _LEAD * ranked[1][1] and not begun_with:
            return self._dateline
        return ranked[0][0]

    def placed(self, told: Token) -> str | None:
        """The country where the clause says that it happens ("in Kiev, police …"), if only one.

        A place of another clause is not where these are ("tanks rolled in while the premier was in Oslo").
        """
        above = {id(t) for t in (told, *told.ancestors())}
        found = {
            country: None
            for phrase, country in self._here.get(told.sent.index, [])
            if phrase.start
            and self._tokens[phrase.start - 1].lower in _PLACING
            and phrase.head.lemma not in _ABROAD  # "outside the Chinese consulate"
            and id(_clause(phrase.head)) in above
        }
        for head, country in self._towns.get(told.sent.index, []):
            if _stands_in(head) and id(_clause(head)) in above:
                found[country] = None
        return next(iter(found)) if len(found) == 1 else None

    def of(self, phrase: Phrase) -> str | None:
        """The country of a phrase that names none: the place in its sentence, else the article's own country."""
        faced = self.faced(phrase)
        for country in (self.placed(phrase.head), self.main, self._before(phrase)):
            if country is not None and country not in faced:
                return country
        return None

    def faced(self, phrase: Phrase) -> set[str]:
        """Countries that the article names only as those whom the phrase turns to ("The general warned Chile")."""
        verb, here = phrase.head.head, self._here.get(phrase.head.sent.index, [])
        verbs = (verb, *(c for c in verb.children if c.dep == "xcomp"))  # "voted to cut off aid to Honduras"
        if phrase.head.dep != "nsubj" or not _OF_A_STATE.intersection(phrase.sectors):
            return set()
        turned_to = Counter(
            c
            for p, c in here
            if p is not phrase and p.kind in ("country", "seat") and any(_is_faced(p.head, v) for v in verbs)
        )
        weight = 1 + (phrase.head.sent.index < _LEADING_SENTENCES)
        return {c for c, times in turned_to.items() if self._whole[c] <= times * weight}

    def _before(self, phrase: Phrase) -> str | None:
        """The last country that the sentence names in front of the phrase."""
        named = [c for p, c in self._here.get(phrase.head.sent.index, []) if p.head.i < phrase.start]
        return named[-1] if named else None

    def subject(self, sentence: Sentence) -> str | None:
        """The country that is a subject of the sentence, if only one is ("Chad closed its border, X said")."""
        found = {
            c: None
            for p, c in self._here.get(sentence.index, [])
            if p.head.dep in ("nsubj", "nsubjpass") and p.head.i not in self._quoted
        }
        return next(iter(found)) if len(found) == 1 else None

    def foreign(self, host: str | None = None) -> str | None:
        """The country most named beside the host, which is the one where the article stands if none is told."""
        home = host or self._dateline or self.main
        return next((c for c, _ in self._whole.most_common() if c != home), None)

    def organisation(self) -> str | None:
        """The code of the organisations of states named most: whose secretary-general "the secretary-general" is."""
        return next((code for code, _ in self._bodies.most_common(1)), None)

    def named(self, token: Token) -> str | None:
        """The country of the phrase that this token heads."""
        return self._country_at.get(token.i)

    def among(self, countries: list[str]) -> str:
        """The one of these countries that the article names most; the first where it names none."""
        return max(countries, key=lambda c: self._whole[c])

    def likely(self, share: float = 0.5) -> str | None:
        """The country of a person of whom nothing is told: the article's own, where it is about one country, which has
        at least this share of the names."""
        total = sum(self._whole.values())
        return self.main if self.main and total >= _ENOUGH and self._whole[self.main] >= share * total else None

    def having(self, office: str, found: str | None, but: Collection[str] = ()) -> str | None:
        """The country found, if it has such an office; else the one named most that has it ("the emir"), `but` none of
        these."""
        realms, lacking = _realms(office, self._year), tables.toml("actors/words.toml")["lacking"].get(office, ())

        def fits(country: str) -> bool:
            return country not in lacking and country not in but and (realms is None or country in realms)

        if (realms is None and not lacking) or (found and fits(found)):
            return found
        return next((country for country, _ in self._whole.most_common() if fits(country)), None)

    def holder(self, phrase: Phrase) -> str | None:
        """The country that sends, masses or withdraws forces named without one: the subject of their verb."""
        if not _FORCES & set(phrase.sectors):
            return None
        verb = phrase.head.head
        if phrase.head.dep == "pobj":
            verb = verb.head.head if verb.head.pos == "NOUN" else verb.head
        for _ in range(4):
            if verb.lemma in _HOLDING and verb.tag.startswith("V") and (found := self._subject(verb)):
                return found
            if verb.dep not in ("xcomp", "conj", "acl", "advcl", "ccomp", "relcl", "pcomp", "prep", "dobj"):
                return None
            verb = verb.head
        return None

    def _subject(self, verb: Token) -> str | None:
        subject = verb.child("nsubj")
        while subject is None and verb.dep in ("xcomp", "conj") and verb.head is not verb:
            verb = verb.head
            subject = verb.child("nsubj")
        if subject is not None and subject.tag == "WDT" and verb.dep == "relcl":
            subject = verb.head
        return self._country_at.get(subject.i) if subject is not None else None


def _in_long_lists(phrases: list[Phrase]) -> set[int]:
    """The phrases, by identity, that stand in a list of three or more."""
    behind = {id(p.joined) for p in phrases if p.joined is not None}
    out: set[int] = set()
    for first in phrases:
        if id(first) in behind:
            continue
        chain = [first]
        while (following := chain[-1].joined) is not None and len(chain) < len(phrases):
            chain.append(following)
        out |= {id(p) for p in chain} if len(chain) >= _LONG else set()
    return out


def _of_the_known(phrases: list[Phrase], standings: Standings) -> Counter[str]:
    """The countries of the persons whom the tables know, once each; they speak for a country that is named, too."""
    known = {p.entry.name: p for p in reversed(phrases) if p.entry.kind == "person" and p.entry.persons}
    return Counter(c for p in known.values() for c in standings.countries(p)[:1])


def _stands_in(town: Token) -> bool:
    """Whether a town is where something is: "in Kano", "in the northern city of Kano"."""
    where = town.head
    if where.lower == "of" and where.head.dep == "pobj":
        where = where.head.head
    return town.dep == "pobj" and where.lower in _PLACING


def _clause(token: Token) -> Token:
    """The verb of the clause that a word stands in, with those that report it or hang on it without a subject."""
    for verb in token.ancestors():
        if verb.pos not in ("VERB", "AUX") or verb.dep in ("ccomp", "xcomp", "pcomp", "auxpass", "aux", "acl"):
            continue
        if verb.is_root or verb.child("nsubj", "nsubjpass") is not None:
            return verb
    return token.sent.roots[0] if token.sent.roots else token


def _is_faced(token: Token, verb: Token) -> bool:
    """Whether a word is the verb's object, or stands behind the "to" or "against" of the verb or of its object."""
    if token.dep in ("dobj", "dative"):
        return token.head is verb
    if token.dep != "pobj" or token.head.lower not in _FACING:
        return False
    above = token.head.head
    return above is verb or (above.dep == "dobj" and above.head is verb)


def _realms(office: str, year: str) -> set[str] | None:
    """The states that have a king, an emir, a shah in this year; None for an office of any state."""
    listed: list[str] | None = tables.toml("actors/words.toml")["realms"].get(office)
    return None if listed is None else {code[:3] for code in listed if (code[4:] or "9999") >= year}


def dateline_country(dateline: str | None) -> str | None:
    """The country that a dateline stands in ("KYIV, Ukraine"), if the lexicon tells."""
    if not dateline:
        return None
    folded = fold(dateline)
    for city, country in tables.toml("actors/words.toml")["datelines"].items():
        if folded.startswith(city):
            return str(country)
    found: list[Entry] = [e for hit in index().find(dateline) for e in hit.entries]
    places = [e for e in found if e.kind in ("country", "capital", "region")]
    return places[-1].country if places else _titled(folded)


def in_a_capital(dateline: str | None) -> bool:
    """Whether a dateline is a capital, from which correspondents write of the countries around, too."""
    city = (dateline or "").partition(",")[0].strip()
    return any(e.kind == "capital" for hit in index().find(city.title()) for e in hit.entries)


def _titled(dateline: str) -> str | None:
    """The same for a dateline in small letters or with odd capitals."""
    found = [
        e for hit in index().find(dateline.title()) for e in hit.entries if e.kind in ("country", "capital", "region")
    ]
    return found[-1].country if found else None
