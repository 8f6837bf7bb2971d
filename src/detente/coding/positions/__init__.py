"""Who wants, offers, rejects or fears what: the cards of a negotiation (CODEBOOK section 4)."""

from detente.coding.positions.finder import find_positions

__all__ = ["find_positions"]
