"""Who speaks for a side: a spokesman's position is that of the body he speaks for; the statement keeps his name."""

from __future__ import annotations

import re

import msgspec

from detente.coding.scene import Scene
from detente.model import Actor

_TITLE = r"(?:spokes(?:man|woman|person|official)|press (?:secretary|officer|attach[ée])|mouthpiece)"
_WORDS = 6  # words between the title and the name: "spokeswoman for the ministry, Anna Nowak"


class Spokesmen:
    """The named spokesmen of an article, found as they are asked for."""

    def __init__(self, scene: Scene) -> None:
        self._text = scene.annotation.text
        self._known: dict[str, bool] = {}

    def side(self, holder: Actor) -> Actor:
        """The holder without the name, where the article calls it a spokesman; else the holder as it is."""
        if holder.name is None or holder.country == "---" or not holder.sectors:
            return holder
        last = holder.name.split()[-1]
        if last not in self._known:
            self._known[last] = self._speaks_for_others(re.escape(last))
        return msgspec.structs.replace(holder, name=None) if self._known[last] else holder

    def _speaks_for_others(self, name: str) -> bool:
        before = rf"{_TITLE}\b(?:[\s,]+[\w.'’-]+){{0,{_WORDS}}}?[\s,]+{name}\b"
        behind = rf"\b{name},\s+(?:(?:a|an|the|its|his|her|their|chief|senior|deputy)\s+|[\w.'’-]+\s+){{0,5}}{_TITLE}\b"
        return re.search(f"{before}|{behind}", self._text, re.IGNORECASE) is not None
