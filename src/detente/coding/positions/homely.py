"""Whose crowd, students or unions: a nameless side without a country is of the one that the article is about."""

from __future__ import annotations

import msgspec

from detente.coding.scene import Scene
from detente.coding.sides import plainly_about
from detente.model import Actor

_OF_A_COUNTRY = {"CVL", "EDU", "LAB", "MED", "OPP", "LEG", "JUD", "COP", "SOC"}


class AtHome:
    """The country of an article, found when it is first asked for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._found: list[str | None] = []

    def of(self, holder: Actor) -> Actor:
        """The holder, with the article's country where it has none and is of a kind that has one."""
        if holder.country != "---" or holder.name or not _OF_A_COUNTRY.intersection(holder.sectors):
            return holder
        country = self._country()
        return holder if country is None else msgspec.structs.replace(holder, country=country)

    def _country(self) -> str | None:
        if not self._found:
            self._found.append(_main(self._scene))
        return self._found[0]


def _main(scene: Scene) -> str | None:
    return plainly_about(country for mention in scene.cast.mentions for country in {m.country for m in mention.members})
