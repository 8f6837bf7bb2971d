"""Words that stand far from where their verb expects them: an object behind a phrase, a subject behind a comma."""

from __future__ import annotations

from detente.language.annotation import Token
from detente.language.hang import hang, make_subject

_OBJECTS = ("dobj", "dative", "nsubjpass", "attr", "xcomp", "ccomp")
_MEASURED = ("DATE", "TIME", "QUANTITY", "PERCENT", "MONEY")
_REPLYING = ("respond", "reply", "react")


def object_behind_phrase(noun: Token) -> None:
    """ "Returned to Peru last week 21 statues": counted things behind a phrase of a verb without an object are it."""
    verb = noun.head
    if noun.tag != "NNS" or noun.ent in _MEASURED or verb.tag[:2] != "VB" or noun.child("nummod") is None:
        return
    behind = any(c.dep == "prep" and verb.i < c.i < noun.i for c in verb.children)
    if behind and not any(c.dep in _OBJECTS or c.dep == "auxpass" for c in verb.children):
        noun.dep = "dobj"


def up_to_so_many(up: Token) -> None:
    """ "Abducted up to 16 nurses": the count is no phrase of place."""
    verb, to = up.head, up.child("prep")
    if up.lower != "up" or up.i != verb.i + 1 or to is None or to.lower != "to" or verb.tag[:2] != "VB":
        return
    noun = to.child("pobj")
    if noun is not None and noun.child("nummod") is not None and not any(c.dep in _OBJECTS for c in verb.children):
        hang(verb, noun)
        hang(noun, up)
        noun.dep, up.dep = "dobj", "advmod"


def subject_behind_phrase(noun: Token) -> None:
    """ "On a visit to Chad, Kenyan President X praised ~": who stands right before the verb is its subject, no partner
    of the place in the phrase before."""
    place = noun.head
    verb = next((above for above in place.ancestors() if above.is_root), place)
    right_before = noun.i == verb.i - 1 and place.i < noun.i
    if place.dep == "pobj" and right_before and not any(c.dep == "cc" for c in place.children):
        make_subject(noun, verb)


def reply_with(preposition: Token) -> None:
    """ "Responded to an appeal with an airlift": what the answer was made with is the verb's."""
    asked = preposition.head
    verb = asked.head.head
    if preposition.lower != "with" or asked.dep != "pobj" or asked.head.lower != "to":
        return
    if verb.lemma in _REPLYING and verb.tag[:2] == "VB":
        hang(verb, preposition)
