"""Words written with a hyphen, which the pipeline cuts in three: "sit-in", "build-up", "Saudi-led"."""

from __future__ import annotations

from detente.language import Token


def whole(tokens: list[Token], token: Token) -> list[Token]:
    """The three tokens of a hyphenated word that ends with this one, or just the token."""
    if token.i < 2 or tokens[token.i - 1].text != "-":
        return [token]
    first, hyphen = tokens[token.i - 2], tokens[token.i - 1]
    if first.end != hyphen.start or hyphen.end != token.start or first.sent is not token.sent:
        return [token]
    return [first, hyphen, token]


def joined(words: list[Token]) -> tuple[str, str]:
    """How the lexicon may write a hyphenated word: the last part as a lemma ("sit-in"), or as it stands
    ("hostage-taking")."""
    return f"{words[0].lower}-{words[-1].lemma}", f"{words[0].lower}-{words[-1].lower}"


def is_standing(token: Token, words: list[Token]) -> bool:
    """ "Saudi-led coalition", "U.S.-backed rebels": a participle that describes and tells no act."""
    return len(words) == 3 and token.tag == "VBN" and token.dep in ("amod", "nmod", "compound")
