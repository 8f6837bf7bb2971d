"""Article → Annotation. The only room of the reader that imports an NLP library."""

from detente.language.annotation import Annotation, Sentence, Token
from detente.language.given import annotate_doc
from detente.language.pipeline import MODEL, annotate

__all__ = ["MODEL", "Annotation", "Sentence", "Token", "annotate", "annotate_doc"]
