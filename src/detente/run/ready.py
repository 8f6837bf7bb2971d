"""Loads on import all that reading needs: imported once by the server from which workers are forked, to be shared."""

from detente.run.worker import warm

warm(None)
