"""The pipeline, in order, on one page: the only code path from a capture to its records."""

from __future__ import annotations

from detente import __version__
from detente.actors import gather
from detente.coding.events import Explanation, Trial, attempt, explain, find_events
from detente.coding.figures import find_figures
from detente.coding.positions import find_positions
from detente.coding.scene import Scene
from detente.coding.statements import asserted, find_statements
from detente.dates import find_times
from detente.knowledge import tables
from detente.language import MODEL, Annotation, annotate
from detente.model import Article, Capture, Reading
from detente.places import find_places, whose
from detente.reading import read_article, written_on


def versions() -> str:
    """`code+knowledge`, as every record's rule names them: the package's version and the hash of its tables."""
    return f"{__version__}+{tables.digest()}"


class Reader:
    """Reads captures. Holds a language pipeline by name; `read` is pure: the same capture gives the same reading."""

    def __init__(self, model: str = MODEL) -> None:
        self.model = model

    def read(self, capture: Capture) -> Reading:
        """One page or article, whole.

        Raises:
            DetenteError: there is no article in the capture; the message names the input and the mend.
        """
        return self.code(read_article(capture))

    def code(self, article: Article, annotation: Annotation | None = None) -> Reading:
        """The records of an article that has been read already; and annotated, where it has been."""
        scene = self.scene(article, annotation)
        statements = find_statements(scene)
        told = asserted(statements)
        return Reading(
            article=article,
            events=tuple(find_events(scene, told)),
            statements=tuple(statements),
            positions=tuple(find_positions(scene, told)),
            figures=tuple(find_figures(scene, told)),
        )

    def explain(self, article: Article) -> list[Explanation]:
        """Why each event of the article is as it is, in the order of `Reading.events`."""
        scene = self.scene(article)
        return explain(scene, asserted(find_statements(scene)))

    def attempt(self, article: Article) -> Trial:
        """Which entries of the lexicon fire on an article, and why the others do not."""
        scene = self.scene(article)
        return attempt(scene, asserted(find_statements(scene)))

    def scene(self, article: Article, annotation: Annotation | None = None) -> Scene:
        """An article ready for coding; annotated here, where it has not been."""
        annotation = annotation or annotate(article, self.model)
        written, places = written_on(article), find_places(annotation)
        return Scene(
            annotation=annotation,
            cast=gather(annotation, article.published, whose(places)),
            times=find_times(annotation, article.published, written),
            places=places,
            version=versions(),
            written=written,
        )
