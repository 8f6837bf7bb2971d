"""Picture credits: "(Associated Press)", "Photo: A. Name/Reuters", "[AFP]" at the end of a caption or on their own."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from detente.reading import bylines, furniture, outlets
from detente.reading.months import MONTH

_LABEL: Final = (
    r"(?:photograph|(?:photo|image|picture) credits?|image source,?|photo(?:graphy)?|image|picture|pic|video|credits?|"
    r"illustration|graphic|source|fotos?|bild|screengrab)"
)
_PAREN: Final = re.compile(r"^(?P<words>.*\S)\s*[(\[]\s*(?P<credit>[^()\[\]]{2,120}?)\s*[)\]]\s*\.?$", re.DOTALL)
_NAMED: Final = re.compile(
    rf"^(?P<words>.*?[\w.,!?”’\")…])[\s|/–—-]*\b{_LABEL}s?(?:\s*(?:credit|by|courtesy(?: of)?|from|via))?\s*[:：/©]\s*"
    r"(?P<credit>[^:\n]{2,90})$",
    re.IGNORECASE | re.DOTALL,
)
_BY: Final = re.compile(
    rf"^(?P<words>.*?[.!?…”’\")])\s*(?:{_LABEL}s?\s+(?:credit\s+)?(?:by|courtesy(?: of)?|from|via)\s+|©\s*|\|\s*)"
    r"(?P<credit>[^.\n]{2,90})\.?$",
    re.IGNORECASE | re.DOTALL,
)
_LABELLED: Final = re.compile(
    rf"^[(\[]?\s*(?:{_LABEL}s?(?:\s*(?:credit|by|courtesy(?: of)?|from|via))?\s*[:：/]?\s*|©\s*(?!\d))"
    r"(?P<credit>\S.*?)\s*[)\]]?$",
    re.IGNORECASE,
)
_PICTURED: Final = re.compile(
    r"^(?:FILE|File photo|FILE PHOTO|Pictured|In this (?:[A-Z][\w.]+ \d+|photo|image|picture|frame|file|screen)|"
    r"This (?:photo|image|picture|combination|handout|undated|aerial|satellite|screen)\w*)\b(?:\s?[-–—:,]|\s)|"
    r"(?:, |\()(?:pictured|(?:(?:second|third|far|fourth) )?(?:from )?(?:left|right|centre|center)|"
    r"(?:at|on) (?:left|right))(?:, |\))|^Image caption,|"
    r"\b(?:file photo|stock image|(?<!was )(?<!were )pictured (?:above|below|in|on|at|with|here))\b",
)
# Wire captions end in a full date that no preposition leads to: "… in Vell, Feb. 10, 2015."
_DATED: Final = re.compile(
    r"[^.!?]*(?:\b[A-Z][a-z]{0,3}\.[^.!?]*)*(?<!\bon)(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bin)(?<!since)(?<!until)(?<!from)(?<!after)"
    r"(?<!before)(?<!\band)(?<!dated)(?<!through)(?<!between)\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"{MONTH} \d{{1,2}}, \d{{4}}\.?"
)
_PARTS: Final = re.compile(r"\s*[/|]\s*|\s+(?:via|for|through)\s+|,\s*|\s[-–—]\s")
_TAIL: Final = re.compile(
    r"^(?P<words>.{8,}(?<!\.\w)(?<!\b(?:Sen|Rep|Gov|Gen|Col|Maj|Cap|Sgt|Mrs))(?<!\b(?:Mr|Dr|St|Lt|vs))[.!?][”\"’']?)\s+(?P<credit>[A-Z][^.!?:;,]{1,70})$",
    re.DOTALL,
)
_SLASH: Final = re.compile(
    r"^(?P<words>.{20,}?)\s+(?P<credit>(?:[A-Z][\w.’'-]+ ){0,2}[A-Z][\w.’'-]+\s?/\s?(?:via )?[A-Z][\w ]{1,30})$"
)
_LONGEST: Final = 1500
_SMALL: Final = frozenset(("for", "of", "the", "via", "and", "de", "von", "van", "by", "al"))
_OPENERS: Final = frozenset(
    ("The", "A", "An", "It", "He", "She", "They", "We", "I", "But", "And", "In", "What", "Why", "How")
)
_CUT: Final = re.compile(r"^(?P<words>.{15,}?)[,\s]*(?:…|\.\.\.)\s*(?P<rest>[(\[].*)?$", re.DOTALL)


def split(text: str) -> tuple[str, str | None]:
    """A caption's words and its credit; no credit if the line ends in none."""
    if len(text) > _LONGEST:
        return text, None
    for shape in (_PAREN, _NAMED, _BY, _TAIL, _SLASH):
        found = shape.match(text)
        if not found or len(found["words"]) < 4:
            continue
        inner = found["credit"]
        if shape is _PAREN and not _in_brackets(found["words"], inner, text.endswith(".")):
            continue
        if shape is not _PAREN and len(inner.split()) > 12:
            continue
        if shape in (_TAIL, _SLASH) and not (_like_credit(inner) and len(text.split()) <= 80):
            continue
        return found["words"].rstrip(" |/–—-"), bare(inner)
    return text, None


