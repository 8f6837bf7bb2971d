"""Who wrote it: names out of byline lines and author fields, without "By", job titles, places and handles."""

from __future__ import annotations

import re
from typing import Final

from detente.reading import furniture, outlets
from detente.reading.months import MONTH

_VERBS: Final = (
    r"(?:written|story|words|text|reported|report|posted|published|analysis|opinion|commentary|review|reporting|"
    r"additional reporting|authored|interview|exclusive)"
)
_OPENING: Final = re.compile(
    rf"^\W*(?:(?:{_VERBS}\s+)?by|author(?:\s+of\s+the\s+article)?s?|from|par|von|por|(?:text|words|story|report))"
    r"(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_BY: Final = re.compile(rf"^\W*(?:{_VERBS}\s+)?by\b", re.IGNORECASE)
_SECTION_BY: Final = re.compile(r"^[A-Z]\w+ By (?=[A-Z])")
_HANDLE: Final = re.compile(r"\(?@\w+\)?|\S+@\S+\.\w+|https?://\S+")
_TAIL: Final = re.compile(
    r"\s*(?:[|•·/–—]|\s-\s|\bin [A-Z]|\bat the\b|\bfor (?:the )?[A-Z]|\bof [Tt]he\b|\bis (?:an?|the)\b|"
    r"\bUpdated\b|\bPublished\b|"
    r"\bPosted\b|\bhas been\b|\bpublished\b|\bTwitter\b|\bFollow\b|\bFor [A-Z]|"
    rf"\b{MONTH}\s*\d|\d|\().*$",
    re.DOTALL,
)
_JOINS: Final = re.compile(r"\s*([;\n、，]|,\s*and\s+|,|\s&\s|\band\b|\bwith\b|\bund\b|\bet\b)\s*")
_JOB: Final = (
    r"(?:reporters?|correspondents?|editors?|writers?|journalists?|columnists?|staff|bureau|chief|producers?|"
    r"contributors?|fellows?|analysts?|critics?|authors?|photographers?|interns?|specialists?|commentators?|"
    r"presenters?|videographers?|freelance[rs]*|researchers?|director|strategist|newsroom|desk|team|anchor|host)"
)
_FIELD: Final = (
    r"(?:senior|junior|chief|deputy|assistant|associate|managing|executive|former|special|staff|political|politics|"
    r"foreign|diplomatic|defen[cs]e|security|national|world|international|global|news|home|affairs|business|"
    r"economics?|financial|money|consumer|science|health|medical|environment|climate|technology|tech|education|"
    r"legal|crime|court|royal|religion|sports?|football|travel|lifestyle|fashion|arts|culture|entertainment|"
    r"showbiz|tv|media|features?|digital|online|content|hub|commercial|programme|planning|picture|night|data|"
    r"audience|trends?|investigations?|investigative|white house|capitol hill|congressional|pentagon|"
    r"state department|africa|asia|europe|european|middle east|china|russia|moscow|ukraine|us|u\.s\.|uk|"
    r"washington|london|jerusalem|beijing|cairo|brussels|berlin|paris|bureau|general|assignment|weekend|breaking|"
    r"live|opinion|contributing|guest|parliamentary|westminster|regional|local|community|city|state|wire|ap|"
    r"reuters|afp|bbc|cnn|cbc|npr|fox)"
)
_JOB_AT_END: Final = re.compile(rf"(?:[,\s]+(?:{_FIELD}[\s&/-]+(?:and\s+)?)*{_JOB}\b.*)$", re.IGNORECASE)
_JOB_ALONE: Final = re.compile(rf"^(?:the\s+)?(?:{_FIELD}[\s&/-]+(?:and\s+)?)*{_JOB}(?:\s.*)?$", re.IGNORECASE)
_SURNAME: Final = r"(?:(?:de|da|di|du|van|von|der|den|la|le|al|el|bin|ibn|ter|ten|O|Mc|Mac|Van|Der)[ ’'-])*"
_NAME: Final = re.compile(rf"^[^\W\d_][\w.’'-]*(?:[ -]{_SURNAME}[^\W\d_][\w.’'-]*){{1,4}}(?:,? (?:Jr|Sr|II|III)\.?)?$")
# A name in Chinese characters is told from a label by the space between surname and given name.
_HAN_NAME: Final = re.compile(r"[\u4e00-\u9fff々]{1,3}[ \u3000][\u4e00-\u9fff々\u3041-\u30ff]{1,4}")
# The sentence that a page tells of its writer below the article.
_BIO: Final = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,4}(?:is|was|has been|covers|writes|reports|joined|works) (?:an? |the |as |for |on )?"
    r"[^.]{0,120}\b(?:reporter|correspondent|journalist|editor|columnist|writer|producer|contributor|fellow|bureau|newsroom|covering)\b|"
    r"(?:[A-Z][\w.’'-]+ ){1,4}(?:covers|writes (?:about|on)|reports on) [^.]{3,200}\."
    r"(?: (?:Follow|Contact|Email|Find|You can) .{2,120})?$|"
    r"(?:.{2,80} )?(?:reported from|contributed (?:to this (?:report|story|article)|reporting))\b"
)


