"""What a question can fail with, beside bad input."""


class Missing(Exception):
    """There is no such thing in this archive; the argument names it."""


class Refused(Exception):
    """Not now, or not so much: `status` as HTTP counts it."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status, self.text = status, text
