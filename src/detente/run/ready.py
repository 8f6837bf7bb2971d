"""Loads on import all that reading needs: imported once by the server from which workers are forked, to be shared."""

import signal

from detente.run.worker import warm

# Ctrl-C reaches every process of a terminal; the run itself ends this one, without a word of its own.
signal.signal(signal.SIGINT, signal.SIG_IGN)
warm(None)
