"""Statements as they are collected, each told once: quotations sentence by sentence, paraphrases cut to their words."""

from __future__ import annotations

import msgspec

from detente.coding.scene import Scene
from detente.coding.statements.bearing import bears, kind_of, thing
from detente.coding.statements.cues import Cue
from detente.coding.statements.ends import end_of
from detente.coding.statements.quotes import Quote
from detente.coding.statements.somebody import somebody
from detente.coding.statements.spans import Span, Stretch, stretch, trimmed
from detente.coding.when import Times
from detente.knowledge.said.cues import CueEntry
from detente.language import Sentence
from detente.model import Evidence, Statement

_STRETCH = 400
"""Characters of text whose statements are looked through together."""
_PRONOUNS = {"he", "she", "it", "they", "we", "i"}


class Collected:
    """Statements so far, with what keeps one saying from being told twice."""

    def __init__(self, scene: Scene, quotes: list[Quote]) -> None:
        self.scene, self.quotes, self._times = scene, quotes, Times(scene)
        self.statements: list[Statement] = []
        self._done: set[int] = set()
        self._quoted: list[tuple[int, int]] = []
        self._near: dict[int, list[Statement]] = {}

    def quotation(self, quote: Quote, cue: Cue, beside: bool, lead: int | None = None) -> None:
        """A quotation, sentence by sentence. One that only follows its cue's sentence leaves that sentence to tell.

        Where the quotation only ends a clause, the record begins with the clause, at `lead`.
        """
        if beside:
            self._done.add(cue.verb.i)
        self._quoted.append((quote.start if lead is None else lead, quote.end))
        for number, sentence in enumerate(self._sentences(quote.start, quote.end)):
            if lead is not None and number == 0:
                whole = Stretch(lead, min(quote.outer_end, sentence.end), "mixed")
                self._record(cue, cue.entry("clause") or cue.entry("quote"), whole, sentence)
            else:
                self._piece(cue, sentence, quote.start, quote.end)

    def _piece(self, cue: Cue, sentence: Sentence, start: int, end: int) -> None:
        """What a quotation says in one sentence."""
        text = self.scene.annotation.text
        span = trimmed(text, max(start, sentence.start), min(end, sentence.end))
        if any(c.isalpha() for c in text[span[0] : span[1]]):
            self._record(cue, cue.entry("quote"), Stretch(*span, "direct"), sentence)

    def add(self, cue: Cue, entry: CueEntry | None, start: int, end: int) -> None:
        """Indirect or mixed speech; where a quotation in it runs on over later sentences, those too."""
        if cue.verb.i in self._done or self._told(cue, start, end):
            return
        text = self.scene.annotation.text
        open_quote = next((q for q in self.quotes if q.outer_start < end and q.end > end and q.start >= start), None)
        sentence = cue.verb.sent
        around = next((q for q in self.quotes if q.start <= cue.verb.start and end < q.end), None)
        if around is not None:
            end = min(around.end, sentence.end)
        if open_quote is not None:
            end = min(open_quote.outer_end, max(end, sentence.end))
        span = stretch(text, start, end_of(self.scene.annotation, cue, start, end, self.quotes), self.quotes)
        if span is None or span.end - span.start < 3 or (entry and entry.quoted and span.manner == "indirect"):
            return
        self._done.add(cue.verb.i)
        self._record(cue, entry, span, sentence)
        if open_quote is not None and open_quote.end > sentence.end:
            self.quotation_rest(open_quote, cue, sentence.end)

    def pieces(self, cue: Cue, spans: list[Span]) -> None:
        """The pieces of one saying that its cue parts; a statement each."""
        for number, span in enumerate(spans):
            if number:
                self._done.discard(cue.verb.i)
            elif cue.verb.i in self._done:
                return
            self.add(cue, cue.entry("clause"), *span)

    def quotation_rest(self, quote: Quote, cue: Cue, after: int) -> None:
        """The sentences of a quotation behind the one in which it began."""
        for sentence in self._sentences(after, quote.end):
            self._piece(cue, sentence, after, quote.end)

    def _keep(self, statement: Statement) -> None:
        """Record a statement, and where it lies, so that only those near a place are looked through."""
        self.statements.append(statement)
        for near in range(statement.start // _STRETCH, statement.end // _STRETCH + 1):
            self._near.setdefault(near, []).append(statement)

    def _around(self, at: int) -> list[Statement]:
        return self._near.get(at // _STRETCH, [])

    def _told(self, cue: Cue, start: int, end: int) -> bool:
        """The words were recorded already: a quotation's, or the same speaker's within a larger saying."""
        if any(a < end and b > start and (b - a) > 0.6 * (end - start) for a, b in self._quoted):
            return True
        names = {(a.country, a.name, a.sectors) for a in cue.speech.speakers}
        first, last = trimmed(self.scene.annotation.text, start, end)
        for other in self._around(first):
            told = other.speaker and (other.speaker.country, other.speaker.name, other.speaker.sectors)
            if other.start == first and last <= other.end + 2 and (not names or told in names):
                return True
        subject = cue.speech.subject
        pronoun = subject is not None and subject.lower in _PRONOUNS
        for other in self._around(cue.verb.start):
            speaker = other.speaker
            if pronoun and other.manner != "direct" and other.start <= cue.verb.start < other.end:
                return True
            if speaker is None or not other.start <= cue.verb.start < other.end:
                continue
            if (speaker.country, speaker.name, speaker.sectors) in names:
                return True
        return False

    def _record(self, cue: Cue, entry: CueEntry | None, span: Stretch, sentence: Sentence) -> None:
        """One statement a speaker; none where an unknown thing only seems to speak."""
        speech = cue.speech
        needed = (span.manner == "indirect" and bool(cue.entries) and thing(cue)) or (
            entry is not None and entry.subject == "actor"
        )
        if entry is not None and not bears(entry, speech.subject):
            return
        speakers = speech.speakers or somebody(self.scene, speech.subject)
        if needed and not speakers:
            return
        evidence = self._evidence(cue, entry, sentence)
        content = self.scene.annotation.text[span.start : span.end]
        when = self._times.of(cue.verb, span.start, span.end)
        told = speech.addressee if speech.addressee and speech.addressee not in content else None
        for speaker in speakers or (None,):
            statement = Statement(
                speaker=speaker,
                cue=evidence.trigger,
                content=content,
                start=span.start,
                end=span.end,
                kind=kind_of(cue, entry, span),
                manner=span.manner,
                addressee=None if entry and entry.needs_object else told,
                venue=speech.venue,
                date=when,
                evidence=evidence,
            )
            self._keep(statement)

    def _evidence(self, cue: Cue, entry: CueEntry | None, sentence: Sentence) -> Evidence:
        """The cue, with the sentence that holds the content: in a long quotation the cue may stand in another."""
        return msgspec.structs.replace(
            self.scene.evidence(f"said.{entry.name if entry else 'opener'}", cue.words),
            sentence=self.scene.annotation.text[sentence.start : sentence.end],
            start=sentence.start,
            end=sentence.end,
        )

    def _sentences(self, start: int, end: int) -> list[Sentence]:
        tokens = self.scene.annotation.tokens_in(start, end)
        return list(dict.fromkeys(t.sent for t in tokens))
