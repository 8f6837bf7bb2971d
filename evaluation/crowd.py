"""Archives of made-up articles, as large as asked: rows put in by the bulk, with the tables' own shapes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from detente.archive import Archive
from detente.archive.keys import sha256
from detente.model import Actor, Article, Block, Event, Evidence, Place, Reading, Statement, When
from evaluation.kin import gather

ARTICLES = 100_000
EVENTS = 1_000_000
_COUNTRIES = ("RUS", "UKR", "USA", "DEU", "FRA", "POL", "CHN", "GBR", "TUR", "IRN", "ISR", "IND")
_ACTS = (
    ("CONSULT", "040", "verbal-cooperation", 1.0),
    ("REJECT", "120", "verbal-conflict", -4.0),
    ("ACCUSE", "112", "verbal-conflict", -2.0),
    ("AID", "070", "material-cooperation", 7.0),
    ("ASSAULT", "190", "material-conflict", -10.0),
)
_FIRST = date(2010, 1, 1)
_DAYS = 3650


def made_reading(number: int) -> Reading:
    """One small article with three events and a statement; numbers near each other give other words."""
    text = _text(number)
    sentence = text[: text.index(".") + 1]
    at = text.index("met")
    rule = "made@0+0"
    evidence = Evidence(
        sentence=sentence, start=0, end=len(sentence), trigger="met", trigger_start=at, trigger_end=at + 3, rule=rule
    )
    day = _day(number)
    said = text.index("that talks")
    one, two = (Actor(country=_country(number, k), sectors=("GOV",), mention=text[0:8], start=0, end=8) for k in (0, 1))
    events = tuple(
        Event(
            type=act[0],  # type: ignore[arg-type]
            cameo=act[1],
            quad=act[2],  # type: ignore[arg-type]
            intensity=act[3],
            actors=(one,),
            recipients=(two,),
            date=When(start=day, end=day),
            place=Place(country=one.country),
            incident=f"e{k}",
            evidence=evidence,
        )
        for k in range(3)
        for act in [_ACTS[(number + k) % len(_ACTS)]]
    )
    statement = Statement(
        speaker=one,
        cue="said",
        content=text[said:-1],
        start=said,
        end=len(text) - 1,
        manner="indirect",
        evidence=evidence,
    )
    article = Article(
        id=f"made{number}",
        headline=f"Talks {number}",
        published=day,
        source=f"Paper {number % 50}",
        language="en",
        url=f"https://paper{number % 50}.example/{number}",
        text=text,
        blocks=(Block(role="paragraph", start=0, end=len(text)),),
    )
    return Reading(article=article, events=events, statements=(statement,))


def fill(path: Path, articles: int, events: int, clues: bool = False) -> None:
    """Make an archive with so many articles and events: the first by the front door, the others put in row by row;
    with all `clues` by which later articles find their kin, where articles are to be added."""
    with Archive.open(path, create=True) as archive:
        archive.add(made_reading(0))
    db = sqlite3.connect(path)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -200000")
    each = events // articles
    db.executemany(
        """INSERT INTO articles (id, headline, published, source, language, url, text, text_hash, url_key, title_key)
            VALUES (?, ?, ?, ?, 'en', ?, ?, ?, ?, ?)""",
        map(_article, range(1, articles)),
    )
    readings = ((n + 1, f"made{n}", "0", "0", "2024-01-01 00:00:00") for n in range(1, articles))
    db.executemany("INSERT INTO readings (id, article, code, knowledge, added) VALUES (?, ?, ?, ?, ?)", readings)
    _fill_records(db, articles, each)
    gather(db, clues)
    db.executemany(
        "INSERT INTO passages (article, record, kind, start, \"end\") VALUES (?, NULL, 'article', 0, ?)",
        ((f"made{n}", len(_text(n))) for n in range(1, articles)),
    )
    db.execute("INSERT INTO words (words) VALUES ('rebuild')")
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _fill_records(db: sqlite3.Connection, articles: int, each: int) -> None:
    db.executemany(f"INSERT INTO records VALUES ({', '.join('?' * 18)})", _records(articles, each))
    db.executemany(
        "INSERT INTO events VALUES (?, ?, NULL, ?, ?, ?, '', 'actual', 0, 'e1')",
        ((r, *_ACTS[(n + k) % len(_ACTS)]) for r, n, k in _numbers(articles, each)),
    )
    sides = ((r, role, _country(n + k, s)) for r, n, k in _numbers(articles, each) for s, role in _ROLES)
    db.executemany(
        """INSERT INTO participants (record, role, number, country, sectors, name, start, "end")
            VALUES (?, ?, 0, ?, 'GOV', NULL, 0, 8)""",
        sides,
    )


_ROLES = ((0, "actor"), (1, "recipient"))


def _numbers(articles: int, each: int) -> Iterator[tuple[int, int, int]]:
    """The id of each record, its article's number, and its own number in the article."""
    return ((1000 + n * each + k, n, k) for n in range(1, articles) for k in range(each))


def _records(articles: int, each: int) -> Iterator[tuple[Any, ...]]:
    for record, n, k in _numbers(articles, each):
        day = _day(n * 7 + k)
        span = (0, 40, 10, 13, "made@0+0", day, day, day, day)
        yield (record, n + 1, "event", k, *span, _country(n, 0), None, None, None, None)


def _article(n: int) -> tuple[Any, ...]:
    paper = n % 50
    url = f"paper{paper}.example/{n}"
    return (
        *(f"made{n}", f"Talks {n}", _day(n), f"Paper {paper}", f"https://{url}", _text(n), sha256(_text(n)), url),
        f"paper {paper}|talks {n}",
    )


def _text(n: int) -> str:
    return (
        f"Minister{n % 97} of Oslo{n % 997} met his colleague from Town{n % 313} on the matter of border{n % 41}. "
        f"He said that talks{n % 29} would go on in Oslo{n % 997} and that talks about Town{n % 7919} may wait."
    )


def _day(n: int) -> str:
    return (_FIRST + timedelta(days=n * 31 % _DAYS)).isoformat()


def _country(n: int, side: int) -> str:
    first = n * 5 % len(_COUNTRIES)
    return _COUNTRIES[(first + side * (1 + n % (len(_COUNTRIES) - 1))) % len(_COUNTRIES)]
