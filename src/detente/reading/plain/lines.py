"""A text capture as lines, each with its verdict: what it is, and how much prose it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from detente.reading import bylines, dateline, days, furniture, moments
from detente.reading.months import MONTH
from detente.reading.plain import credit

Kind = Literal["prose", "short", "caption", "credit", "byline", "day", "label", "furniture", "end", "last"]

_SPACES: Final = re.compile(r"[^\S\n]+")
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_CLOSED: Final = re.compile(r"[.!?…。！？」』][\"'”’»)\]]*$|[:;,][\"”’]?$|[”\"]$")
_STOPPED: Final = re.compile(r"[.!?…。！？」』][\"'”’»)\]]*(?:\s*\[\d+\])?$")
_BULLET: Final = re.compile(r"^\s*[•●▪‣◦·∙*]\s*|^\s*[-–]\s+(?=[A-Z])")
# A caption whose credit was broken off within its brackets.
_OPEN_BRACKET: Final = re.compile(
    r"[^\S\n]*\((?P<label>(?:image|photo|picture|pic|credit)s?:?)?[^\S\n]*\n\s*(?=(?:[^()\n]{1,80}\n?){1,3}\))",
    re.IGNORECASE,
)
# Where a link or a word in italics ends, saving a page's words leaves a space that no writer sets.
_SEAMS: Final = re.compile(r"(?<=\w)\s(?=[’'](?:s|re|ve|ll|d)\b)|(?<=\w)\s(?=[,;](?:\s|$))|(?<=\w)\s(?=\.(?:\s|$))")
_YEARLESS: Final = re.compile(
    r"(?:(?:updated|published|posted):?\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)[a-z]*,?\s+)?"
    rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s+[a-z]{2,4})?)?",
    re.IGNORECASE,
)
_CAPTION: Final = 150
_WRAP: Final = range(50, 100)


@dataclass
class Line:
    """A line that is not empty. `gap` tells whether a blank line stands before it, `words` counts its words.

    `often` tells of a short line that the page has three times or more: a box of the site, whatever it says.
    """

    text: str
    gap: bool
    bullet: bool
    words: int
    kind: Kind = "short"
    often: bool = False

    def titled(self) -> bool:
        """Whether it can be a headline: a few words that no full stop closes."""
        return 3 <= self.words <= 32 and len(self.text) <= 250 and not re.search(r"[.,;:]$", self.text)


def split(text: str, sentences: bool = False) -> list[Line]:
    """The lines of a capture, tidied and judged one by one; where they are `sentences`, prose has a full stop."""
    out: list[Line] = []
    gap = True
    for raw in _OPEN_BRACKET.sub(r" (\g<label> ", _unwrapped(text)).split("\n"):
        tidy = _SEAMS.sub("", _SPACES.sub(" ", raw.replace("\u00a0", " ")).strip())
        if not tidy:
            gap = True
            continue
        bullet = _BULLET.match(tidy)
        bare = tidy[bullet.end() :].strip() if bullet else tidy
        if bare:
            line = Line(text=bare, gap=gap, bullet=bool(bullet), words=count(bare))
            line.kind = _kind(line)
            if sentences and line.kind == "prose" and not _STOPPED.search(bare) and not dateline.find(bare):
                line.kind = "short"
            out.append(line)
            gap = False
    return out


def count(text: str) -> int:
    """Words of a text; two characters of Chinese, Japanese or Korean count as one."""
    cjk = len(_CJK.findall(text))
    return cjk // 2 + len(_WORD.findall(_CJK.sub(" ", text) if cjk else text))


def _kind(line: Line) -> Kind:
    """The verdict on a line by itself, surest first."""
    text = line.text
    if line.words > 60:
        caption = line.words <= _CAPTION and credit.is_labelled(text)
        return "caption" if caption else "furniture" if furniture.is_of("consent", text) else "prose"
    if line.words <= 6 and moments.clock(text):
        return "furniture"
    if credit.alone(text):
        return "credit"
    if furniture.is_last(text):
        return "last"
    if furniture.is_end(text):
        return "end"
    if furniture.story_behind_label(text):
        return "label"
    if furniture.is_line(text) or furniture.is_of("consent", text):
        return "furniture"
    if line.words <= 30 and bylines.opens(text) and bylines.names(text):
        return "byline"
    if line.words <= 22 and not _STOPPED.search(text) and days.has_day(text):
        return "day"
    if days.is_stamp(text) or _YEARLESS.fullmatch(text):
        return "day"
    if (opening := dateline.find(text)) and opening.end() == len(text):
        return "prose"
    if credit.split(text)[1] or credit.tells_picture(text):
        return "caption"
    if line.words >= 6 and text.isupper() and not _STOPPED.search(text.rstrip("?!")):
        return "label"
    return "prose" if is_prose(line) else "short"


def is_prose(line: Line) -> bool:
    """Whether a line reads as sentences: closed like one, or too long for a title."""
    if line.words >= 28 or (line.words >= 2 and re.search(r";(?: and| or)?$", line.text)):
        return True
    lower = sum(word[0].islower() for word in line.text.split() if word[0].isalpha())
    if _STOPPED.search(line.text):
        return line.words >= 5 or bool(re.search(r"[”\"’]$", line.text) and line.words >= 3)
    return bool(_CLOSED.search(line.text)) and line.words >= 8 and lower * 2 >= line.words


def _unwrapped(text: str) -> str:
    """Join the lines of paragraphs that were broken at a fixed width, as mail and wire archives do."""
    chunks = re.split(r"\n[^\S\n]*\n", text)
    broken = [chunk for chunk in chunks if _is_broken(chunk)]
    if sum(map(len, broken)) * 2 < len(text):
        return text
    return "\n\n".join(" ".join(chunk.split("\n")) if _is_broken(chunk) else chunk for chunk in chunks)


def _is_broken(chunk: str) -> bool:
    """Several lines, all but the last near one width, most of them ending within a sentence."""
    lines = [line.strip() for line in chunk.strip("\n").split("\n")]
    if len(lines) < 2:
        return False
    inner = lines[:-1]
    wide = all(len(line) in _WRAP for line in inner) and max(map(len, lines)) < _WRAP.stop
    unclosed = sum(not _STOPPED.search(line) for line in inner)
    return wide and unclosed * 2 >= len(inner)
