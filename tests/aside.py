"""Coroutines run in a thread of their own: a browser's loop may run in the test's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def run_aside(work: Coroutine[Any, Any, T]) -> T:
    """What the coroutine gives, or the exception that ends it."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
