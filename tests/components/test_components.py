"""The reader in a spaCy pipeline: the same records as the reader gives, on documents that spaCy can store and send."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import detente
import detente.components
from detente.model import DetenteError, Reading
from detente.reader import Reader

ROOT = Path(__file__).parent.parent.parent
FIRST = (
    "Sweden expelled two Russian diplomats on Friday. Moscow condemned the expulsion, and Russian Foreign Minister "
    'Sergei Lavrov said that it was "a grave mistake". Some 3,000 protesters marched in Stockholm.'
)
SECOND = "Norway wants a truce. Its prime minister met the Swedish king in Oslo on Saturday, officials said."
TEXTS = [FIRST, f"{FIRST}\n\n{SECOND}", f"OSLO, Norway — {SECOND}\n\n{FIRST}", f"\n\n  {FIRST}\n \n{SECOND}  \n"]


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    made = spacy.blank("en")
    made.add_pipe("detente")
    return made


def records(reading: Reading) -> list[object]:
    return [*reading.events, *reading.statements, *reading.positions, *reading.figures]


@pytest.mark.parametrize("text", TEXTS[:3])
def test_the_same_records_as_the_reader(nlp: spacy.Language, text: str) -> None:
    assert nlp(text)._.detente == detente.read(text)


@pytest.mark.parametrize("text", [*TEXTS, f"{FIRST} donâ€™t {SECOND}", f"{FIRST}\u200b{SECOND}", "word", "\n\n", ""])
def test_offsets_are_the_document_s(nlp: spacy.Language, text: str) -> None:
    doc = nlp(text)
    reading = doc._.detente
    assert reading.article.text == doc.text
    for record in records(reading):
        e = record.evidence
        assert doc.text[e.start : e.end] == e.sentence and doc.text[e.trigger_start : e.trigger_end] == e.trigger
    for kind in detente.components.KINDS:
        spans = doc.spans[f"detente_{kind}"]
        assert len(spans) == len(getattr(reading, kind))
    for span, event in zip(doc.spans["detente_events"], reading.events, strict=True):
        assert span.label_ == event.type and event.evidence.trigger in span.text


def test_one_kind_and_the_day() -> None:
    made = spacy.blank("en")
    made.add_pipe("detente_events")
    made.add_pipe("detente_positions")
    doc = made.make_doc(FIRST)
    doc._.detente_published = "2014-03-31"
    doc = made(doc)
    assert doc._.detente.events[0].date.start == "2014-03-28"
    assert set(doc.spans) == {"detente_events", "detente_positions"}


def test_the_pipeline_s_own_parse() -> None:
    """With the parse of the very pipeline that the reader uses, and a text of one block, the records are the same."""
    from detente.language.pipeline import bare

    made = bare()
    made.add_pipe("detente_events", config={"parse": "doc"})
    ours, theirs = Reader().code(detente.components.reading.article_of(made.make_doc(FIRST))), made(FIRST)._.detente
    assert ours.events == theirs.events and ours.statements == theirs.statements
    blank = spacy.blank("en")
    blank.add_pipe("detente_events", config={"parse": "doc"})
    with pytest.raises(DetenteError, match="sets no DEP"):
        blank(FIRST)


def test_documents_can_be_stored_and_sent(nlp: spacy.Language) -> None:
    doc = nlp(FIRST)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.detente == doc._.detente
    (stored,) = DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)
    assert stored._.detente == doc._.detente
    piped = list(nlp.pipe(TEXTS[:3], n_process=2, batch_size=1))
    assert [d._.detente for d in piped] == [detente.read(text) for text in TEXTS[:3]]


def test_spacy_finds_them_by_itself(tmp_path: Path) -> None:
    """The entry points of the project file, as an installed package has them."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"]["spacy_factories"]
    for target in points.values():
        module, _, name = target.partition(":")
        assert callable(getattr(import_module(module), name))
    info = tmp_path / "found-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: found\nVersion: 1.0\n")
    lines = "\n".join(f"{name} = {target}" for name, target in points.items())
    (info / "entry_points.txt").write_text(f"[spacy_factories]\n{lines}\n")
    code = "import sys; sys.path[:0] = sys.argv[1:]\nimport spacy\nn = spacy.blank('en'); n.add_pipe('detente_events')"
    subprocess.run([sys.executable, "-c", code, str(tmp_path), str(ROOT / "src")], check=True, timeout=60)
