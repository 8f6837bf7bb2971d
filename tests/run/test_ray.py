"""A Ray cluster of two nodes gives the bytes that this process gives, also when one node is killed midway."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.run.code import run
from detente.run.job import Job
from tests.run.works import Here, content, corpus, slow

ROOT = Path(__file__).parents[2]
ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'detente[ray]'")


@pytest.fixture(autouse=True)
def _workers_find_the_tests(monkeypatch) -> None:
    """Ray's workers import what they are given by its module, wherever the test has gone to."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))


@pytest.fixture
def nodes(monkeypatch) -> Iterator[list[object]]:
    """A head without cores for work, and two nodes of one core each."""
    from ray.cluster_utils import Cluster

    monkeypatch.setenv("RAY_health_check_initial_delay_ms", "0")
    monkeypatch.setenv("RAY_health_check_period_ms", "500")
    monkeypatch.setenv("RAY_health_check_failure_threshold", "3")
    monkeypatch.setattr("detente.run.cluster.PATIENCE", 30.0)
    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, "include_dashboard": False})
    added = [cluster.add_node(num_cpus=1) for _ in range(2)]
    ray.init(address=cluster.address, log_to_driver=False)
    yield [cluster, *added]
    ray.shutdown()
    cluster.shutdown()


def test_a_node_dies_midway(nodes, tmp_path, monkeypatch):
    from detente.run.cluster import Cluster

    monkeypatch.chdir(tmp_path)
    corpus(tmp_path / "in.jsonl", [f"Text number {n}." for n in range(200)])
    job = Job(inputs=("in.jsonl",), part=60)
    run(job, "here", Here())
    cluster, _, doomed = nodes
    engine = Cluster(None, 2, None, 20.0, work=slow)
    steps = []

    def watch(step):
        steps.append(step)
        if len(steps) == 2:
            assert sum(node["Alive"] for node in ray.nodes()) == 3
            cluster.remove_node(doomed, allow_graceful=False)

    total = run(job, "out", engine, watch)
    assert total.articles == 200 and total.failures == 0 and len(steps) > 8
    assert sum(node["Alive"] for node in ray.nodes()) == 2
    assert content(tmp_path / "out") == content(tmp_path / "here")


def test_a_page_that_kills_its_worker(tmp_path, monkeypatch):
    from detente.run.cluster import Cluster

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("detente.run.cluster.TRIES", 1)
    corpus(tmp_path / "in.jsonl", ["One.", "A deadly one.", "Two."])
    engine = Cluster(None, 1, None, 20.0, work=slow)
    try:
        run(Job(inputs=("in.jsonl",)), "out", engine)
    finally:
        engine.close()
    told = Path("out/manifest.jsonl").read_text()
    assert "in.jsonl, line 2: its Ray worker died while reading it" in told and '"articles":2' in told
