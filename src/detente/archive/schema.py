"""The tables of an archive. Each step takes an archive from one version to the next; step 1 makes it.

A record is a row of `records` (what all four kinds share: evidence, date, place) and one of `events`, `statements`,
`positions` or `figures`. Whoever acts, speaks or holds is a row of `participants`, so that "USA against Russia" is
plain SQL. Offsets count characters of `articles.text`; the words themselves are not stored twice: the view `timeline`
cuts them out. A reading that a newer one replaces stays, with the time of its retirement.
"""

from detente.archive.alerts import ALERTING
from detente.archive.gathering import FACETS, GATHERING

APPLICATION_ID = 0x44746E74  # "Dtnt": tells an archive from any other SQLite file

_ONE = (
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


def timeline_view(temporary: bool = False) -> str:
    """The view of a standing event a row; a temporary one hides the archive's own, for a look back."""
    return f"CREATE {'TEMP ' if temporary else ''}VIEW timeline AS {_TIMELINE}"


_TIMELINE = """SELECT
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
        JOIN standing AS g ON g.id = r.reading JOIN articles AS a ON a.id = g.article"""
_TWO = (
    "ALTER TABLE articles ADD COLUMN text_hash TEXT",
    "ALTER TABLE articles ADD COLUMN url_key TEXT",
    "ALTER TABLE articles ADD COLUMN title_key TEXT",
    "UPDATE articles SET text_hash = sha256(text), url_key = url_key(url), title_key = title_key(source, headline)",
    "CREATE INDEX articles_by_url ON articles (url_key)",
    "CREATE INDEX articles_by_title ON articles (title_key)",
    "ALTER TABLE captures ADD COLUMN known TEXT",  # what the sender knew, as JSON; none where version 1 kept it
    "ALTER TABLE captures ADD COLUMN data_hash TEXT",
    "UPDATE captures SET data_hash = sha256(unzip(data))",
    """CREATE TABLE revisions (
        article TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        of TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE, added TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX revisions_by_earlier ON revisions (of)",
    "CREATE TABLE tombstones (article TEXT PRIMARY KEY, at TEXT NOT NULL, reason TEXT NOT NULL) STRICT",
    "CREATE TABLE forgotten_captures (hash TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES tombstones) STRICT",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles (id), record INTEGER REFERENCES records (id),
        kind TEXT NOT NULL CHECK (kind IN ('article', 'statement', 'position')),
        start INTEGER NOT NULL, "end" INTEGER NOT NULL
    ) STRICT""",
    "CREATE INDEX passages_by_article ON passages (article)",
    "CREATE INDEX passages_by_record ON passages (record)",
    """CREATE VIEW passage_words AS SELECT p.id, substr(a.text, p.start + 1, p."end" - p.start) AS body
        FROM passages AS p JOIN articles AS a ON a.id = p.article""",
    """CREATE VIRTUAL TABLE words USING fts5 (body, content = 'passage_words', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '3')""",
    """INSERT INTO passages (article, record, kind, start, "end")
        SELECT id, NULL, 'article', 0, length(text) FROM articles
        UNION ALL SELECT g.article, r.id, r.kind, coalesce(s.start, p.start), coalesce(s."end", p."end")
            FROM records AS r JOIN readings AS g ON g.id = r.reading
            LEFT JOIN statements AS s ON s.record = r.id LEFT JOIN positions AS p ON p.record = r.id
            WHERE r.kind IN ('statement', 'position')""",
    "INSERT INTO words (words) VALUES ('rebuild')",
    "DROP INDEX records_by_day",
    "CREATE INDEX records_by_days ON records (kind, first_day, last_day)",
    "CREATE INDEX readings_by_article ON readings (article)",
    "CREATE VIEW known AS SELECT id, article FROM readings",
    "CREATE VIEW standing AS SELECT id, article FROM readings WHERE retired IS NULL",
    "DROP VIEW timeline",
    timeline_view(),
)
_THREE = (
    """CREATE TABLE decisions (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('split', 'merge')), incident TEXT NOT NULL,
        what TEXT NOT NULL, at TEXT NOT NULL, undone TEXT
    ) STRICT""",  # what a person said of incidents; `what` is the mentions or incidents, parted by blanks
)
_SIX = (
    "CREATE INDEX participants_by_name ON participants (name, role) WHERE name IS NOT NULL",
    "DELETE FROM facets",  # they now tell of who speaks and who holds, too
    FACETS,
)
STEPS = (_ONE, _TWO, _THREE, GATHERING, ALERTING, _SIX)
"""One step a version: to add tables, append a tuple of statements; never change a step that was released."""
VERSION = len(STEPS)
