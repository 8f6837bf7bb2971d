"""How the time of a reading grows with the length of a text that was made to be hard, shape by shape."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Final

from detente.model import Capture
from detente.reader import Reader
from evaluation.rows import Row, row

PROSE: Final = (
    "Russia accused Ukraine of an attack and Poland said that its minister met Lavrov in Kiev on Monday while some "
    "3,000 soldiers who wanted a truce waited , “ a grave mistake , ” he told the U.N. Security Council ; Moscow’s "
    "troops will not leave before May 5 , 2014 . The United States imposed sanctions on the two countries' banks ."
)
SHAPES: Final = {
    "sentences": "Russia accused Ukraine of an attack on Monday, and Poland's minister said that troops would leave. ",
    "one sentence": PROSE.replace(".", "") + " ",
    "paragraphs": "Russia accused Ukraine.\n\n",
    "quotations": '"Russia attacked," he said. ',
    "a chain of nouns": "the attack of the army of ",
    "a list": "Russia, Ukraine, ",
    "capitals": "RUSSIA ACCUSED UKRAINE OF LIES ",
    "pronouns": "he told her that they met him ",
    "numbers": "3,000 people killed ",
    "emoji": "🇷🇺👨‍👩‍👧 attacked 🔥 ",
    "right to left": "اتهمت روسيا أوكرانيا بالهجوم ",
    "marks upon marks": "R\u0301\u0302\u0303\u0304ussia a\u0316\u0317ccused Ukraine ",
    "signs": "().",
    "signs and letters": "a(). ",
    "quotation marks": '"',
    "nested quotations": "\"he said 'they ",
    "nested brackets": "(said ",
    "marks without end": "R" + "\u0301\u0302\u0303\u0304" * 4,
    "turned about": "\u202eabc\u202c attacked ",
    "no blanks": "Russia-",
}
_SHORT: Final = 6_000
_TIMES: Final = 4


def drawn(shape: str, characters: int) -> str:
    """A text of this shape and length."""
    piece = SHAPES[shape]
    return (piece * (characters // len(piece) + 1))[:characters]


def measure(data_dir: Path) -> list[Row]:
    """The worst shape's time for four times the text over its time for the text: 4 is linear, 16 quadratic."""
    reader = Reader()

    def cost(shape: str, characters: int) -> float:
        capture = Capture(name=shape, data=drawn(shape, characters).encode(), form="article")
        start = time.process_time()
        reader.read(capture)
        return time.process_time() - start

    ratios = {}
    for shape in SHAPES:
        cost(shape, 300)
        ratios[shape] = cost(shape, _TIMES * _SHORT) / min(cost(shape, _SHORT), cost(shape, _SHORT))
    worst = max(ratios, key=lambda shape: ratios[shape])
    mean = sum(ratios.values()) / len(ratios)
    words = f"four times the text, {len(SHAPES)} hostile shapes (4 is linear, 16 quadratic)"
    return [
        row("hostile", f"time for {words}: worst ({worst})", ratios[worst], len(SHAPES)),
        row("hostile", f"time for {words}: mean", mean, len(SHAPES)),
    ]
