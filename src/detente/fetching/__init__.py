"""One address → its bytes: http and https only, never from a private network, bounded in size, time and redirects."""

from detente.fetching.bounds import Bounds
from detente.fetching.fault import FetchError
from detente.fetching.get import AGENT, Answer, get
from detente.fetching.post import post
from detente.fetching.same import url_key

__all__ = ["AGENT", "Answer", "Bounds", "FetchError", "get", "post", "url_key"]
