"""Who is subject, who object: the places of a verb, over passives, control, relatives and coordination.

Dependency labels are ClearNLP's, as spaCy's English models give them.
"""

from __future__ import annotations

from detente.knowledge.said import cues
from detente.language import Token

_NEGATIONS = {"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely"}
_KNOWN = {"the", "this", "that", "these", "those"}
_WISH_OR_CLAIM = {"suggest", "suggestion", "insist", "insistence", "wish", "hint"}
_RELATIVE = {"who", "which", "that", "whom"}
# Verbs with two objects: in the passive either may be the subject ("were granted access", "was denied entry").
_GIVING = {"grant", "give", "deny", "refuse", "offer", "allow", "permit", "promise", "award", "hand", "accord",
           "afford", "guarantee", "send", "issue", "deal", "fine", "lend", "pay", "serve", "assure"}  # fmt: skip
# Verbs whose object, not whose subject, does what a dependent -ing clause or infinitive tells.
_OBJECT_CONTROL = {
    "accuse", "allow", "appeal", "ask", "authorize", "authorise", "bar", "beg", "block", "call", "cause", "charge",
    "command", "compel", "convince", "direct", "discourage", "enable", "encourage", "forbid", "force", "get", "help",
    "implore", "induce", "instruct", "invite", "keep", "let", "make", "order", "permit", "persuade", "press",
    "praise", "thank", "blame", "criticize", "criticise", "condemn", "hail", "commend", "punish", "fault", "applaud",
    "denounce", "fine", "jail", "congratulate", "forgive", "excuse", "sue", "mock", "rebuke", "pressure", "prevent",
    "prohibit", "push", "require", "send", "stop", "suspect", "tell", "urge", "warn", "lead", "drive", "prompt", "spur",
    "oblige", "tempt", "motivate", "inspire", "provoke", "trigger", "embolden", "goad", "coerce", "pressurise", "coax",
    "hire", "unleash",
}  # fmt: skip


# What is said in a call: "called the president to thank him" is the caller's, "called him to testify" the other's.
_SAID_IN_CALLS = {"congratulate", "thank", "assure", "reassure", "apologise", "apologize", "express", "convey",
                  "discuss", "offer", "inform", "brief", "praise", "condole", "reiterate", "voice", "wish", "greet",
                  "condemn", "complain", "protest", "reaffirm", "pledge", "ask", "urge", "warn", "explain",
                  "relay"}  # fmt: skip


def is_verb(token: Token) -> bool:
    """True for a word that the tagger takes for a verb (or that stands in a clause as one)."""
    return token.tag.startswith("V") or token.pos in ("VERB", "AUX")


