"""The forms that picture credits and captions take at the end of a line or on one of their own."""

from __future__ import annotations

import re
from typing import Final

from detente.reading.months import MONTH

_LABEL: Final = (
    r"(?:photograph|(?:photo|image|picture) credits?|image source,?|photo(?:graphy)?|image|picture|pic|video|credits?|"
    r"illustration|graphic|source|fotos?|bild|screengrab|fotograf[ií]a|imagen|imagem|immagine|isithombe|umfanekiso|фото|"
    r"写真|撮影|提供)"
)
# What an agency tells its customers below a picture: "MANDATORY CREDIT. NO RESALES. NO ARCHIVES".
RIGHTS: Final = re.compile(
    r"\s*\b(?:ATTENTION EDITORS|EDITORIAL USE ONLY|MANDATORY CREDIT|NO (?:RESALES?|ARCHIVES?|SALES|THIRD PARTY)|"
    r"FOR EDITORIAL USE|THIS (?:IMAGE|PICTURE|PHOTO|HANDOUT)\b[A-Z ,’'-]{3,}|TPX IMAGES OF THE DAY)\b.*$",
    re.DOTALL,
)
# Japanese papers close a caption with who took the picture, or where and on which day, in brackets.
JAPANESE: Final = re.compile(
    r"^(?P<words>.{4,}?)[＝=]?[（(](?P<credit>[^（()）]{0,24}(?:撮影|提供|写真|通信社?|新聞社?|ロイター|共同|[0-9０-９]日))[）)]$",
    re.DOTALL,
)
SPOKEN: Final = re.compile(r"\s[–—-]\s(?:video|audio|gallery|in pictures|photo essay)(?: (?:report|explainer))?$")
PAREN: Final = re.compile(r"^(?P<words>.*\S)\s*[(\[]\s*(?P<credit>[^()\[\]]{2,120}?)\s*[)\]]\s*\.?$", re.DOTALL)
NAMED: Final = re.compile(
    rf"^(?P<words>.*?[\w.,!?”’\")…])[\s|/–—-]*\b{_LABEL}s?(?:\s*(?:credit|by|courtesy(?: of)?|from|via))?\s*[:：/©]\s*"
    r"(?P<credit>[^:\n]{2,90})$",
    re.IGNORECASE | re.DOTALL,
)
BY: Final = re.compile(
    rf"^(?P<words>.*?[.!?…”’\")])\s*(?:{_LABEL}s?\s+(?:credit\s+)?(?:by|courtesy(?: of)?|from|via)\s+|©\s*|\|\s*|/\s+)"
    r"(?P<credit>(?:[A-Z]\.[ -]?){0,3}[^.\n]{2,90})\.?$",
    re.IGNORECASE | re.DOTALL,
)
LABELLED: Final = re.compile(
    rf"^[(\[]?\s*(?:{_LABEL}s?(?:\s*(?:credit|by|courtesy(?: of)?|from|via))?\s*[:：/]?\s*|©\s*(?!\d))"
    r"(?P<credit>\S.*?)\s*[)\]]?$",
    re.IGNORECASE,
)
PICTURED: Final = re.compile(
    r"^(?:FILE|File photo|FILE PHOTO|Pictured|In this (?:[A-Z][\w.]+ \d+|photo|image|picture|frame|file|screen)|"
    r"This (?:photo|image|picture|combination|handout|undated|aerial|satellite|screen)\w*)\b(?:\s?[-–—:,]|\s)|"
    r"(?:, |\()(?:pictured|(?:(?:second|third|far|fourth) )?(?:from )?(?:left|right|centre|center)|"
    r"(?:at|on) (?:left|right))(?:, |\))|^Image caption,|"
    r"（(?:左|右|中央)(?:から|端)?）|"
    r"\b(?:file photo|stock image|(?<!was )(?<!were )pictured (?:above|below|in|on|at|with|here))\b",
)
# Wire captions end in a full date that no preposition leads to: "… in Vell, Feb. 10, 2015."
_NO_PREPOSITION: Final = (
    r"(?<!\bon)(?<!\bof)(?<!\bby)(?<!\bto)(?<!\bin)(?<!since)(?<!until)(?<!from)(?<!after)(?<!before)(?<!\band)(?<!dated)"
    r"(?<!through)(?<!between)(?<!\bin early)(?<!\bin late)"
)
_DAY: Final = rf"\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?{MONTH} \d{{1,2}}, \d{{4}}"
DATED: Final = re.compile(rf"[^.!?]*(?:\b[A-Z][a-z]{{0,3}}\.[^.!?]*)*{_NO_PREPOSITION}{_DAY}\.?")
# … or in the date and the place: "A. Name waits for a boat Feb. 10, 2015, in Vell."
DATED_IN: Final = re.compile(
    rf"[^.!?]{{15,}}{_NO_PREPOSITION},?{_DAY},? (?:in|at|near|outside) [A-Z][^.!?]{{2,60}}(?:[A-Z]?\w*\.){{1,3}}"
)
# A credit that is told in brackets and again without.
TWICE: Final = re.compile(r"^(?P<once>.*\((?P<credit>[^()]{2,60})\))\s*(?P=credit)\.?$", re.DOTALL)
TAIL: Final = re.compile(
    r"^(?P<words>.{8,}(?<!\.\w)(?<!\b(?:Sen|Rep|Gov|Gen|Col|Maj|Cap|Sgt|Mrs))(?<!\b(?:Mr|Dr|St|Lt|vs))[.!?][”\"’']?)\s+(?P<credit>(?:[A-Z]|@\w)[^.!?:;,]{1,70})$",
    re.DOTALL,
)
SLASH: Final = re.compile(
    r"^(?P<words>.{20,}?)\s+(?P<credit>(?:[A-Z][\w.’'-]+ ){0,2}[A-Z][\w.’'-]+\s?/\s?(?:via )?[A-Z][\w ]{1,30})$"
)
CUT: Final = re.compile(r"^(?P<words>.{15,}?)[,\s]*(?:…|\.\.\.)\s*(?P<rest>[(\[].*)?$", re.DOTALL)
