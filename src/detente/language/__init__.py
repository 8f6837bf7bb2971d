"""Article → Annotation. The only room that imports an NLP library."""

from detente.language.annotation import Annotation, Sentence, Token
from detente.language.pipeline import MODEL, annotate

__all__ = ["MODEL", "Annotation", "Sentence", "Token", "annotate"]