def passive(verb: Token) -> bool:
    """True for "was arrested", "the men arrested", "(was seized and) arrested", "detained activists"."""
    if any(c.dep in ("nsubjpass", "auxpass", "agent", "csubjpass") for c in verb.children):
        return True
    if verb.tag not in ("VBN", "VBD"):
        return False
    if any(c.dep in ("nsubj", "csubj", "dobj") or (c.dep == "aux" and c.lemma == "have") for c in verb.children):
        return False
    if verb.dep == "acl" and verb.tag == "VBD" and verb.head.is_root and verb.sent.tokens[-1].lower in (".", '"', "''"):
        return False  # "X, a lawyer, called for …": the clause's own verb, hung on its subject
    if verb.dep in ("acl", "amod") or (verb.dep in ("advcl", "ccomp", "oprd") and verb.tag == "VBN"):
        return True
    return verb.dep == "conj" and verb.tag == "VBN" and passive(verb.head)


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on the verb itself; a relative pronoun gives way to its antecedent."""
    subject = next((c for c in verb.children if c.dep in ("nsubj", "nsubjpass", "csubj")), None)
    if subject is not None and subject.dep == "csubj" and subject.tag == "VBG":
        subject = subject.child("nsubj") or subject  # "crowds singing hymns demanded …"
    if subject is not None and subject.lower in _RELATIVE and verb.dep in ("relcl", "acl"):
        return verb.head
    return subject


def surface_subject(verb: Token) -> Token | None:
    """The grammatical subject (of a passive: what is acted upon), own, shared or controlled; None if there is none."""
    for _ in range(8):
        subject = own_subject(verb)
        if subject is not None:
            return subject
        head = verb.head
        if verb.dep in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "dep", "parataxis", "aux", "auxpass", "prep"):
            controlled = _controller(verb, head)
            if controlled is not None:
                return controlled
            if head is verb:
                return None
            verb = head
        elif verb.dep in ("acl", "relcl", "amod"):
            return _noun_subject(verb, head)
        elif verb.dep in ("acomp", "attr", "oprd") and head is not verb:
            verb = head
        else:
            return None
    return None


def _controller(verb: Token, head: Token) -> Token | None:
    """The object that controls the clause: "ordered ~ to leave", "accused ~ of sending", "~ blamed for sending", and
    whoever is brought "into" or "out of" doing it, by whatever verb ("talked ~ into leaving")."""
    if verb.dep == "pcomp":
        brought = head.lower == "into" and is_verb(head.head)
        head = head.first_conjunct().head  # "punished ~ for leaving and for joining"
        if brought or (head.dep == "acl" and head.lemma in _OBJECT_CONTROL and passive(head)):
            return object_of(head)
        if not is_verb(head) and head.dep in ("dobj", "nsubjpass") and head.head.lemma in _OBJECT_CONTROL:
            return head
    elif verb.dep not in ("xcomp", "ccomp", "advcl") or _beside(verb):
        return None
    if head.lemma not in _OBJECT_CONTROL or (head.lemma == "call" and verb.lemma in _SAID_IN_CALLS):
        return None
    found = head.child("dobj", "dative", "nsubjpass")
    if found is None:
        objects = head.prep("on", "for", "to")
        found = objects[0] if objects else None
    return found


def _beside(verb: Token) -> bool:
    """Whether a clause in -ing stands behind a comma: "told reporters, accusing ~" is the subject's."""
    before = verb.sent.tokens[verb.i - verb.sent.tokens[0].i - 1]
    return verb.dep == "advcl" and verb.tag == "VBG" and before.text == ","


def _noun_subject(verb: Token, noun: Token) -> Token | None:
    """Who does a clause that hangs on a noun: "troops massing", "the men who fled", "its plan to withdraw"."""
    if verb.tag == "VB" and infinitive(verb) is not None:
        owner = noun.child("poss")
        if owner is not None:
            return owner
        if noun.dep in ("dobj", "attr", "pobj"):
            above = noun.head if noun.dep != "pobj" else noun.head.head
            return surface_subject(above) if is_verb(above) else noun
    return noun


def agent_of(verb: Token) -> Token | None:
    """The "by ~" of a passive, be it told with its partner ("beaten and detained by ~")."""
    objects = [g for c in verb.children if c.dep == "agent" or (c.dep == "prep" and c.lower == "by")
               for g in c.children if g.dep == "pobj"]  # fmt: skip
    if objects:
        return objects[0]
    shared = next((c for c in verb.children if c.dep == "conj" and c.tag == "VBN" and own_subject(c) is None), None)
    return agent_of(shared) if shared is not None and passive(shared) else None


def subject_of(verb: Token) -> Token | None:
    """Who does it: the subject of an active verb, the agent of a passive, own, shared or controlled."""
    if passive(verb):
        return agent_of(verb)
    return surface_subject(verb)


def receiver_of(verb: Token) -> Token | None:
    """To whom a thing is given, where the passive makes its receiver the subject: "~ were granted access"."""
    if verb.lemma in _GIVING and verb.child("dobj") is not None and passive(verb):
        return surface_subject(verb)
    return None


