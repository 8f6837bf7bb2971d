"""Short sentences, parsed together and looked at one by one: each becomes a scene of its own."""

from __future__ import annotations

from detente.actors import gather
from detente.coding.scene import Scene
from detente.dates import find_times
from detente.language import Annotation, annotate
from detente.model import Article, Block
from detente.places import find_places, whose

PUBLISHED = "2014-03-30"


def scenes(sentences: list[str]) -> list[Scene]:
    """One scene a sentence, in order; no scene sees another's words."""
    return [_scene(a) for a in _apart(annotate(_joined(sentences)), len(sentences))]


def _joined(sentences: list[str]) -> Article:
    blocks, start = [], 0
    for sentence in sentences:
        blocks.append(Block(role="paragraph", start=start, end=start + len(sentence)))
        start += len(sentence) + 2
    return Article(id="0", published=PUBLISHED, text="\n\n".join(sentences), blocks=tuple(blocks))


def _apart(whole: Annotation, count: int) -> list[Annotation]:
    """The annotation cut at its blocks, each with offsets, tokens and sentences counted from nought."""
    out = []
    for block in whole.article.blocks[:count]:
        text = whole.text[block.start : block.end]
        sentences = [s for s in whole.sentences if s.block is block]
        tokens = [t for s in sentences for t in s.tokens]
        for i, token in enumerate(tokens):
            token.i, token.start, token.end = i, token.start - block.start, token.end - block.start
        own = Block(role="paragraph", start=0, end=len(text))
        for i, sentence in enumerate(sentences):
            sentence.index, sentence.block = i, own
            sentence.start, sentence.end = sentence.start - block.start, sentence.end - block.start
        article = Article(id="0", published=PUBLISHED, text=text, blocks=(own,))
        out.append(Annotation(article=article, tokens=tokens, sentences=sentences))
    return out


def _scene(annotation: Annotation) -> Scene:
    places = find_places(annotation)
    return Scene(
        annotation=annotation,
        cast=gather(annotation, PUBLISHED, whose(places)),
        times=find_times(annotation, PUBLISHED),
        places=places,
        version="test",
    )
