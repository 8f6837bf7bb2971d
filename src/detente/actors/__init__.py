"""Who: find the mentions, gather them into the article's cast, resolve them."""

from detente.actors.cast import Cast, Member, Mention, actors_of
from detente.actors.gather import gather
from detente.actors.resolve import find, resolve

__all__ = ["Cast", "Member", "Mention", "actors_of", "find", "gather", "resolve"]
