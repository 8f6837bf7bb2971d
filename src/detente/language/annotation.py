"""What grammar says of an article: tokens in sentences, with offsets into `article.text`.

Every room after `language` works on these types; none of them sees the NLP library.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.model import Article, Block


class Token:
    """A word with its place in the dependency tree. `start` and `end` count characters of `article.text`.

    `dep` and `tag` follow spaCy's English scheme (ClearNLP labels, Penn tags); `ent` is the entity label or "".
    """

    __slots__ = (
        "children",
        "dep",
        "end",
        "ent",
        "ent_starts",
        "head",
        "i",
        "lemma",
        "lower",
        "pos",
        "sent",
        "start",
        "tag",
        "text",
    )

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    ent: str
    ent_starts: bool
    start: int
    end: int
    head: Token
    children: list[Token]
    sent: Sentence

    def __repr__(self) -> str:
        return f"{self.text}/{self.i}"

    @property
    def is_root(self) -> bool:
        """True for the token at the top of its sentence (its head is itself)."""
        return self.head is self

    def child(self, *deps: str) -> Token | None:
        """The first child that has one of these dependency labels."""
        return next((c for c in self.children if c.dep in deps), None)

    def all(self, *deps: str) -> list[Token]:
        """All children that have one of these dependency labels, left to right."""
        return [c for c in self.children if c.dep in deps]

    def prep(self, *words: str) -> list[Token]:
        """Objects of the prepositions named, where they hang on this token ("talks with ~") or on its particle
        ("walked out of ~")."""
        out = []
        for child in self.children:
            if child.dep in ("prep", "agent", "dative") and child.lower in words:
                again = [c for c in child.conjuncts() if c.lower in words]  # "with Kenya and with Chad"
                out += [g for c in (child, *again) for g in c.children if g.dep in ("pobj", "pcomp")]
            elif child.dep in ("prt", "advmod", "prep") and len(child.text) < 9:
                out += [g for c in child.children if c.dep == "prep" and c.lower in words
                        for g in c.children if g.dep in ("pobj", "pcomp")]  # fmt: skip
        return out

    def subtree(self) -> list[Token]:
        """This token and all below it, in text order."""
        out, todo = [], [self]
        while todo:
            token = todo.pop()
            out.append(token)
            todo.extend(token.children)
        return sorted(out, key=lambda t: t.i)

    def ancestors(self) -> Iterator[Token]:
        """The tokens above, nearest first, ending with the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def conjuncts(self) -> list[Token]:
        """The tokens coordinated after this one ("and ~"), however long the chain; not this token itself."""
        out, todo = [], [self]
        while todo:
            for child in todo.pop().children:
                if child.dep == "conj":
                    out.append(child)
                    todo.append(child)
        return sorted(out, key=lambda t: t.i)

    def first_conjunct(self) -> Token:
        """The first of the coordination that this token is in, on which the grammar hangs the rest; else the token."""
        token = self
        while token.dep == "conj" and token.head is not token:
            token = token.head
        return token


@dataclass(eq=False)
class Sentence:
    """A sentence of one block. `tokens` are in text order; `start` and `end` count characters of `article.text`."""

    index: int
    start: int
    end: int
    block: Block
    tokens: list[Token] = field(default_factory=list)

    @property
    def roots(self) -> list[Token]:
        """Tokens without a head in this sentence (one, unless the sentence was joined from several)."""
        return [t for t in self.tokens if t.head is t]


@dataclass(eq=False)
class Annotation:
    """The grammar of a whole article; tokens are numbered through."""

    article: Article
    tokens: list[Token]
    sentences: list[Sentence]

    def __post_init__(self) -> None:
        self._starts = [t.start for t in self.tokens]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def token_at(self, offset: int) -> Token | None:
        """The token that covers this character, or the nearest one before it."""
        i = bisect_right(self._starts, offset) - 1
        return self.tokens[i] if i >= 0 else None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that begin within these characters."""
        return self.tokens[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]

    def names(self) -> Iterator[list[Token]]:
        """The named entities of the pipeline, each as its tokens (label on `.ent`)."""
        name: list[Token] = []
        for token in self.tokens:
            if name and (not token.ent or token.ent_starts or token.sent is not name[0].sent):
                yield name
                name = []
            if token.ent:
                name.append(token)
        if name:
            yield name
