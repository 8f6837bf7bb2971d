"""Who: find the mentions, gather them into the article's cast, resolve them."""

from detente.actors.cast import Cast, Member, Mention, actors_of
from detente.actors.gather import gather
from detente.actors.identity import Identity, identities
from detente.actors.resolve import find, resolve

__all__ = ["Cast", "Identity", "Member", "Mention", "actors_of", "find", "gather", "identities", "resolve"]
