"""An alert as an e-mail (RFC 5322) in a folder, for whatever sends mail from there; Détente itself sends none."""

from __future__ import annotations

from datetime import UTC, datetime
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path

from detente.export.alerts.told import ToldAlert
from detente.model import DetenteError
from detente.views.alerts.out import Mail


def write(alert: ToldAlert, mail: Mail, folder: Path) -> None:
    """Write `KEY.eml` into the folder, which is made where it is missing.

    Raises:
        DetenteError: if it cannot be written, or an address is none.
    """
    try:
        data = bytes(compose(alert, mail))
    except (ValueError, MessageError, IndexError) as error:
        raise DetenteError(f"{mail.sender}, {', '.join(mail.to)}", "is no address", "as desk@example.org") from error
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial = folder / f"{alert.key}.part"  # a sender that watches the folder never sees half a message
        partial.write_bytes(data)
        partial.replace(folder / f"{alert.key}.eml")
    except OSError as error:
        raise DetenteError(str(folder), f"cannot be written ({error.strerror})", "look at the path") from error


def compose(alert: ToldAlert, mail: Mail) -> EmailMessage:
    """The message."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(alert.title().split())
    message["From"] = mail.sender
    message["To"] = ", ".join(mail.to)
    message["Date"] = format_datetime(datetime.fromisoformat(alert.raised).replace(tzinfo=UTC))
    message["Message-ID"] = f"<{alert.key}@detente.invalid>"
    message.set_content("\n".join((alert.why, "", *(f"- {cause.text()}" for cause in alert.articles), "")))
    return message