def tells_picture(text: str) -> bool:
    """Whether a line without a credit speaks of a picture: "FILE - …", "Pictured, from left, …", "A. Name (right)"."""
    if len(text.split()) > 50:
        return False
    return bool(_PICTURED.search(text)) or (len(text.split()) >= 6 and bool(_DATED.fullmatch(text)))


def alone(text: str) -> bool:
    """Whether a line is nothing but a credit: "Photo: A. Name/Reuters", "AFP/Getty Images", "(AP Photo/B. Name)"."""
    if len(text) > 110 or len(text.split()) > 12 or bylines.opens(text):
        return False
    inner = text.strip("()[] .")
    if is_credit(inner):
        return True
    if text.startswith("(") and text.endswith(")") and _like_credit(inner) and len(inner.split()) <= 6:
        return True
    found = _LABELLED.match(text)
    return bool(found and (is_credit(found["credit"]) or (found["credit"] != inner and _like_credit(found["credit"]))))


def bare(text: str) -> str:
    """A credit without its label: "Image: X/Getty" → "X/Getty"."""
    found = _LABELLED.match(" ".join(text.split()))
    return (found["credit"] if found else " ".join(text.split())).strip(" .")


def cut(text: str) -> tuple[str, str | None] | None:
    """The kept words and the credit of a caption that the page cut short with dots; None if it is not cut."""
    found = _CUT.match(text)
    if not found:
        return None
    rest = (found["rest"] or "").strip(" ()[].")
    return found["words"].rstrip(" ,"), rest or None


def is_credit(text: str) -> bool:
    """Whether words name an agency or library, alone or beside a photographer's name."""
    if len(text.split()) > 12:
        return False
    parts = [part.strip(" .()") for part in _PARTS.split(text) if part.strip(" .()")]
    named = [part.casefold() in _agencies() for part in parts]
    return any(named) and all(known or _like_name(part) for part, known in zip(parts, named, strict=True))


def _like_name(part: str) -> bool:
    """Up to five words, each with a capital or a particle of a name."""
    words = part.split()
    return len(words) <= 5 and all(
        word[:1].isupper() or word in ("de", "von", "van", "al", "of", "the") for word in words
    )


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for name in furniture.words("credits"))


def _like_credit(text: str) -> bool:
    """Whether the words behind a caption's full stop can be a credit: an agency, or a few names and their paper."""
    if is_credit(text) or text.split("/")[-1].strip().removeprefix("via ").casefold() in _agencies():
        return True
    words = re.split(r"[\s/]+", text)
    if len(text) <= 3:
        return False
    return len(words) <= 8 and all(word[:1].isupper() or word in _SMALL for word in words) and words[0] not in _OPENERS


def _in_brackets(words: str, inner: str, stopped: bool) -> bool:
    """Brackets that end a line hold a credit if they name one, or if they stand behind a full stop and before none."""
    if is_credit(inner) or _LABELLED.match(inner):
        return True
    if stopped:
        return False
    short = len(inner.split()) <= 7 and inner[:1].isupper()
    closed = words.rstrip()[-1:] in '.!?…”"' or words.rstrip().endswith((",…", "..."))
    return short and (closed or (bool(outlets.known(inner)) and len(inner) > 2))
