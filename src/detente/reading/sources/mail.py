"""Newsletters as mail: a capture for each message of an .eml or mbox file, its HTML before its plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import Final

from detente.model import Capture, DetenteError
from detente.reading import limits
from detente.reading.unpacking import BrokenData, Stream

Item = Capture | DetenteError

_FROM: Final = b"From "
_HEADER: Final = re.compile(
    rb"\A(?:(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|x-[\w-]+|"
    rb"content-type|dkim-signature|list-[\w-]+|arc-[\w-]+|authentication-results|sender|cc|precedence)[ \t]*:[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*){3}",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+", re.IGNORECASE)
_MEND: Final = "save the message again"


def is_mbox(head: bytes) -> bool:
    """Whether a file's first bytes open an mbox: a "From " line with headers below it."""
    line, _, rest = head.partition(b"\n")
    return line.startswith(_FROM) and bool(_HEADER.match(rest.replace(b"\r\n", b"\n")))


def is_message(head: bytes) -> bool:
    """Whether a file's first bytes are the headers of one message."""
    return bool(_HEADER.match(head.replace(b"\r\n", b"\n").lstrip()))


def captures(stream: Stream, name: str) -> Iterator[Item]:
    """The messages of an mbox in its order, one in memory at a time; an error in the place of each bad one."""
    number, lines, size = 0, [b""], 0
    blank = True
    try:
        for line in stream.lines(limits.PAGE_BYTES):
            if blank and line.startswith(_FROM):
                if number:
                    yield message(b"".join(lines), f"{name}, message {number}")
                number, lines, size = number + 1, [], 0
            elif size <= limits.PAGE_BYTES:
                lines.append(line[1:] if line.startswith(b">From ") else line)
                size += len(line)
            blank = not line.strip()
    except BrokenData as error:
        yield error.told(name)
        return
    if number:
        yield message(b"".join(lines), f"{name}, message {number}")
    else:
        yield DetenteError(name, "there are no messages in it", "give a file in mbox form")


def message(data: bytes, name: str) -> Item:
    """The capture of one message: its HTML part, else its plain one; subject, day and sender as the mail gives them."""
    if len(data) > limits.PAGE_BYTES:
        return DetenteError(name, f"it is larger than {limits.PAGE_BYTES // 1_000_000} MB", "leave its attachments out")
    try:
        mail = BytesParser(policy=policy.compat32).parsebytes(data)
        part = _readable(mail)
        content = part.get_payload(decode=True) if part is not None else None
    except (MessageError, RecursionError, ValueError, LookupError, AssertionError):
        return DetenteError(name, "the message is broken", _MEND)
    if part is None or not isinstance(content, bytes) or not content.strip():
        return DetenteError(name, "the message has no words", "give a message with text or HTML in it")
    charset = part.get_content_charset()
    subject = _ANSWER.sub("", _header(mail, "Subject") or "")
    sender, _ = parseaddr(_header(mail, "From") or "")
    return Capture(
        name=name,
        data=content,
        external_id=_header(mail, "Message-ID"),
        headline=subject or None,
        published=_moment(_header(mail, "Date")),
        source=sender or None,
        charset=charset,
    )


def _readable(mail: Message) -> Message | None:
    """The first HTML part that is no attachment, else the first of plain text."""
    plain: Message | None = None
    for number, part in enumerate(mail.walk()):
        if number > limits.MESSAGE_PARTS:
            break
        if part.get_content_disposition() == "attachment":
            continue
        if part.get_content_type() == "text/html":
            return part
        if part.get_content_type() == "text/plain" and plain is None:
            plain = part
    return plain


def _header(mail: Message, key: str) -> str | None:
    """A header as one line, its encoded words read."""
    value = mail.get(key)
    if value is None:
        return None
    try:
        text = str(make_header(decode_header(str(value))))
    except (MessageError, LookupError, UnicodeError, ValueError):
        text = str(value)
    return " ".join(text.split())[:500] or None


def _moment(stamp: str | None) -> str | None:
    try:
        return parsedate_to_datetime(stamp).isoformat() if stamp else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
