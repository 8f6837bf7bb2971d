"""Pronouns to members, by number, humanity and gender, nearness, and their place in the clause."""

from __future__ import annotations

from collections.abc import Callable

from detente.actors.cast import Member, Mention
from detente.actors.quotes import pronoun_telling, speaker, tells
from detente.actors.recall import Recall
from detente.actors.things import expletive, thing_before
from detente.actors.words import words
from detente.language import Token
from detente.language.calls import done_in_a_call

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_I = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"})
_WHO = frozenset({"who", "whom", "which", "that", "whose"})
PRONOUNS = _HE | _SHE | _IT | _THEY | _I | _WHO
_MEETING = words("descriptions", "meeting")
_MEETING_SOMEBODY = words("descriptions", "meeting_somebody")
_HARMING = words("descriptions", "harming")
_OPPOSITE = words("descriptions", "opposite")
_PAIR_REACH = 25
"""How many tokens back a meeting may be told."""
_KNOWN = 1.5
"""What it counts that a named person is known to be of the pronoun's gender, beside others of whom nothing is known."""


def pronoun(token: Token, recall: Recall) -> Mention | None:
    """The mention that this pronoun makes, or None where its antecedent is no actor."""
    word = token.lower
    if not token.tag.startswith(("PRP", "W")):
        return None
    if word in _WHO:
        return _relative(token, recall)
    if word in _I:
        return _first_person(token, recall)
    if word in _THEY:
        return _they(token, recall)
    if word in _IT:
        return None if expletive(token) else _it(token, recall)
    return _human(token, recall, "m" if word in _HE else "f")


def _human(token: Token, recall: Recall, sex: str) -> Mention | None:
    """ "He", "she": one human being of that gender, as far as it is known."""

    def fits(mention: Mention) -> bool:
        if len(mention.members) != 1 or not mention.members[0].person:
            return False
        return mention.members[0].gender in (sex, None)

    def known(mention: Mention) -> float:
        return _KNOWN if mention.members[0].gender == sex and mention.members[0].name else 0.0

    return _found(token, recall, fits, known)


def _it(token: Token, recall: Recall) -> Mention | None:
    """ "It": a country, government or body; not where the last subject was a thing."""

    def fits(mention: Mention) -> bool:
        if len(mention.members) != 1:
            return False
        member = mention.members[0]
        return not member.person and not member.many and mention.kind not in ("people", "office")

    return None if thing_before(token, recall) else _found(token, recall, fits)


def _found(
    token: Token,
    recall: Recall,
    fits: Callable[[Mention], bool],
    bonus: Callable[[Mention], float] = lambda mention: 0.0,
) -> Mention | None:
    """The mention made of the likeliest antecedent: the subject that follows a fronted phrase, else one passed."""
    speakers = speaker(token, recall) if token.i in recall.quoted else ()

    doers = _doers(token, recall)
    telling = token.i not in recall.quoted and tells(token)  # who speaks is not the one spoken of

    def allowed(mention: Mention) -> bool:
        if telling and mention.head.i in recall.quoted and mention.head.sent is token.sent:
            return False
        return fits(mention) and mention.members != speakers and not (doers and set(mention.members) <= doers)

    subject = _subject_ahead(token, recall)
    if subject is not None and allowed(subject):
        return recall.mention_of(token, subject.members, "pronoun", "subject that follows")
    found = recall.best(token, allowed, _own_verb(token), bonus)
    return recall.mention_of(token, found.members, "pronoun", "pronoun") if found else None


def _subject_ahead(token: Token, recall: Recall) -> Mention | None:
    """The subject of the main clause behind a fronted phrase: "In her speech, X said", "Citing his health, X left"."""
    if token.dep != "poss":
        return None
    for above in token.ancestors():
        if above.dep in ("prep", "advcl") and above.head.is_root and above.i < above.head.i:
            subject = above.head.child("nsubj", "nsubjpass")
            return recall.mention(subject) if subject is not None and subject.i > token.i else None
    return None


def _they(token: Token, recall: Recall) -> Mention | None:
    """ "They": a crowd, a body, or several actors joined by "and"."""

    speakers = speaker(token, recall) if token.i in recall.quoted else ()

    def fits(mention: Mention) -> bool:
        if speakers and set(mention.members) <= set(speakers):
            return False
        if len(mention.members) > 1 or any(c.dep == "conj" and recall.stands(c) for c in mention.head.children):
            return True
        member = mention.members[0]
        return member.many or (not member.person and mention.kind in ("agents", "people", "body", "nominal", "pronoun"))

    shared = token.dep != "poss" or (token.head.tag == "NNS" and recall.heads(token.head))  # "their ministers"
    if shared and (pair := _pair(token, recall)):
        return recall.mention_of(token, pair, "pronoun", "both sides of a meeting")
    found = recall.best(token, fits, _own_verb(token))
    if found is None:
        return None
    members = recall.group(found.head) if found.head.i < token.i else found.members
    return recall.mention_of(token, members or found.members, "pronoun", "pronoun")


