"""What an event rests on, read off its draft."""

import pytest

from detente.coding.events.coder import find_drafts
from detente.language import annotate
from detente.model import Article
from detente.reader import Reader
from evaluation.shares import drafts_of, parts_of
from tests.sentences import scenes


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Kerry held talks in Oslo.", "a support verb and its noun"),
        ("Kerry held talks in Oslo.", "the lexicon's nouns"),
        ("The army annexed the island.", "the lexicon's verbs"),
        ("Norway will not lift the ban.", "a rule that shifts the type (a promise, a refusal, a threat)"),
        ("Kenya condemned the raid.", "the lexicon's verbs"),
    ],
)
def test_parts(text: str, part: str) -> None:
    [scene] = scenes([text])
    assert part in {p for draft in find_drafts(scene, []) for p in parts_of(draft, scene.annotation)}


def test_an_act_told_again_rests_on_its_other_mention() -> None:
    annotation = annotate(
        Article.of_text("Chad bombed the port of Bizerte on Monday. The bombing shook the town.", None)
    )
    scene = Reader().scene(annotation.article, annotation)
    again = [d for d in drafts_of(scene) if d.token.text == "bombing"]
    assert any("told again" in part for d in again for part in parts_of(d, annotation))
