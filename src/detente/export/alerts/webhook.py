"""An alert by POST as JSON: tried a few times, never into a private network unless the user names the host."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import msgspec

from detente import fetching
from detente.export.alerts.told import ToldAlert
from detente.model import DetenteError
from detente.views.alerts.out import Webhook

_PASSING = {408, 425, 429, 500, 502, 503, 504}
"""Answers after which another try may do."""


def post(alert: ToldAlert, hook: Webhook, wait: Callable[[float], None] = time.sleep) -> None:
    """Send it; the pause before another try doubles, from half a second. Redirects are not followed.

    Raises:
        DetenteError: if the address is not http(s), leads into a private network, or no try succeeds.
    """
    data, headers = msgspec.json.encode(alert), _headers(alert, hook)
    bounds = fetching.Bounds(seconds=hook.timeout, step=hook.timeout)
    problem = "no try was allowed"
    for attempt in range(hook.tries):
        if attempt:
            wait(0.5 * 2 ** (attempt - 1))
        try:
            status = fetching.post(
                hook.url, data, headers=headers, bounds=bounds, private_hosts=hook.private_hosts, name=hook.name
            )
        except fetching.FetchError as error:
            if not error.passing:
                raise
            problem = error.problem
            continue
        if 200 <= status < 300:
            return
        problem = f"it answered {status}"
        if status not in _PASSING:
            break
    raise DetenteError(hook.name, f"the alert could not be delivered ({problem})", "it waits for the next time")


def _headers(alert: ToldAlert, hook: Webhook) -> dict[str, str]:
    headers = {"Content-Type": "application/json", "Idempotency-Key": alert.key}
    if hook.token_env is not None:
        token = os.environ.get(hook.token_env)
        if not token:
            raise DetenteError(f"token_env {hook.token_env}", "is not set in the environment", "set it")
        headers["Authorization"] = f"Bearer {token}"
    return headers
