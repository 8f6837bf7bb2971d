"""What the clause tells of those counted: killed, arrested, driven out, by the verb and the phrase's part in it."""

from __future__ import annotations

from detente.coding.figures.kinds import glue, kinds
from detente.coding.figures.phrase import Phrase
from detente.language import Token
from detente.model.records import FigureKind

_RELATIVE = frozenset({"who", "that", "which"})
_BORDERS = ("border", "frontier")
_PERSONS = frozenset({"killed", "injured", "detained", "displaced", "protesters"})


def by_clause(phrase: Phrase) -> tuple[FigureKind, Token] | None:
    """The verb whose object, passive subject or dying subject the phrase is, relative and participial clauses too."""
    token: Token | None = phrase.head
    steps = 0
    while token is not None and steps < 4:
        found = _of_role(token) or _of_modifier(token)
        if found is not None:
            return found
        steps += 1
        token = _above(token)
    return None


def _above(token: Token) -> Token | None:
    """The phrase to look at next: from a conjunct the first, from "of ~" what it is of, from a number its noun."""
    above = token.head
    if token.dep == "pobj":
        if above.lower == "of" and above.head.lower in ("upwards", "upward", "north"):  # "detained upwards of ~"
            return None
        spans = above.lower == "from" and above.head.lower in ("anything", "anywhere")  # "anything from ~ to ~"
        return above.head if (above.lower == "of" or spans) and above.head is not above else None
    if token.dep not in ("conj", "appos", "nummod", "quantmod"):
        return None
    return above if above is not token and above.pos in ("NOUN", "PROPN", "NUM", "PRON") else None


def _of_role(token: Token) -> tuple[FigureKind, Token] | None:
    """By the verb above, and whether the phrase is what it befalls."""
    verb = token.head
    if token.dep == "pobj":
        return _upwards_of(token) or _along_with(token) or _addressed(token)
    if verb is token or verb.pos not in ("VERB", "AUX"):
        return None
    told = _reported(verb)
    found = _befallen(token, verb) or _doing(token, verb) or _found(token, verb)
    return found or _of_what_is_said(token, told) or _under_arms(token, verb)


def _under_arms(token: Token, verb: Token) -> tuple[FigureKind, Token] | None:
    """ "4,000 men guard the pass", "it has 300 men on the island": men who stand somewhere under orders."""
    if token.lemma != "man" or token.tag != "NNS":
        return None
    on_guard = token.dep == "nsubj" and verb.lemma in glue("on_guard")
    posted = verb.lemma in glue("posts") and token.dep == "dobj" and bool(token.prep("in", "on", "at", "along"))
    return ("troops", verb) if on_guard or posted or (token.dep == "dobj" and verb.lemma in glue("leads")) else None


def _addressed(token: Token) -> tuple[FigureKind, Token] | None:
    """ "Shouted to thousands in the square": a crowd of which nothing but its number is told."""
    verb = token.head.head
    crowd = token.tag == "NNS" and token.lower in ("hundreds", "thousands")
    spoken = token.head.lower in ("to", "before") and verb.lemma in glue("speaks")
    return ("protesters", verb) if crowd and spoken else None


def _reported(verb: Token) -> Token | None:
    """What is only believed of the subject: "are thought to have *died*"."""
    passive = verb.child("auxpass") is not None and verb.lemma in glue("reports")
    return next(iter(verb.all("xcomp")), None) if passive else None


def _of_what_is_said(token: Token, told: Token | None) -> tuple[FigureKind, Token] | None:
    if told is None or token.dep not in ("nsubj", "nsubjpass"):
        return None
    return _befallen(token, told) or _doing(token, told)


