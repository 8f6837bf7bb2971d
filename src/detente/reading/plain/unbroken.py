"""Captures without line breaks: one line, cut again where headline, byline, day, menus and sentences end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from detente.reading import bylines
from detente.reading.months import MONTH, SHORT

_LONG: Final = 1200
_FEWEST: Final = 600
_TITLE: Final = range(28, 3, -1)
_HEAD: Final = 260
_MENU: Final = 6
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Lt|Gen|Col|Maj|Capt|Sgt|Sen|Rep|Gov|Prof|Rev|Hon|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|Mt|Ft|"
    rf"e\.g|i\.e|a\.m|p\.m|{SHORT})|\b[A-Z]|\.[A-Z])\.$"
)
_SENTENCE: Final = re.compile(r"[.!?…][”\"’')\]]*(?P<cut>\s+)(?=[“\"‘'(\[]?[A-Z0-9“])|[。！？](?P<cjk>)(?=.)")
_NAME: Final = r"[A-Z][\w’'-]+ (?:[A-Z]\. |(?:de|da|van|von|al|el|bin|der|la) )?[A-Z][\w’'-]+"
_BYLINE: Final = re.compile(rf"(?<= )By {_NAME}(?:(?:, | and |, and ){_NAME})*")
_DATELINE: Final = re.compile(
    r"(?<= )[A-Z][A-Z.’' -]{2,30}[A-Z](?:, [A-Z][\w.]+(?: [A-Z]\w+)?){0,2}(?:,? \w{3,9}\.? \d{1,2})? "
    r"(?:\([A-Z][\w ]{1,20}\) )?(?:—|–|--?)(?= )"
)
_DAY: Final = re.compile(
    r"(?:(?:Published|Posted|Updated|First published|Last updated)(?: (?:on|at))?:? )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{MONTH} \d{{1,2}},? (?:at )?\d{{4}}|\d{{1,2}} {MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[aApP]\.?[mM]\.?)?(?: [A-Z]{2,4}\b)?)?"
)
_BUTTONS: Final = re.compile(
    r"\b(?:Skip to (?:main )?content|Jump to (?:content|navigation)|Sign in|Log in|Sign up|Subscribe(?: now)?|"
    r"Advertisement|Share (?:this(?: (?:article|story|page))?|on (?:Facebook|Twitter|X))|Share|Tweet|Email|Print|Save|"
    r"Copy link|Read [Mm]ore|READ MORE:?|Related (?:[Ss]tories|[Aa]rticles|[Cc]ontent|News)|"
    r"Most (?:[Pp]opular|[Rr]ead|viewed)|Continue reading(?: the main story)?|Top [Ss]tories|"
    r"More (?:from|on|in) (?:the )?[A-Z]\w+|Recommended(?: for you)?|You (?:may|might) (?:also )?like|"
    r"All rights reserved\.?|Follow us|Comments|Editing by|Reporting by)(?!\w)|© ?\d{4}"
)


def is_unbroken(text: str) -> bool:
    """Whether a text has hardly a line break for its length, as when a page's words were saved as one string."""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and len(text) >= _FEWEST and len(text) > len(lines) * _LONG


def broken(text: str) -> str:
    """The text with a line break at each place where a page would have had one, and behind each sentence."""
    return "\n".join(_cut(" ".join(line.split())) if len(line) > _FEWEST else line for line in text.split("\n"))


def _cut(line: str) -> str:
    cuts: set[int] = set()
    title = _title(line)
    if title:
        cuts |= {title[0], *title[1:]}
    behind = title[-1] if title else 0
    for found in _BYLINE.finditer(line):
        if bylines.names(found.group()):
            cuts |= {found.start(), found.end()}
            behind = max(behind, found.end()) if found.start() - behind < _HEAD else behind
    for found in _DAY.finditer(line, 0, behind + _HEAD * 2):
        if behind - _HEAD <= found.start():
            cuts |= {found.start(), found.end()}
    for shape in (_DATELINE, _BUTTONS):
        for found in shape.finditer(line):
            cuts.add(found.start())
            if shape is _BUTTONS:
                cuts.add(found.end())
    for found in _SENTENCE.finditer(line):
        if not _ABBREVIATED.search(line[max(0, found.start() - 8) : found.start() + 1]):
            cuts.add(found.end())
    places = [0, *sorted(cut for cut in cuts if 0 < cut < len(line)), len(line)]
    pieces = [piece for a, b in pairwise(places) for piece in _unmenued(line[a:b])]
    return "\n".join(piece for piece in pieces if piece)


def _unmenued(piece: str) -> list[str]:
    """A sentence apart from the menu before it: a long run of words with capitals, of which the last opens it."""
    words = piece.split()
    run = last = 0
    for number, word in enumerate(words):
        run = run + 1 if not word[:1].islower() and word[-1:] not in ",;:" else 0
        if run >= _MENU:
            last = number
    return [" ".join(words[:last]), " ".join(words[last:])]


def _title(line: str) -> tuple[int, int, int] | None:
    """Where a page's title ends, and where the line repeats it as the headline: the most first words that recur."""
    words = line[:400].split(" ")
    for size in _TITLE:
        if len(words) < size:
            continue
        start = " ".join(words[:size])
        again = line.find(start, len(start))
        if again > 0:
            return len(start), again, again + len(start)
    return None
