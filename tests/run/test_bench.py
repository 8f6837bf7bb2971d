"""The bench measures what the reader does, by its own names of the steps, and leaves the reader as it was."""

from __future__ import annotations

import ast
import inspect

from detente import reader
from detente.model import Capture
from detente.run.bench import STEPS, bench

_TEXT = "Envoys from France met Polish ministers in Paris on Monday. Poland said it wants 3,000 troops withdrawn."


def test_figures_and_shares():
    before = {name: getattr(reader, name) for name in STEPS}
    measured = bench([Capture(name="a", data=_TEXT.encode(), form="article", published="2014-03-30")], rounds=1)
    assert measured.articles == 1 and measured.words == len(_TEXT.split())
    assert set(measured.rooms) == set(STEPS.values()) and 0.5 < sum(measured.rooms.values()) <= 1.01
    assert min(measured.ours, measured.bare, measured.ratio, measured.start) > 0 and 100 < measured.peak < 2000
    assert {name: getattr(reader, name) for name in STEPS} == before


def test_every_step_of_the_reader_is_clocked():
    """Each room that `Reader.code` calls is known to the bench: a new step must be named there."""
    tree = ast.parse(inspect.getsource(reader))
    called = {
        node.func.id
        for method in ast.walk(tree)
        if isinstance(method, ast.FunctionDef) and method.name in ("read", "code", "scene")
        for node in ast.walk(method)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called - {"Reading", "Scene", "tuple", "versions"} == set(STEPS)
