"""Which verb a regular form belongs to, where the lemmatizer derives it from a shorter word ("staged" → "stag")."""

from __future__ import annotations

from functools import cache

from detente.knowledge import lexicon, status
from detente.knowledge.inflections import forms
from detente.knowledge.said import cues

# Verbs of the news that no table of ours names and that the lemmatizer shortens.
_OTHERS = ("gripe", "hate", "hope", "rage", "rate", "retweet", "scare", "text", "tweet")


@cache
def bases() -> dict[str, str]:
    """Regular -ed, -ing and -es forms → their verb, for every verb that our tables name.

    A form that is itself a verb of the tables, or that two of them share, is left to the lemmatizer.
    """
    named = {word.lower() for frame in lexicon.frames() if frame.entry.pos == "verb" for word in frame.entry.words}
    named |= {*lexicon.support_verbs(), *status.governors(), *cues.verbs(), *_OTHERS}
    verbs = sorted(verb for verb in named if verb.isalpha())
    out: dict[str, str] = {}
    shared: set[str] = set()
    for verb in verbs:
        for form in {*forms(verb), *_third(verb)} - named:
            if out.setdefault(form, verb) != verb:
                shared.add(form)
    return {form: verb for form, verb in out.items() if form not in shared}


@cache
def known() -> frozenset[str]:
    """Every verb that a form may belong to."""
    return frozenset(bases().values())


def _third(verb: str) -> tuple[str, ...]:
    return (verb + "s",) if verb.endswith("e") else ()
