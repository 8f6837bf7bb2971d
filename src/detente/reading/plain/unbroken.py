"""Captures without line breaks: one line, cut again where headline, byline, day, menus and sentences end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from detente.reading import bylines
from detente.reading.months import MONTH, SHORT

_LONG: Final = 1200
_FEWEST: Final = 600
_WORDS: Final = 4
_OCCURRENCES: Final = 50
_CJK_SEED: Final = 8
_LONGEST: Final = 250
_CJK: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff「『（]")
# Between characters of Chinese or Japanese a space is where one line ended.
_BETWEEN_CJK: Final = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff。、」』）！？：]) +|(?<=\d) +(?=[\u3040-\u30ff\u3400-\u9fff「『（])"
)
_QUOTES: Final = str.maketrans("‘’“”", "''\"\"")
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
    r"(?:Story|Article) continues below(?: advertisement)?|This advertisement has not loaded yet(?:, but your article "
    r"continues below\.?)?|Back to video|Play [Vv]ideo|View (?:\d+ )?[Ii]mages?|View [Gg]allery|Link copied|Bookmark|"
    r"MORE:|Trending|All rights reserved\.?|Follow us|Comments|Editing by|Reporting by)(?!\w)|© ?\d{4}"
)


# A credit in brackets ends a caption, and a caption its line.
_CREDITED: Final = re.compile(r"\((?:Image|Picture|Photo|Credit)s?:[^()]{2,80}\)")
# What a title may put before the headline that it shares with the page.
_BEFORE: Final = re.compile(r"[^:|]{3,30}[:|] ")


def is_unbroken(text: str) -> bool:
    """Whether a text has hardly a line break for its length, as when a page's words were saved as one string."""
    lines = [line for line in text.split("\n") if line.strip()]
    size = _size(text)
    return bool(lines) and size >= _FEWEST and size > len(lines) * _LONG


def broken(text: str) -> str:
    """The text with a line break at each place where a page would have had one, and behind each sentence."""
    return "\n".join(_cut(" ".join(line.split())) if _size(line) > _FEWEST else line for line in text.split("\n"))


def _size(text: str) -> int:
    """The length of a text, where a character of Chinese or Japanese says as much as two letters."""
    return len(text) + len(_CJK.findall(text))


def _cut(line: str) -> str:
    cuts: set[int] = set()
    title = _title(line, 0)
    if title is None and (before := _BEFORE.match(line)):
        title = _title(line, before.end())
    kept = range(title[1] + 1, title[2]) if title else range(0)
    behind = title[2] if title else 0
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
    for shape in (_BETWEEN_CJK, _CREDITED):
        cuts |= {found.end() for found in shape.finditer(line)}
    cuts = {cut for cut in cuts if 0 < cut < len(line) and cut not in kept} | set(title or ())
    pieces: list[str] = []
    for start, end in pairwise(sorted({0, *cuts, len(line)})):
        pieces += [line[start:end]] if title and start == title[1] else _unmenued(line[start:end])
    return "\n".join(piece.strip() for piece in pieces if piece.strip())


def _unmenued(piece: str) -> list[str]:
    """A sentence apart from the menu before it: a long run of words with capitals, of which the last opens it."""
    words = piece.split()
    run = last = 0
    for number, word in enumerate(words):
        run = run + 1 if not word[:1].islower() and word[-1:] not in ",;:" else 0
        if run >= _MENU:
            last = number
    return [" ".join(words[:last]), " ".join(words[last:])]


def _title(line: str, start: int) -> tuple[int, int, int] | None:
    """Where a page's title ends that begins at `start`, and where the line repeats it as the headline: the longest
    beginning that recurs.

    Quotation marks may be straight in one and curled in the other. In scripts that part words by spaces the beginning
    has four words at least.
    """
    alike = line.translate(_QUOTES).casefold()[start:]
    if len(alike) != len(line) - start:
        return None
    seed = _seed(alike)
    best: tuple[int, int] | None = None
    at = alike.find(seed, len(seed)) if seed else -1
    for _ in range(_OCCURRENCES):
        if at < 0:
            break
        length = _shared(alike, at)
        if best is None or length > best[1]:
            best = (at, length)
        at = alike.find(seed, at + 1)
    return (start + best[1], start + best[0], start + best[0] + best[1]) if best else None


def _seed(line: str) -> str:
    """The beginning that every headline like it must have."""
    if _CJK.match(line):
        return line[:_CJK_SEED]
    words = line[:400].split(" ")
    return " ".join(words[:_WORDS]) + " " if len(words) > _WORDS else ""


def _shared(line: str, at: int) -> int:
    """How many characters from `at` on are those from the start on, up to the end of a word."""
    end = 0
    while end < _LONGEST and at + end < len(line) and end < at and line[end] == line[at + end]:
        end += 1
    if end < at and not _CJK.match(line[end - 1 :]) and at + end < len(line) and line[at + end].isalnum():
        end = line.rfind(" ", 0, end)
    return len(line[:end].rstrip(" |-–—:·"))
