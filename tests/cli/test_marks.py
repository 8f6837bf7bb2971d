"""Words lit up inside their sentence."""

from detente.cli.marks import Mark, lit

SENTENCE = "Kos said that talks failed."


def test_signs_stand_around_the_words_where_there_is_no_colour():
    assert lit(SENTENCE, [Mark(4, 8, "bold")], plain=True).plain == "Kos *said* that talks failed."


def test_the_wider_mark_stands_outside():
    marks = [Mark(14, 26, "underline", ("«", "»")), Mark(20, 26, "bold"), Mark(14, 19, "bold")]
    assert lit(SENTENCE, marks, plain=True).plain == "Kos said that «*talks* *failed*»."


def test_colour_leaves_the_words_alone():
    text = lit(SENTENCE, [Mark(4, 8, "bold")], plain=False)
    assert text.plain == SENTENCE and [(s.start, s.end, str(s.style)) for s in text.spans] == [(4, 8, "bold")]


def test_marks_outside_the_sentence_are_left_out():
    assert lit(SENTENCE, [Mark(-3, 2, "bold"), Mark(20, 90, "bold"), Mark(5, 5, "bold")], plain=True).plain == SENTENCE