def is_bio(text: str) -> bool:
    """Whether a paragraph tells of the writer instead of the news; sure only at the end of an article."""
    return bool(_BIO.match(text))


def bios(paragraphs: list[str]) -> int:
    """How many of the last paragraphs tell of the writer."""
    count = 0
    while count < min(3, len(paragraphs) - 1) and is_bio(paragraphs[-1 - count]):
        count += 1
    return count


def opens(line: str) -> bool:
    """Whether a line begins as a byline: "By …", "Written by …"."""
    return len(line) < 300 and bool(_BY.match(line) or _SECTION_BY.match(line))


def names(text: str) -> tuple[str, ...]:
    """The people, desks and agencies named in a byline, each once, in order.

    A paper behind a writer's name and a comma is where the writer works, not a second writer.
    """
    out: list[str] = []
    for joint, piece in _pieces(text):
        name = _trim(piece)
        if out and joint == "," and name and outlets.known(name):
            continue
        if name and name not in out and _good(name):
            out.append(name)
    return tuple(out)


def clean(name: str) -> str | None:
    """One author field without its job title; None if no name is left. The outlet itself may be an author."""
    bare = _trim(" ".join(name.split()))
    if not bare or bare.casefold() in furniture.words("nobody") or "/" in bare or len(bare) > 80:
        return None
    return bare


def is_name(text: str) -> bool:
    """Whether a short line can be a person's name: two to six words, each with a capital."""
    if not _NAME.match(text) or len(text) > 50:
        return False
    words = [word for word in re.split(r"[ -]", text) if word]
    if any(word.casefold() in furniture.words("not_names") for word in words):
        return False
    return sum(word[0].isupper() for word in words) >= max(2, len(words) - 2) and not _JOB_ALONE.match(text)


def alone(text: str) -> tuple[str, ...]:
    """The names in a line that holds names and, at most, a job title or the paper's name behind them."""
    if _HAN_NAME.fullmatch(text):
        return (text,)
    found = names(text) if len(text) <= 90 else ()
    rest = text
    for name in found:
        rest = rest.replace(name, " ", 1)
    rest = re.sub(r"[\s,|–—·•&-]+|\band\b", " ", rest).strip()
    is_list = found and text.strip().startswith(found[0])
    fits = not rest or _JOB_ALONE.match(rest) or outlets.known(rest) or re.fullmatch(r"in(?: [A-Z][\w’'-]+){1,3}", rest)
    return found if is_list and fits else ()


def _pieces(text: str) -> list[tuple[str, str]]:
    """The parts of a byline, each with what joins it to the one before."""
    bare = _HANDLE.sub(" ", " ".join(text.split(" ")))
    bare = _OPENING.sub("", _SECTION_BY.sub("", bare.strip()), count=1)
    bare = re.split(r"\s*\|\s*", bare.strip(" |"))[0] if "|" in bare else bare
    parts = ["", *_JOINS.split(bare)]
    return [(joint.strip(), piece) for joint, piece in zip(parts[::2], parts[1::2], strict=True) if piece.strip()]


def _trim(piece: str) -> str:
    bare = _OPENING.sub("", piece.strip(" \t.,;:|-–—•*"), count=1)
    bare = _HANDLE.sub("", bare).strip()
    if outlets.known(bare):
        return bare
    bare = _TAIL.sub("", bare)
    bare = _without_outlet(_JOB_AT_END.sub("", bare))
    return "" if _JOB_ALONE.match(bare) else bare.strip(" \t.,;:|-–—•*")


def _without_outlet(name: str) -> str:
    """Cut the paper's name from behind a writer's: "Ann Lee The Border Gazette"."""
    words = name.split()
    for start in range(2, len(words)):
        if outlets.known(" ".join(words[start:])):
            return " ".join(words[:start])
    return name


def _good(name: str) -> bool:
    return bool(outlets.known(name)) or is_name(name)
