"""Regular past and -ing forms of English verbs, to mend a lemmatiser that guesses ("fined" → "fin")."""

from __future__ import annotations

_VOWELS = "aeiou"


def forms(verb: str) -> tuple[str, ...]:
    """The regular -ed and -ing forms of a verb; both spellings where the last consonant may be doubled."""
    if verb.endswith("e"):
        stem = verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]
        return (verb + "d", stem + "ing")
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb[:-1] + "ied", verb + "ing")
    doubled = (verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    plain = (verb + "ed", verb + "ing")
    if not _may_double(verb):
        return plain
    one_syllable = sum(letter in _VOWELS for letter in verb) == 1
    return doubled if one_syllable else doubled + plain


def _may_double(verb: str) -> bool:
    """True for a last consonant behind a single vowel: "ban", "expel", "cancel"."""
    if len(verb) < 3 or verb[-1] in _VOWELS + "wxy":
        return False
    return verb[-2] in _VOWELS and verb[-3] not in _VOWELS
