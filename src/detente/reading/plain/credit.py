"""Picture credits: "(Associated Press)", "Photo: A. Name/Reuters", "[AFP]" at the end of a caption or on their own."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from detente.reading import bylines, furniture, outlets
from detente.reading.plain import shapes

_PARTS: Final = re.compile(r"\s*[/|]\s*|\s+(?:via|for|through)\s+|,\s*|\s[-–—]\s")
_LONGEST: Final = 1500
_PARTICLES: Final = ("for", "of", "the", "via", "and", "de", "von", "van", "by", "al")
_PICTURES: Final = ("photo", "photos", "photograph", "image", "images", "handout", "pool", "file", "wire", "services")
_SMALL: Final = frozenset((*_PARTICLES, *_PICTURES))
_OPENERS: Final = frozenset(
    ("The", "A", "An", "It", "He", "She", "They", "We", "I", "But", "And", "In", "What", "Why", "How")
)


def split(text: str) -> tuple[str, str | None]:
    """A caption's words and its credit; no credit if the line ends in none."""
    if len(text) > _LONGEST:
        return text, None
    if rights := shapes.RIGHTS.search(text):
        text = text[: rights.start()].rstrip()
    text = _told_once(text)
    for shape in (shapes.JAPANESE, shapes.PAREN, shapes.NAMED, shapes.BY, shapes.TAIL, shapes.SLASH):
        found = shape.match(text)
        if not found or len(found["words"]) < 4:
            continue
        inner = found["credit"]
        if shape is shapes.PAREN and not _in_brackets(found["words"], inner, text.endswith(".")):
            continue
        if shape is not shapes.PAREN and len(inner.split()) > 12:
            continue
        if shape is shapes.NAMED and not _cased(inner):
            continue
        if shape in (shapes.TAIL, shapes.SLASH) and not (_like_credit(inner) and len(text.split()) <= 80):
            continue
        return found["words"].rstrip(" |/–—-"), bare(inner)
    return text, None


def _told_once(text: str) -> str:
    """A caption without the credit that it repeats: "… in Vell. (AP Photo) AP Photo"."""
    found = shapes.TWICE.match(text)
    return found["once"] if found and is_credit(found["credit"]) else text


def is_labelled(text: str) -> bool:
    """Whether a credit ends a text that calls itself one, in words or as an agency's terms: sure in a long text too."""
    if len(text) > _LONGEST:
        return False
    if shapes.RIGHTS.search(text):
        return True
    found = shapes.PAREN.match(text) or shapes.NAMED.match(text) or shapes.BY.match(text)
    if not found or len(found["words"]) < 4:
        return False
    if found.re is shapes.BY:
        return text[found.end("words") : found.start("credit")].strip()[:1].isalpha() and _cased(found["credit"])
    return _cased(found["credit"]) if found.re is shapes.NAMED else bool(shapes.LABELLED.match(found["credit"]))


def _cased(text: str) -> bool:
    """Whether the words behind "Photo:" are names for the most part, or say that the picture was given."""
    words = text.split() or [""]
    given = words[0].casefold() in ("courtesy", "supplied", "handout", "provided", "submitted")
    return given or sum(not word[:1].islower() for word in words) * 2 > len(words)


def tells_picture(text: str) -> bool:
    """Whether a line without a credit speaks of a picture: "FILE - …", "Pictured, from left, …", "A. Name (right)"."""
    if shapes.RIGHTS.search(text) or shapes.SPOKEN.search(text):
        return True
    if len(text.split()) > 50:
        return False
    dated = shapes.DATED.fullmatch(text) or shapes.DATED_IN.fullmatch(text)
    return bool(shapes.PICTURED.search(text)) or (len(text.split()) >= 6 and bool(dated))


def alone(text: str) -> bool:
    """Whether a line is nothing but a credit: "Photo: A. Name/Reuters", "AFP/Getty Images", "(AP Photo/B. Name)"."""
    if len(text) > 110 or len(text.split()) > 12 or bylines.opens(text):
        return False
    inner = text.strip("()[] .")
    if is_credit(inner):
        return True
    if text.startswith("(") and text.endswith(")") and _like_credit(inner) and len(inner.split()) <= 6:
        return True
    found = shapes.LABELLED.match(text)
    return bool(found and (is_credit(found["credit"]) or (found["credit"] != inner and _like_credit(found["credit"]))))


def bare(text: str) -> str:
    """A credit without its label: "Image: X/Getty" → "X/Getty"."""
    found = shapes.LABELLED.match(" ".join(text.split()))
    return (found["credit"] if found else " ".join(text.split())).strip(" .")


def cut(text: str) -> tuple[str, str | None] | None:
    """The kept words and the credit of a caption that the page cut short with dots; None if it is not cut."""
    found = shapes.CUT.match(text)
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
    if is_credit(inner) or shapes.LABELLED.match(inner):
        return True
    if stopped:
        return False
    short = len(inner.split()) <= 9 and inner[:1].isupper() and _cased(inner)
    closed = words.rstrip()[-1:] in '.!?…”"' or words.rstrip().endswith((",…", "..."))
    return short and (closed or (bool(outlets.known(inner)) and len(inner) > 2))
