"""Calls on the telephone, and what is done in them."""

from __future__ import annotations

from detente.language.annotation import Token

_CALLING = ("call", "phone", "telephone")


def done_in_a_call(verb: Token) -> bool:
    """ "Called the envoy to thank him", "telephoned ~ to apologise": an infinitive for what a caller does."""
    return verb.tag == "VB" and verb.dep in ("xcomp", "advcl") and verb.head.lemma in _CALLING
