"""The tables of what many articles say together, kept beside the records: copies, storylines, incidents, decisions.

A row of `placings` says that a reading was placed: with whom it shares its text (`origin`, the first reading of that
text, `of`, the one it is likest to), and its storyline. A row of `members` puts an event into an incident, with points
and reason. Decisions of people stay in `decisions`; `splits` and `mergers` are what they amount to now, and the view
`homes` has the incident of each event after them. `event_clues` and `article_clues` find what is worth comparing: a
clue is the hash of a word, a type with a country or a band of a text's print, with the days where they matter.
"""

VIEWS = (
    """VIEW parts AS SELECT m.record, coalesce(s.incident, m.incident) AS incident, m.score, m.reason
    FROM members AS m LEFT JOIN splits AS s ON s.record = m.record""",
    """VIEW homes AS SELECT p.record, coalesce(j.into_, p.incident) AS incident, p.score, p.reason
    FROM parts AS p LEFT JOIN mergers AS j ON j.incident = p.incident""",
)
"""The incident of each event: `parts` before mergers, as later articles are held against them; `homes` after all."""

GATHERING = (
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
    "CREATE TABLE article_clues (clue INTEGER, reading INTEGER, PRIMARY KEY (clue, reading)) STRICT, WITHOUT ROWID",
)
