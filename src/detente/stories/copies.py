"""Who printed whose text: exact copies, agency text cut and re-headed, updated versions, and independent reports.

Candidates come from the bands of `fingerprint`; each is then held against the other shingle by shingle, so a verdict
never rests on an estimate. Articles with one text form an origin, so that reports can be counted by who wrote them.
An article joins the one origin that it has most in common with, and origins never grow together: a digest that quotes
two agencies does not make them one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from detente.stories.fingerprint import Print

Kind = Literal["exact", "syndicated", "updated"]
LEAST_SHARE = 0.5
"""Of the shorter text's shingles, so many must stand in the longer one."""
LEAST_COMMON = 12
"""Common shingles below this number are a quotation, not a copy, unless the texts are the same."""


@dataclass(frozen=True)
class Likeness:
    """What two texts have in common. The shares are of each text's shingles, from 0 to 1."""

    kind: Kind
    share: float
    of_first: float
    of_second: float

    def reason(self) -> str:
        """One line for people."""
        return f"{self.kind}: {self.of_first:.0%} of the text stands in the other, {self.of_second:.0%} the other way"


@dataclass(frozen=True)
class Placed:
    """Where an article was put: its origin is the id of the origin's first article, `of` the one it is likest to."""

    article: str
    origin: str
    of: str | None = None
    likeness: Likeness | None = None


def compare(one: Print, two: Print) -> Likeness | None:
    """How two texts are copies of one another; None where they are not."""
    common = len(one.shingles & two.shingles)
    if not common:
        return None
    shares = common / len(one.shingles), common / len(two.shingles)
    if min(shares) < 1 and (max(shares) < LEAST_SHARE or common < LEAST_COMMON):
        return None
    return Likeness(_kind(one, two, shares), max(shares), *shares)


def _kind(one: Print, two: Print, shares: tuple[float, float]) -> Kind:
    """Same words are exact; another state of the same page, or of the same paper's story, is an update."""
    if min(shares) == 1:
        return "exact"
    same_page = one.url is not None and one.url == two.url
    same_paper = one.outlet is not None and one.outlet == two.outlet
    return "updated" if same_page or same_paper else "syndicated"


def place(fresh: Print, candidates: Iterable[Print], origin_of: Callable[[str], str]) -> Placed:
    """Put one article beside what is known: into the origin of the text that it has most in common with.

    Among equals the first in the order given wins, so give candidates in the order in which they came.
    """
    best: tuple[float, float, Print, Likeness] | None = None
    for other in candidates:
        likeness = compare(fresh, other)
        if likeness and (best is None or (likeness.of_first, likeness.of_second) > best[:2]):
            best = likeness.of_first, likeness.of_second, other, likeness
    if best is None:
        return Placed(article=fresh.article, origin=fresh.article)
    return Placed(article=fresh.article, origin=origin_of(best[2].article), of=best[2].article, likeness=best[3])
