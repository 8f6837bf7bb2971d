"""Who said what: quotations, paraphrases and titles, each with its speaker and exact words (CODEBOOK section 3)."""

from detente.coding.statements.asserted import asserted
from detente.coding.statements.finder import find_statements

__all__ = ["asserted", "find_statements"]