def object_of(verb: Token) -> Token | None:
    """What is acted upon: direct object, subject of a passive, head of a reduced or object relative."""
    if receiver_of(verb) is not None:
        return verb.child("dobj")
    if passive(verb):
        if verb.dep in ("acl", "amod") and own_subject(verb) is None:
            return verb.head
        return surface_subject(verb)
    found = verb.child("dobj")
    if found is not None:
        if found.lower in _RELATIVE and verb.dep == "relcl":
            return verb.head
        return found
    if verb.dep == "relcl" and not verb.prep("by"):
        subject = verb.child("nsubj")
        if subject is not None and subject.lower not in _RELATIVE:
            return verb.head
    shared = [c for c in verb.children if c.dep == "conj" and is_verb(c)]
    if shared and shared[0].i - verb.i <= 3 and not passive(shared[0]):
        return shared[0].child("dobj")
    called = next((c for c in verb.children if c.dep == "ccomp" and any(g.lower == "what" for g in c.children)), None)
    if called is not None:  # "condemned what it called a provocation"
        return called.child("oprd", "attr")
    if verb.dep == "ccomp":
        return None
    return verb.child("oprd") if verb.child("nsubj") is None else None


def going_on(verb: Token) -> bool:
    """ "Is shelling", "are being held": the present progressive, which tells of the day of the paper."""
    helpers = [c for c in verb.children if c.dep in ("aux", "auxpass") and c.lemma == "be"]
    return any(c.tag in ("VBZ", "VBP") for c in helpers) and (verb.tag == "VBG" or any(c.tag == "VBG" for c in helpers))


def has_done(verb: Token) -> bool:
    """ "Has tested", "have been held": the present perfect, which is of no day gone by."""
    return any(c.dep in ("aux", "auxpass") and c.tag in ("VBZ", "VBP") and c.lemma == "have" for c in verb.children)


def infinitive(verb: Token) -> Token | None:
    """The "to" of an infinitive."""
    return next((c for c in verb.children if c.dep == "aux" and c.lower == "to"), None)


def wished_for(clause: Token) -> bool:
    """Whether "for" gives an infinitive a subject of its own: "(called) for the rebels to disarm"."""
    return infinitive(clause) is not None and any(c.dep == "mark" and c.lower == "for" for c in clause.children)


def negation(token: Token) -> Token | None:
    """The "not", "never" or "no" that hangs on the word, "no longer" and "any longer" among them."""
    return next((c for c in token.children if c.dep == "neg" or c.lower in _NEGATIONS or _no_longer(c)), None)


def _no_longer(word: Token) -> bool:
    return word.lower in ("longer", "more") and word.dep == "advmod" and any(c.lower == "no" for c in word.children)


def negated(token: Token) -> bool:
    """True if "not", "never", "no" hangs on the word."""
    return negation(token) is not None


def is_claimed(clause: Token, head: Token) -> bool:
    """Whether a word that can wish or claim claims its clause: "insisted that it *had left*", not "that it *leave*"."""
    if head.lemma not in _WISH_OR_CLAIM or clause.dep != "ccomp":
        return False
    helpers = [c for c in clause.children if c.dep in ("aux", "auxpass")]
    if any(c.lower in ("should", "must", "to") for c in helpers):
        return False
    return clause.tag in ("VBD", "VBZ") or any(c.lower != "be" for c in helpers)


def clause_of(token: Token) -> Token:
    """The verb (or other head) of the clause in which the word stands."""
    while not is_verb(token) and token.head is not token:
        token = token.head
    return token


def speaker_of(word: Token) -> Token | None:
    """Who says the clause in which a word stands: the subject of the verb of saying above it."""
    clause = word.head if word.dep == "aux" else word
    while clause.dep == "conj":
        clause = clause.head
    if clause.dep != "ccomp" or clause.head.lemma not in cues.verbs():
        return None
    return surface_subject(clause.head)


def is_known(noun: Token) -> bool:
    """ "The attack", "its attack": a noun for what the reader knows."""
    return any(c.dep == "poss" or (c.dep == "det" and c.lower in _KNOWN) for c in noun.children)
