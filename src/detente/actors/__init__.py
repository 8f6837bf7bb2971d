"""Who: find the mentions, gather them into the article's cast, resolve them."""

from detente.actors.cast import Cast, Member, Mention, actors_of

__all__ = ["Cast", "Member", "Mention", "actors_of"]