def _befallen(token: Token, verb: Token) -> tuple[FigureKind, Token] | None:
    """ "Killed ~", "~ were arrested", "drove ~ from their homes", "cost ~ lives"."""
    table, lemma = kinds(), verb.lemma
    befalls = token.dep in ("dobj", "obj", "oprd", "nsubjpass", "dative", "attr")
    if lemma in glue("uproots") and befalls and _from_home(verb):
        return "displaced", verb
    if lemma == "take" and befalls and any(c.lower == "in" and c.dep == "prt" for c in verb.children):
        return "displaced", verb
    if lemma in glue("to_death") and (befalls or token.dep == "nsubj") and _to_death(verb):
        return "killed", verb
    if lemma in glue("draws") and befalls and any(t.lemma == "street" for t in verb.prep("onto", "to", "into", "on")):
        return "protesters", verb
    by_what = verb.child("nsubj")
    if lemma in glue("draws") and befalls and by_what is not None and table.wholes.get(by_what.lemma) == "protesters":
        return "protesters", verb
    if lemma in glue("takes_lives") and token.lemma == "life":
        return "killed", verb
    if lemma == "lose" and befalls and _own_people(token):
        return "killed", verb
    if lemma in glue("to_hospital") and befalls and any(t.lemma == "hospital" for t in verb.prep("to", "in", "into")):
        return "injured", verb
    if lemma == "burn" and befalls and token.lemma in glue("buildings"):
        return "other", verb
    if lemma == "shoot" and befalls and any(c.lower in ("fatally", "dead") for c in verb.children):
        return "killed", verb
    # "Three slain in ambush": a headline's participle, parsed as if its victims were its subject.
    bare_passive = token.dep == "nsubj" and verb.tag in ("VBN", "VBD") and verb.child("dobj", "ccomp") is None
    kind = table.verbs.get(lemma)
    done = kind in _PERSONS or token.lemma in glue("buildings")  # "and 30 shops looted"
    return _checked(kind, verb) if kind and (befalls or (bare_passive and done)) else None


def _own_people(token: Token) -> bool:
    """ "Lost 30 men", "lost 15 of its own"."""
    own = token.tag == "CD" and any(t.lower == "own" for t in token.prep("of"))
    return own or token.lemma in glue("lost_ones") or kinds().nouns.get(token.lemma) == "troops"


def _upwards_of(token: Token) -> tuple[FigureKind, Token] | None:
    """ "Detained upwards of ~": the verb's object but in name."""
    more = token.head.head
    verb = more.head
    if token.head.lower != "of" or more.lower not in ("upwards", "upward") or verb.pos != "VERB":
        return None
    kind = kinds().verbs.get(verb.lemma)
    return _checked(kind, verb) if kind else None


def _along_with(token: Token) -> tuple[FigureKind, Token] | None:
    """ "He was arrested along with ~": the fate of the subject is shared."""
    preposition = token.head
    verb = preposition.head
    beside = [t for t in token.sent.tokens if t.i == preposition.i - 1 and t.lower in ("along", "together")]
    if preposition.lower != "with" or not beside or verb.pos != "VERB":
        return None
    table = kinds()
    if verb.child("auxpass", "nsubjpass") is not None and verb.lemma in table.verbs:
        return table.verbs[verb.lemma], verb
    return (table.subjects[verb.lemma], verb) if verb.lemma in table.subjects else None


def _doing(token: Token, verb: Token) -> tuple[FigureKind, Token] | None:
    """ "~ died", "~ fled", "~ began gathering"."""
    if token.dep not in ("nsubj", "nsubjpass"):
        return None
    if verb.lemma == "lose" and any(c.lemma in glue("homes") for c in verb.all("dobj")):
        return "displaced", verb
    acts = (verb, *verb.all("xcomp")) if verb.lemma in ("begin", "start", "continue", "try") else (verb,)
    subjects = kinds().subjects
    if verb.lemma == "cross" and (
        kinds().nouns.get(token.lemma) in ("troops", "weapons") or token.lemma in glue("vehicles")
    ):
        return None
    if _streams_over_a_border(verb):
        return "displaced", verb
    if verb.lemma == "take" and any(t.lemma == "street" for t in verb.prep("to")):
        return "protesters", verb
    if verb.lemma in glue("fills") and any(c.lemma in glue("squares") for c in verb.all("dobj")):
        return "protesters", verb
    if verb.lemma in ("be", "go", "remain", "stay") and any(t.lemma in ("strike", "march") for t in verb.prep("on")):
        return "protesters", verb
    if verb.lemma in ("face", "need", "risk") and any(c.lemma in glue("wants") for c in verb.all("dobj")):
        return "other", verb
    if verb.lemma in ("need", "require", "receive") and any(c.lemma in glue("care") for c in verb.all("dobj")):
        return "injured", verb
    return next((_checked(subjects[a.lemma], a) for a in acts if a.lemma in subjects), None)