def _pair(token: Token, recall: Recall) -> tuple[Member, ...]:
    """Subject and partner of a verb of meeting just before: "X met Y. They …", "X spoke with Y, and they …"."""
    at = token.i
    while at and token.i - at < _PAIR_REACH:
        at -= 1
        verb = recall.annotation.tokens[at]
        if token.sent.index - verb.sent.index > 1:
            return ()
        if verb.lemma not in _MEETING or verb.pos != "VERB":
            continue
        subject, partners = verb.child("nsubj"), verb.prep("with")
        partner = partners[0] if partners else verb.child("dobj") if verb.lemma in _MEETING_SOMEBODY else None
        if subject is None or partner is None or partner.i > token.i:
            return ()
        pair = recall.group(subject) + recall.group(partner)
        return pair if len(pair) > 1 and len({id(m) for m in pair}) == len(pair) else ()
    return ()


def _relative(token: Token, recall: Recall) -> Mention | None:
    """ "Who", "which", "that": what the relative clause hangs on."""
    if token.tag not in ("WP", "WDT", "WP$"):
        return None
    verb = token.head
    for _ in range(4):
        if verb.dep in ("relcl", "acl"):
            break
        verb = verb.head
    if verb.dep not in ("relcl", "acl"):
        return None
    members = recall.group(verb.head)
    return recall.mention_of(token, members, "pronoun", "relative pronoun") if members else None


def _first_person(token: Token, recall: Recall) -> Mention | None:
    """ "I", "we", "our" in a quotation: its speaker; the "he" of a "he said" that is still to come is sought here."""
    teller = pronoun_telling(token, recall)
    ahead = pronoun(teller, recall) if teller is not None else None
    found = ahead.members if ahead is not None else speaker(token, recall)
    return recall.mention_of(token, found, "pronoun", "speaker") if found else None


def _own_verb(token: Token) -> Token | None:
    """The verb whose subject the pronoun cannot stand for: it is its object."""
    if token.dep in ("dobj", "dative"):
        return token.head
    if token.dep == "pobj" and token.head.head.pos == "VERB":
        return token.head.head
    return None


def _doers(token: Token, recall: Recall) -> set[Member]:
    """Who cannot be "it": the doer of a clause in -ing ("Chad quit the bloc, accusing it of ~"), or of a threat that
    hangs on what "it" does."""
    if token.dep == "nsubj" and any(c.lower == "unless" for c in token.head.children):
        subjects = (above.child("nsubj") for above in token.head.ancestors())  # "threatened ~ unless it yields"
        above = next((s for s in subjects if s is not None), None)
        return set(recall.group(above)) if above is not None else set()
    if token.dep == "poss" and (harmed := _harmed(token.head)) is not None:
        return set(recall.group(harmed))  # "X attacked its troops": those of another
    if token.dep in ("nsubj", "nsubjpass") and token.lower == "it":
        return set(_beside(token, recall))
    verb = _own_verb(token)
    if verb is None or verb.child("nsubj") is not None:
        return set()
    if not (verb.dep == "advcl" and verb.tag in ("VBG", "VB")) and not done_in_a_call(verb):
        return set()
    subject = verb.head.child("nsubj")
    return set(recall.group(subject)) if subject is not None else set()


def _beside(token: Token, recall: Recall) -> list[Member]:
    """To whom its verb does something, who is not "it": "it had called on ~", "it attacked ~"."""
    verb = token.head
    things = [c for c in verb.children if c.dep in ("dobj", "dative") and c.i > verb.i]
    things += [o for o in verb.prep("on", "upon", "against", "with", "to") if o.i > verb.i]
    return [m for thing in things for m in recall.group(thing)]


def _harmed(thing: Token) -> Token | None:
    """Who harms the thing: the subject of a verb of force of which it is the object or the target.

    Nobody where it is the harmer's by its very name: "invaded its neighbour", "struck its enemies".
    """
    if thing.lemma in _OPPOSITE:
        return None
    verb = thing.head if thing.dep == "dobj" else thing.head.head if thing.dep == "pobj" else thing
    if verb.lemma not in _HARMING or (thing.dep == "pobj" and thing.head.lower not in ("on", "at", "against", "into")):
        return None
    return verb.child("nsubj")


def one(members: tuple[Member, ...]) -> Member | None:
    """The only member, or None."""
    return members[0] if len(members) == 1 else None
