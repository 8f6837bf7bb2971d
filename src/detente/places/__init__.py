"""Where: toponyms and the places that they name."""

from detente.places.find import find, find_places
from detente.places.locate import behind_bare_preposition, is_act, is_of_a_town, is_part, names_the_act
from detente.places.mention import PlaceMention
from detente.places.weigh import resolve
from detente.places.whose import whose

__all__ = [
    "PlaceMention",
    "behind_bare_preposition",
    "find",
    "find_places",
    "is_act",
    "is_of_a_town",
    "is_part",
    "names_the_act",
    "resolve",
    "whose",
]
