"""Questions that programs ask of an archive, and typed answers: for the HTTP service and for assistants."""

from detente.service.endpoints import ENDPOINTS, Endpoint
from detente.service.faults import Missing, Refused

__all__ = ["ENDPOINTS", "Endpoint", "Missing", "Refused"]