def _found(token: Token, verb: Token) -> tuple[FigureKind, Token] | None:
    """ "Left ~ dead", "~ were among the wounded", "~ remain in custody"."""
    if verb.lemma not in glue("leaves"):
        return None
    words = kinds().words
    for child in verb.children:
        if child.dep in ("oprd", "acomp", "ccomp", "xcomp", "attr") and child.lower in words and child.i > token.i:
            return words[child.lower], child
    for inner in verb.prep("among"):
        if inner.lower in words:
            return words[inner.lower], inner
    held = {t.lemma for t in (*verb.prep("in", "into", "to", "behind"), *verb.children)} & glue("custody")
    return ("detained", verb) if held else None


def _streams_over_a_border(verb: Token) -> bool:
    """ "Poured over the border", "streamed across the frontier"."""
    whither = [*verb.prep("over", "across", "to", "through", "into"), *verb.all("dobj")]
    return verb.lemma in glue("streams") and any(t.lemma in _BORDERS for t in whither)


def _over_a_border(verb: Token) -> bool:
    """ "Crossed into Chad", "crossed the border"."""
    into = any(c.lower in ("into", "to", "over") for c in verb.all("prep"))
    return into or any(c.lemma in _BORDERS for c in verb.all("dobj"))


def _fleeing(verb: Token) -> bool:
    """ "~ people have crossed since Monday": into safety, where nothing is told that they crossed."""
    who = verb.child("nsubj")
    people = who is not None and (who.lemma == "people" or kinds().nouns.get(who.lemma) == "displaced")
    return people and verb.child("dobj") is None


def _to_death(verb: Token) -> bool:
    """ "Hacked, shot or burned to death", whichever of the verbs has it."""
    verbs = (verb, *verb.conjuncts(), *verb.all("acl", "conj"), *(c for v in verb.all("acl") for c in v.conjuncts()))
    return any(t.lower == "death" for v in verbs for t in v.prep("to"))


def _from_home(verb: Token) -> bool:
    """ "Forced ~ from their homes", "drove ~ to flee"."""
    homes = {t.lemma for t in (*verb.prep("from", "off"), *(g for o in verb.all("dobj") for g in o.prep("from")))}
    flight = any(c.lemma in ("flee", "leave", "evacuate") for c in verb.children)
    return flight or bool(homes & glue("homes"))


def _checked(kind: FigureKind, verb: Token) -> tuple[FigureKind, Token] | None:
    """Verbs with a second sense: "held talks" and "charged" count nobody by themselves."""
    near = {c.lemma for c in (*verb.children, *verb.prep("at", "in"))}
    if verb.lemma == "hold" and not (near & glue("custody") or verb.child("auxpass")):
        return None
    if verb.lemma == "round" and not any(c.lower == "up" for c in verb.children):
        return None
    if verb.lemma == "gun" and not any(c.lower == "down" for c in verb.children):
        return None
    if verb.lemma == "cross" and not (_over_a_border(verb) or _fleeing(verb)):
        return None
    if verb.lemma == "turn" and not any(c.lower == "out" for c in verb.children):
        return None
    by_whom = verb.child("nsubj")
    cared = by_whom is not None and by_whom.lemma in glue("carers")
    if verb.lemma == "treat" and not cared and not any(c.lower in ("for", "at", "in") for c in verb.all("prep")):
        return None
    if verb.lemma == "charge" and not (verb.child("auxpass") or verb.prep("with")):
        return None
    if verb.lemma == "fall" or verb.lemma == "burn":
        return None
    if verb.lemma == "starve" and any(c.lower == "themselves" for c in verb.children):
        return "protesters", verb  # a hunger strike
    return kind, verb


def _of_modifier(token: Token) -> tuple[FigureKind, Token] | None:
    """ "Four gunmen killed", "12 people who died", "800 trapped students"."""
    table = kinds()
    for child in token.children:
        if child.dep in ("acl", "amod", "relcl", "acomp", "advcl", "nmod", "compound") or child.lower in ("dead",):
            if child.lower in table.words and (child.dep != "acl" or child.tag != "VBG"):
                return table.words[child.lower], child
            if child.dep in ("relcl", "acl"):
                lemma = child.lemma
                passive = child.child("nsubjpass", "auxpass") is not None or (child.dep == "acl" and child.tag == "VBN")
                if lemma in table.verbs and passive:
                    return _checked(table.verbs[lemma], child)
                who = child.child("nsubj")  # "passengers, of whom 90 drowned": not all of them
                if _streams_over_a_border(child):
                    return "displaced", child
                if lemma in table.subjects and (child.dep == "acl" or (who is not None and who.lower in _RELATIVE)):
                    return _checked(table.subjects[lemma], child)
    return None
