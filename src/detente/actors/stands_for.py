"""Words that stand for an actor named elsewhere: pronouns and plain descriptions, in text order."""

from __future__ import annotations

from detente.actors.bodies_again import renamed
from detente.actors.cast import Member, Mention
from detente.actors.halves import half_of
from detente.actors.kin import Kinship
from detente.actors.ministry import ministry_of
from detente.actors.neighbours import neighbour
from detente.actors.nominals import NUMBERS, describe
from detente.actors.person_again import person_again
from detente.actors.pronouns import PRONOUNS, pronoun
from detente.actors.quotes import inside_quotes
from detente.actors.recall import Recall
from detente.actors.register import Register
from detente.actors.serving import counterpart, settle, share_out
from detente.language import Annotation, Token


def stand_ins(
    annotation: Annotation, mentions: list[Mention], register: Register, belongs: dict[int, list[Member]]
) -> list[Mention]:
    """The mentions that pronouns and descriptions make; each may lean on those before it.

    Mentions whose possessor or holder was left open get their members on the way.
    """
    recall = Recall(annotation, mentions)
    recall.quoted, recall.belongs = inside_quotes(annotation), belongs
    kinship, out = Kinship(recall), list[Mention]()
    for sentence in annotation.sentences:
        for token in sentence.tokens:
            settle(token, recall, register)
            mention = recall.mention(token)
            if mention is not None and not _counted(token, recall):
                if (own := half_of(mention, recall)) is not None:
                    mention.members, mention.reason = tuple(_moved(m, own, register) for m in mention.members), "half"
                elif (own := ministry_of(token, mention, recall)) is not None:
                    mention.members, mention.reason = (_moved(mention.members[0], own, register),), "its minister"
                elif (same := counterpart(token, mention, recall, register)) is not None:
                    mention.members, mention.reason = (same,), "office"
                elif (
                    again := _again(token, mention, recall)
                    or kinship.relative(token)
                    or _somebody(token, mention, recall)
                ) is not None:
                    mention.members, mention.reason, mention.kind = again.members, again.reason, again.kind
                recall.pass_by(token)
                continue
            made = pronoun(token, recall) if token.lower in PRONOUNS else describe(token, recall)
            made = made or kinship.relative(token) or person_again(token, recall)
            if made is not None:
                out.append(made)
                recall.add(made)
                share_out(made, recall, register)
            if recall.heads(token):
                recall.pass_by(token)
    return out


def _again(token: Token, mention: Mention, recall: Recall) -> Mention | None:
    """What a phrase that looked like people of its own stands for."""
    return neighbour(token, mention, recall) or renamed(token, mention, recall)


def _somebody(token: Token, mention: Mention, recall: Recall) -> Mention | None:
    """Who is meant by a noun that has made a nameless mention of its own, not named before by the same noun."""
    return person_again(token, recall, mention) if mention.reason in ("agent", "office") else None


def _moved(member: Member, country: str, register: Register) -> Member:
    """The same actor of another country ("Northern forces")."""
    return register.member(country, member.sectors, None, member.many)


def _nobodys(mention: Mention) -> bool:
    """Whether a group is not said to be anybody's ("the three allies")."""
    return mention.kind == "nominal" and all(m.country == "---" and not m.name for m in mention.members)


def _counted(token: Token, recall: Recall) -> bool:
    """Whether "both leaders", "the two ministers" stands there without a country: a description, not an office."""
    mention = recall.mention(token)
    if mention is None or token.tag != "NNS" or not (mention.kind in ("office", "agents") or _nobodys(mention)):
        return False
    words = mention.words.lower().split()
    plain = len(words) == 3 or (len(words) == 4 and not mention.reason.startswith("nationality"))
    return words[-2:-1] == ["both"] or (plain and words[1] in NUMBERS) or words[:1] == ["both"]
