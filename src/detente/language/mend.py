"""Slips of the parser that recur, mended in the tree before anything reads it."""

from __future__ import annotations

from collections.abc import Iterable

from detente.language.annotation import Token
from detente.language.gapped import asked_by, gapped_passive, in_flames
from detente.language.moved import object_behind_phrase, reply_with, subject_behind_phrase, up_to_so_many
from detente.language.partners import (
    finite_conjunct,
    first_of_list,
    list_of_names,
    partner_of_the_name,
    plural_subject,
    second_subject,
    title_of_the_next,
)
from detente.language.reduced import reduced_relative
from detente.language.rooted import saying_of_subject, verb_of_root
from detente.language.second import second_saying
from detente.language.things import (
    bare_object,
    blamed_on,
    deed_in_front,
    doer_of_the_object,
    object_clause,
    saying_as_object,
    taken_prisoner,
)
from detente.language.verbs_found import (
    behind_preposition,
    named_subject,
    past_tense,
    subject_behind_day,
    subject_behind_place,
    verb_in_front,
)

_NAMES = ("NNP", "NNPS")
_CLAUSES = ("xcomp", "ccomp")


def mend(tokens: Iterable[Token]) -> None:
    """Mend lists read as appositions, partners hung on the place in front of them, objects read as clauses, verbs read
    as adjectives of their objects, verbs of the main clause hung on its infinitive, and titles hung on the name
    before."""
    for token in list(tokens):
        if token.tag in ("VBN", "VBD"):
            reduced_relative(token)
            verb_of_root(token)
            saying_of_subject(token)
        if token.tag == "VBN":
            past_tense(token)
        elif token.tag == "VBD":
            gapped_passive(token)
        if token.dep == "appos":
            list_of_names(token)
            subject_behind_place(token)
        elif token.dep in ("nsubj", "nsubjpass"):
            behind_preposition(token)
            plural_subject(token)
            second_subject(token)
        elif token.dep in _CLAUSES:
            bare_object(token)
            saying_as_object(token)
            blamed_on(token)
        elif token.dep == "advcl":
            object_clause(token)
        elif token.dep in ("amod", "compound", "nmod") and token.tag in _NAMES:
            named_subject(token)
        elif token.dep == "agent":
            doer_of_the_object(token)
        elif token.dep == "amod":
            verb_in_front(token)
            deed_in_front(token)
        elif token.dep == "dobj":
            taken_prisoner(token)
            in_flames(token)
            blamed_on(token)
        elif token.dep == "pobj":
            partner_of_the_name(token)
            subject_behind_day(token)
        elif token.dep == "relcl":
            asked_by(token)
        elif token.dep in ("npadvmod", "dep"):
            first_of_list(token)
            object_behind_phrase(token)
        elif token.dep == "conj":
            second_saying(token)
            finite_conjunct(token)
            title_of_the_next(token)
            subject_behind_phrase(token)
        elif token.dep == "prt":
            up_to_so_many(token)
        elif token.dep == "prep":
            reply_with(token)
