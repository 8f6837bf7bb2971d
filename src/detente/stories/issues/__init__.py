"""What positions and statements are about: matters gathered into issues."""

from detente.stories.issues.gather import Issue, Issues, Matter

__all__ = ["Issue", "Issues", "Matter"]
