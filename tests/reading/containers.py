"""Files made by the tests: web archives, bundles, mail and PDF, their words our own."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.reading.pages import BODY, HTML


def warc(pages: list[bytes], packed: bool = True, status: str = "200 OK", kind: str = "text/html") -> bytes:
    """A WARC file with an answer for each page, at lantern.example/0, /1 …"""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("test.warc", {"software": "a test"}))
    for number, page in enumerate(pages):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            f"https://lantern.example/{number}",
            "response",
            payload=io.BytesIO(page),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": "2015-02-11T08:00:00Z"},
        )
        writer.write_record(record)
    return out.getvalue()


def bundle(files: dict[str, bytes]) -> bytes:
    """A ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return out.getvalue()


def mail(subject: str = "Fwd: Talks open in Vell", html: bool = True) -> bytes:
    """A newsletter: plain words, and the same as HTML."""
    message = EmailMessage()
    message["From"] = "The Lantern <news@lantern.example>"
    message["To"] = "reader@desk.example"
    message["Subject"] = subject
    message["Date"] = "Tue, 10 Feb 2015 18:00:00 +0100"
    message["Message-ID"] = "<1@lantern.example>"
    message.set_content("\n\n".join(BODY))
    if html:
        message.add_alternative(HTML, subtype="html")
    return message.as_bytes()


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with a line of text for each of `lines`."""
    drawn = " ".join(f"({line}) Tj T*".replace("\\", "") for line in lines)
    content = f"BT /F1 10 Tf 14 TL 50 800 Td {drawn} ET".encode("latin-1", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, item in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + head + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
