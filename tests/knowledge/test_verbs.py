"""Regular forms that the lemmatizer derives from a shorter word go back to their verb."""

from detente.knowledge.verbs import bases, known
from tests.sentences import scenes


def test_forms_go_to_their_verb():
    assert {bases()[form] for form in ("staged", "staging", "stages")} == {"stage"}
    assert bases()["hoped"] == "hope"


def test_no_form_is_itself_a_verb_of_the_tables():
    assert known().isdisjoint(bases())


def test_the_parse_has_the_verb():
    [scene] = scenes(["The two navies staged war games."])
    assert "stage" in {t.lemma for t in scene.annotation.tokens}
