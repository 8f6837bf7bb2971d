"""A fault of our own is one line for users and a traceback for those who ask."""

import pytest

from detente.run.fault import told


def test_one_line(monkeypatch):
    monkeypatch.delenv("DETENTE_TRACEBACK", raising=False)
    line = str(told("page.html", KeyError("x")))
    assert line.startswith("page.html: a fault of detente's own (KeyError: 'x'); ") and "\n" not in line


def test_traceback_on_request(monkeypatch):
    monkeypatch.setenv("DETENTE_TRACEBACK", "1")
    with pytest.raises(KeyError):
        told("page.html", KeyError("x"))
