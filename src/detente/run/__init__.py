"""Many articles: read one after another, the bad told apart from the good, nothing lost and nothing stopped."""

from detente.run.many import Outcome, read_all

__all__ = ["Outcome", "read_all"]
