"""The tables of what many articles say together, kept beside the records: copies, storylines, incidents, decisions.

A row of `placings` says that a reading was placed: with whom it shares its text (`origin`, the first reading of that
text, `of`, the one it is likest to), and its storyline. A row of `members` puts an event into an incident, with points
and reason. Decisions of people stay in `decisions`; `splits` and `mergers` are what they amount to now, and the view
`homes` has the incident of each event after them. `event_clues` and `article_clues` find what is worth comparing: a
clue is the hash of a word, a type with a country or a band of a text's print, with the days where they matter.

`dyads` and `facets` repeat what records and participants say, in the order in which it is asked for: all acts between
two countries by day, all readings that tell of a country in an act of a type, or of what it says or holds. Both are
filled by one statement each.
"""

VIEWS = (
    """VIEW parts AS SELECT m.record, m.score, m.reason,
    coalesce((SELECT s.incident FROM splits AS s WHERE s.record = m.record), m.incident) AS incident
    FROM members AS m""",
    """VIEW homes AS SELECT p.record, p.score, p.reason,
    coalesce((SELECT j.into_ FROM mergers AS j WHERE j.incident = p.incident), p.incident) AS incident
    FROM parts AS p""",  # no joins, so that a left join of it need not be laid out
)
"""The incident of each event: `parts` before mergers, as later articles are held against them; `homes` after all."""

DYADS = """INSERT INTO dyads SELECT DISTINCT a.country, b.country, coalesce(r.first_day, ''), r.id,
    nullif(r.last_day, r.first_day), e.type, e.status, e.intensity, r.reading
    FROM records AS r JOIN events AS e ON e.record = r.id
    JOIN participants AS a ON a.record = r.id AND a.role = 'actor'
    JOIN participants AS b ON b.record = r.id AND (a.role, a.number) <> (b.role, b.number) AND (b.role = 'recipient'
        OR b.role = 'actor' AND NOT EXISTS
            (SELECT 1 FROM participants AS c WHERE c.record = r.id AND c.role = 'recipient'))"""
"""Who acts on whom: each actor on each recipient; where there is none, the actors of a mutual act on each other."""
FACETS = """INSERT INTO facets SELECT DISTINCT p.country, coalesce(e.type, upper(r.kind)), r.reading
    FROM records AS r JOIN participants AS p ON p.record = r.id
        AND p.role IN ('actor', 'recipient', 'speaker', 'holder')
    LEFT JOIN events AS e ON e.record = r.id"""
"""A country by what it does or suffers (the type), says (`STATEMENT`) or holds (`POSITION`)."""

GATHERING = (
    "ALTER TABLE readings ADD COLUMN seal TEXT",  # a hash of all records with their words; none before version 4
    "CREATE TABLE incidents (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    "CREATE TABLE storylines (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT",
    """CREATE TABLE placings (
        reading INTEGER PRIMARY KEY REFERENCES readings (id), origin INTEGER NOT NULL REFERENCES placings (reading),
        of INTEGER REFERENCES placings (reading), kind TEXT CHECK (kind IN ('exact', 'syndicated', 'updated')),
        of_first REAL, of_second REAL, storyline INTEGER NOT NULL REFERENCES storylines (id)
    ) STRICT""",
    "CREATE INDEX placings_by_origin ON placings (origin)",
    "CREATE INDEX placings_by_storyline ON placings (storyline)",
    """CREATE TABLE members (
        record INTEGER PRIMARY KEY REFERENCES events (record), incident INTEGER NOT NULL REFERENCES incidents (id),
        score REAL NOT NULL, reason TEXT
    ) STRICT""",  # no reason: the first to tell it
    "CREATE INDEX members_by_incident ON members (incident)",
    """CREATE TABLE splits (
        record INTEGER PRIMARY KEY REFERENCES members (record), incident INTEGER NOT NULL REFERENCES incidents (id),
        decision INTEGER NOT NULL REFERENCES decisions (id)
    ) STRICT""",
    """CREATE TABLE mergers (
        incident INTEGER PRIMARY KEY REFERENCES incidents (id), into_ INTEGER NOT NULL REFERENCES incidents (id),
        decision INTEGER NOT NULL REFERENCES decisions (id)
    ) STRICT""",
    *("CREATE " + view for view in VIEWS),
    "CREATE TABLE event_clues (clue INTEGER, record INTEGER, PRIMARY KEY (clue, record)) STRICT, WITHOUT ROWID",
    """CREATE TABLE dyads (
        source TEXT, target TEXT, first_day TEXT, record INTEGER REFERENCES events (record), last_day TEXT,
        type TEXT NOT NULL, status TEXT NOT NULL, intensity REAL NOT NULL, reading INTEGER NOT NULL,
        PRIMARY KEY (source, target, first_day, record)
    ) STRICT, WITHOUT ROWID""",  # undated: first_day is empty; no last_day: the first
    """CREATE TABLE facets (
        country TEXT, type TEXT, reading INTEGER REFERENCES readings (id), PRIMARY KEY (country, type, reading)
    ) STRICT, WITHOUT ROWID""",
    DYADS,
    FACETS,
    "CREATE TABLE article_clues (clue INTEGER, reading INTEGER, PRIMARY KEY (clue, reading)) STRICT, WITHOUT ROWID",
)
