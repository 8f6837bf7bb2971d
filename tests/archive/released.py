"""Archives as released versions made them: the tables of version 1 word for word with an article put in by hand,
those of later ones by the steps that were released with them."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from pathlib import Path

from detente.archive.keys import teach
from detente.archive.schema import STEPS

APPLICATION_ID = 0x44746E74
TABLES = (
    """CREATE TABLE articles (
        id TEXT PRIMARY KEY, external_id TEXT, headline TEXT, published TEXT, dateline TEXT, source TEXT,
        language TEXT, url TEXT, text TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE captures (
        hash TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), name TEXT NOT NULL, form TEXT NOT NULL,
        size INTEGER NOT NULL, data BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE blocks (
        article TEXT NOT NULL REFERENCES articles (id), number INTEGER NOT NULL, role TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE article_lines (
        article TEXT NOT NULL REFERENCES articles (id),
        kind TEXT NOT NULL CHECK (kind IN ('byline', 'caption', 'related')),
        number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (article, kind, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE readings (
        id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), code TEXT NOT NULL,
        knowledge TEXT NOT NULL, added TEXT NOT NULL DEFAULT (datetime('now')), retired TEXT
    ) STRICT""",
    "CREATE UNIQUE INDEX current_reading ON readings (article) WHERE retired IS NULL",
    """CREATE TABLE records (
        id INTEGER PRIMARY KEY, reading INTEGER NOT NULL REFERENCES readings (id),
        kind TEXT NOT NULL CHECK (kind IN ('event', 'statement', 'position', 'figure')), number INTEGER NOT NULL,
        sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
        trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, rule TEXT NOT NULL,
        date_start TEXT, date_end TEXT, first_day TEXT, last_day TEXT,
        country TEXT, place TEXT, lat REAL, lon REAL, geonameid INTEGER,
        UNIQUE (reading, kind, number)
    ) STRICT""",
    "CREATE INDEX records_by_day ON records (kind, first_day)",
    """CREATE TABLE events (
        record INTEGER PRIMARY KEY REFERENCES records (id), type TEXT NOT NULL, mode TEXT, cameo TEXT NOT NULL,
        quad TEXT NOT NULL, intensity REAL NOT NULL, contexts TEXT NOT NULL,
        status TEXT NOT NULL, background INTEGER NOT NULL, incident TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX events_by_type ON events (type)",
    """CREATE TABLE statements (
        record INTEGER PRIMARY KEY REFERENCES records (id), cue TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL, manner TEXT NOT NULL,
        addressee TEXT, venue TEXT
    ) STRICT""",
    """CREATE TABLE positions (
        record INTEGER PRIMARY KEY REFERENCES records (id), stance TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE figures (
        record INTEGER PRIMARY KEY REFERENCES records (id), value REAL, low REAL, high REAL, kind TEXT NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE participants (
        record INTEGER NOT NULL REFERENCES records (id),
        role TEXT NOT NULL CHECK (role IN ('actor', 'recipient', 'source', 'speaker', 'holder', 'toward')),
        number INTEGER NOT NULL, country TEXT NOT NULL, sectors TEXT NOT NULL, name TEXT,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        code TEXT GENERATED ALWAYS AS (rtrim(country || '/' || sectors || '/' || coalesce(name, ''), '/')) VIRTUAL,
        PRIMARY KEY (record, role, number)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX participants_by_country ON participants (country, role)",
    "CREATE INDEX captures_by_article ON captures (article)",
    """CREATE VIEW timeline AS SELECT
        r.id AS record, r.date_start, r.date_end, r.first_day, r.last_day,
        (SELECT group_concat(code, '; ') FROM (SELECT code FROM participants AS p
            WHERE p.record = r.id AND role = 'actor' ORDER BY number)) AS actors,
        (SELECT group_concat(code, '; ') FROM (SELECT code FROM participants AS p
            WHERE p.record = r.id AND role = 'recipient' ORDER BY number)) AS recipients,
        e.type, e.mode, e.cameo, e.quad, e.intensity, e.contexts, e.status, e.background,
        r.country, r.place, r.lat, r.lon,
        (SELECT code FROM participants AS p WHERE p.record = r.id AND role = 'source') AS on_the_word_of,
        a.source AS outlet, a.published, a.headline, a.url,
        substr(a.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence,
        substr(a.text, r.trigger_start + 1, r.trigger_end - r.trigger_start) AS trigger,
        r.trigger_start - r.sentence_start AS trigger_offset, r.sentence_start, r.rule, e.incident, a.id AS article
    FROM events AS e JOIN records AS r ON r.id = e.record
        JOIN readings AS g ON g.id = r.reading AND g.retired IS NULL JOIN articles AS a ON a.id = g.article""",
)
TEXT = "Envoys meet\n\nThe envoys met in Oslo. Norway said that talks go on."


def write_version(path: Path, version: int) -> None:
    """Make an archive of a released version, with one article, its capture, an event and a statement."""
    _write_version_1(path)
    db = sqlite3.connect(path, isolation_level=None)
    teach(db)
    for step in STEPS[1:version]:
        for statement in step:
            db.execute(statement)
    if version >= 3:
        row = ("merge", "i0000000000", "i0000000001", "2020-02-01 00:00:00")
        db.execute("INSERT INTO decisions (kind, incident, what, at) VALUES (?, ?, ?, ?)", row)
    db.execute(f"PRAGMA user_version = {version}")
    db.close()


def _write_version_1(path: Path) -> None:
    """Make a version-1 archive with one article, its capture, an event and a statement."""
    db = sqlite3.connect(path)
    for statement in TABLES:
        db.execute(statement)
    page = TEXT.encode()
    db.execute(
        "INSERT INTO articles VALUES ('old', NULL, 'Envoys meet', '2014-03-02', NULL, 'Fjord News', 'en', ?, ?)",
        ("https://www.example.org/envoys?utm_source=x", TEXT),
    )
    db.execute(
        "INSERT INTO captures VALUES (?, 'old', 'old.txt', 'page', ?, ?)",
        (hashlib.sha256(page).hexdigest(), len(page), zlib.compress(page)),
    )
    db.execute("INSERT INTO blocks VALUES ('old', 0, 'headline', 0, 11)")
    made = "(1, 'old', '0.1', 'k', '2020-01-01 00:00:00')"
    db.execute(f"INSERT INTO readings (id, article, code, knowledge, added) VALUES {made}")
    more = (
        13,
        36,
        24,
        27,
        "r@0.1+k",
        "2014-03-02",
        "2014-03-02",
        "2014-03-02",
        "2014-03-02",
        "NOR",
        "Oslo",
        59.9,
        10.7,
        1,
    )
    db.execute(f"INSERT INTO records VALUES (1, 1, 'event', 0{', ?' * 14})", more)
    db.execute(
        "INSERT INTO events VALUES (1, 'CONSULT', 'meet', '040', 'verbal-cooperation', 1.0, '', 'actual', 0, 'e1')"
    )
    said = (37, 66, 44, 48, "s@0.1+k", *(None,) * 9)
    db.execute(f"INSERT INTO records VALUES (2, 1, 'statement', 0{', ?' * 14})", said)
    db.execute("INSERT INTO statements VALUES (2, 'said', 49, 65, 'said', 'indirect', NULL, NULL)")
    db.execute("INSERT INTO participants VALUES (2, 'speaker', 0, 'NOR', 'GOV', NULL, 37, 43)")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute("PRAGMA user_version = 1")
    db.commit()
    db.close()
