"""Figures: the counts that measure a crisis (CODEBOOK section 5)."""

from detente.coding.figures.find import find_figures

__all__ = ["find_figures"]
