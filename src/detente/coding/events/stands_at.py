"""Who stands at a grammatical place of a trigger, verb or noun: its subject, its object, behind a preposition."""

from __future__ import annotations

from detente.coding.events.frames.match import Hit
from detente.coding.events.front import in_front
from detente.coding.events.occasion import is_of, scene_set_by, time_taken, told
from detente.coding.events.setting import IN_WORDS
from detente.coding.grammar import (
    agent_of,
    is_verb,
    object_of,
    passive,
    receiver_of,
    speaker_of,
    subject_of,
    surface_subject,
    wished_for,
)
from detente.coding.scene import Scene
from detente.coding.sides import actors_at, alike, sent_by
from detente.coding.statements.documents import authors_of
from detente.coding.support import answered_by, designed_by, handed_to, support_of
from detente.knowledge import lexicon
from detente.language import Token
from detente.model import Actor

Actors = tuple[Actor, ...]
# Force against a protest falls on those who protest: "dispersed a rally by ~", "the crackdown on ~'s protests".
AGAINST_CROWDS = {"ASSAULT", "COERCE"}
_SENT = {"send", "dispatch", "despatch", "summon", "invite", "fly", "bring", "recall", "call", "expect", "due"}


class Places:
    """Reads the grammatical places of the acts of one article off the tree."""

    def __init__(self, scene: Scene, acts: dict[int, Hit]) -> None:
        self.scene, self._acts = scene, acts

    def at(self, place: str, token: Token, land: bool = False) -> Actors:
        """The actors at one grammatical place of a trigger; with `land`, also the country behind an "in"."""
        if is_verb(token) or token.tag.startswith("J"):
            return self._of_verb(place, token, land)
        return self._of_noun(place, token, land)

    def _of_verb(self, place: str, verb: Token, land: bool) -> Actors:
        scene = self.scene
        if place == "subject":
            doer = _adjective_subject(verb) or subject_of(verb)
            found = sent_by(scene, doer)
            if found:
                return found + self._joining(doer, found)
            return self._through_document(verb, doer) or self._through_weapon(doer)
        if place == "object":
            return actors_at(scene, object_of(verb))
        if place == "indirect":
            dative = verb.child("dative") or receiver_of(verb)
            inner = dative.child("pobj") if dative is not None else None
            return actors_at(scene, inner or dative, owner=inner is not None)
        if place == "clause":
            return self._clause_subject(verb)
        if place == "speaker":
            return actors_at(scene, speaker_of(verb))
        return self._by_preposition(place, [verb, object_of(verb)], land)

    def _joining(self, doer: Token | None, found: Actors) -> Actors:
        """Who does it with them: "Soviet troops, joined by Polish and Hungarian units, occupied ~"."""
        joined = [c for c in doer.children if c.dep == "acl" and c.lemma == "join"] if doer is not None else []
        partners = [a for verb in joined for a in sent_by(self.scene, agent_of(verb))]
        return tuple(a for a in partners if not alike(a, found))

    def _through_document(self, verb: Token, document: Token | None) -> Actors:
        """Whose words do an act in words: "issued a statement condemning ~", "the letter accused ~"."""
        act = self._acts.get(verb.i)
        if document is None or act is None or act.frame.type not in IN_WORDS:
            return ()
        return authors_of(self.scene, document)

    def _through_weapon(self, weapon: Token | None) -> Actors:
        """Whose hand it was: "killed by a grenade that ~ threw", "a bomb planted by ~ wounded two"."""
        if weapon is None or weapon.lemma not in lexicon.classes()["weapons"]:
            return ()
        used = (subject_of(c) for c in weapon.children if c.dep in ("relcl", "acl"))
        return next((found for hand in used if hand is not weapon and (found := sent_by(self.scene, hand))), ())

    def _clause_subject(self, verb: Token) -> Actors:
        """Who is to act in the governed clause: "urged ~ to leave", "demanded that ~ leave"."""
        for child in verb.children:
            if child.dep in ("ccomp", "xcomp", "acl", "relcl") or (wished_for(child) and not passive(child)):
                found = actors_at(self.scene, child.child("nsubj", "nsubjpass"))
                if found:
                    return found
        return ()

    def _by_preposition(self, preposition: str, carriers: list[Token | None], land: bool) -> Actors:
        for carrier in carriers:
            if carrier is None:
                continue
            found: list[Actor] = []
            for inner in carrier.prep(preposition):
                if preposition == "in" and not land and self._is_country(inner):
                    continue
                found += [a for a in actors_at(self.scene, inner) if not alike(a, found)]
            if found:
                return tuple(found)
        return ()

    def _is_country(self, token: Token) -> bool:
        """Whether the phrase names a state or its capital: "in" it an act takes place, which is not done to it."""
        mention = self.scene.cast.mention_at(token)
        return mention is not None and mention.kind in ("country", "seat")

    def _of_noun(self, place: str, noun: Token, land: bool) -> Actors:
        if place == "poss":
            return actors_at(self.scene, noun.child("poss"))
        if place == "compound":
            return in_front(self.scene, noun, opposed=False)
        if place == "subject":
            return self._noun_subject(noun)
        if place == "clause":
            return self._clause_subject(noun)
        if place in ("object", "indirect"):
            return ()
        found = in_front(self.scene, noun, opposed=True) if place == "against" else ()
        support = support_of(noun)
        # The parser hangs "by ~" of "expulsion of diplomats by ~" on the nearer noun.
        inner = [*noun.prep("of"), *_verb_beside(noun)] if place == "by" else noun.prep("of") if place == "with" else []
        given = handed_to(noun) if place == "to" else None
        return (
            found
            or actors_at(self.scene, given)
            or self._by_preposition(place, [noun, support[0] if support else None, *inner], land)
        )

    def _noun_subject(self, noun: Token) -> Actors:
        """The doer by the support verb; failing that, the subject of the clause that the act sets the scene for."""
        found = support_of(noun)
        if found is not None:
            verb, support = found
            return actors_at(self.scene, subject_of(verb)) if support.role != "sufferer" else ()
        answer = answered_by(noun)
        if answer is not None:
            return actors_at(self.scene, answer) or in_front(self.scene, answer, opposed=False)
        designer = designed_by(noun)
        if designer is not None:
            return actors_at(self.scene, designer)
        scene_of = scene_set_by(noun)
        meeting = is_of(noun, "talks") or is_of(noun, "call")
        if scene_of is None or self._befell_before(noun):
            return ()
        if passive(scene_of) and not is_of(noun, "visit") and not (meeting and scene_of.lemma in _SENT):
            return ()  # but "was cheered on a visit to ~", "was sent to ~ for talks"
        partnered = bool(noun.prep("with", "between"))
        hearer = told(scene_of) if meeting and not partnered else None
        speaker = hearer.head if hearer is not None else scene_of
        hearers = tuple(a for a in actors_at(self.scene, hearer, owner=False) if "JRN" not in a.sectors)
        return actors_at(self.scene, surface_subject(speaker), owner=False) + hearers

    def _befell_before(self, noun: Token) -> bool:
        """Whether force came before what the clause tells ("expelled ~ after the attack") or is what its subject feels
        or says something at ("rejoiced at the coup"): not its subject used it."""
        act = self._acts.get(noun.i)
        if act is None or act.frame.type not in AGAINST_CROWDS:
            return False
        befell = act.frame.entry.befalls_owner  # "after days of captivity", but "took the town after days of fighting"
        first = time_taken(noun) if befell else noun.first_conjunct()
        return first.head.lower in ("after", "following", "at")


def _verb_beside(noun: Token) -> list[Token]:
    """The active verb on which the parser hung the "by ~" of its object ("dispersed a rally by ~")."""
    verb = noun.head
    if noun.dep != "dobj" or passive(verb):
        return []
    return [verb] if any(c.lower == "by" and c.i == noun.i + 1 for c in verb.children) else []


def _adjective_subject(word: Token) -> Token | None:
    """ "Iran is hostile": the subject of the copula above an adjective; "the hostile army": the noun it stands by."""
    if not word.tag.startswith("J"):
        return None
    if word.dep in ("acomp", "attr", "conj") and is_verb(word.head):
        return surface_subject(word.head)
    return word.head if word.dep == "amod" else None
