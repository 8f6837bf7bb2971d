"""A mass run: parts and manifest, restart, selection; the engine here is this process."""

from __future__ import annotations

import json

import fsspec
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from detente.model import DetenteError
from detente.run.code import run
from detente.run.job import Job, Shard, check, shard
from tests.run.works import Here, content, corpus, quick

_TEXTS = [f"Text number {n}." for n in range(50)]


@pytest.fixture
def lines(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    corpus(tmp_path / "in.jsonl", [*_TEXTS[:20], "a bad one", *_TEXTS[20:]])
    return "in.jsonl"


def _ids(folder) -> list[str]:
    return pq.read_table(folder / "articles")["input"].to_pylist()


def test_parts_and_manifest(lines, tmp_path):
    total = run(Job(inputs=(lines, "gone.html"), part=20), "out", Here())
    assert (total.parts, total.inputs, total.articles, total.failures) == (3, 52, 50, 2)
    assert total.rows == {"articles": 50, "events": 100, "statements": 100, "positions": 50, "figures": 50}
    told = [json.loads(line) for line in (tmp_path / "out" / "manifest.jsonl").read_text().splitlines()]
    assert told[0]["inputs"] == [lines, "gone.html"] and told[0]["versions"]["detente"]
    assert [part["articles"] for part in told[1:4]] == [20, 19, 11]
    problems = [failure["problem"] for part in told[1:4] for failure in part["failures"]]
    assert problems[0].startswith("in.jsonl, line 21: it is bad") and "gone.html: there is no such file" in problems[1]
    assert told[4]["articles"] == 50
    assert _ids(tmp_path / "out") == [f"in.jsonl, line {n}" for n in range(1, 52) if n != 21]


def test_a_second_start_does_nothing_again(lines, tmp_path):
    job = Job(inputs=(lines,), part=20)
    first = run(job, "out", Here())
    before = content(tmp_path / "out")

    class Never(Here):
        def submit(self, batch):
            raise AssertionError("nothing is left to do")

    steps = []
    assert run(job, "out", Never(), steps.append) == first
    assert content(tmp_path / "out") == before and steps[0].before == 51


@pytest.mark.parametrize("lost", ["manifest/part-000001.json", "events/part-000001.parquet"])
def test_it_goes_on_where_a_part_is_missing(lines, tmp_path, lost):
    job = Job(inputs=(lines,), part=20)
    run(job, "whole", Here())
    run(job, "out", Here())
    (tmp_path / "out" / lost).unlink()
    (tmp_path / "out" / "manifest.jsonl").unlink()
    run(job, "out", Here())
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_an_input_that_grew_gives_what_it_would_have_given_at_once(lines, tmp_path):
    job = Job(inputs=(lines,), part=20)
    run(job, "out", Here())
    with (tmp_path / lines).open("a") as file:
        file.write('{"text": "One more."}\n')
    run(job, "out", Here())
    run(job, "whole", Here())
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_an_input_that_changed_is_told(lines, tmp_path):
    job = Job(inputs=(lines,), part=20)
    run(job, "out", Here())
    corpus(tmp_path / lines, ["Another text.", *_TEXTS])
    with pytest.raises(DetenteError, match="input of part 0 has changed"):
        run(job, "out", Here())


def test_another_run_is_not_mixed_in(lines):
    run(Job(inputs=(lines,)), "out", Here())
    with pytest.raises(DetenteError, match=r"holds another run \(other limit\)"):
        run(Job(inputs=(lines,), limit=3), "out", Here())


def test_shares_make_up_the_whole_in_one_folder(lines, tmp_path):
    for at in (1, 2, 3):
        run(Job(inputs=(lines,), shard=Shard(at, 3), part=5), "out", Here())
    run(Job(inputs=(lines,)), "whole", Here())
    assert sorted(_ids(tmp_path / "out")) == sorted(_ids(tmp_path / "whole"))
    assert len(list((tmp_path / "out").glob("manifest-*of3.jsonl"))) == 3


def test_a_limit_and_a_sample(lines, tmp_path):
    run(Job(inputs=(lines,), limit=7), "few", Here())
    assert len(_ids(tmp_path / "few")) == 7
    run(Job(inputs=(lines,), sample=0.5), "half", Here())
    run(Job(inputs=(lines,), sample=0.9), "most", Here())
    half, most = set(_ids(tmp_path / "half")), set(_ids(tmp_path / "most"))
    assert 10 < len(half) < 40 and half < most


@pytest.mark.parametrize("given", ["0/3", "4/3", "x", "1/0", "3"])
def test_a_bad_share(given):
    with pytest.raises(DetenteError, match="write it as 3/10"):
        shard(given)


@pytest.mark.parametrize("job", [Job(inputs=(), limit=0), Job(inputs=(), part=0), Job(inputs=(), sample=1.5)])
def test_bad_numbers(job):
    with pytest.raises(DetenteError):
        check(job)


def test_stores_give_the_same_as_the_disk(lines, tmp_path):
    system = fsspec.filesystem("memory")
    system.pipe_file("/corpus/in.jsonl", (tmp_path / lines).read_bytes())
    system.pipe_file("/corpus/.hidden.jsonl", b"{}")
    run(Job(inputs=("memory://corpus",), part=20), "memory://out", Here())
    run(Job(inputs=("memory://corpus/*.jsonl",), part=20), "local", Here())
    for path in (tmp_path / "local").rglob("*.parquet"):
        assert system.cat_file(f"/out/{path.relative_to(tmp_path / 'local')}") == path.read_bytes()
    run(Job(inputs=("memory://corpus",), part=20), "memory://out", Here())  # all there
    system.rm("/corpus", recursive=True)
    system.rm("/out", recursive=True)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nostore://x", "no store has such an address"),
        ("memory://nothing-here", "there are no pages there"),
        ("none-*.jsonl", "no file fits this pattern"),
    ],
)
def test_inputs_that_cannot_be_had_are_failures(lines, tmp_path, name, told):
    total = run(Job(inputs=(name, lines)), "out", Here())
    assert total.articles == 50 and total.failures == 2
    assert told in (tmp_path / "out" / "manifest.jsonl").read_text()


def test_a_pattern(lines, tmp_path):
    (tmp_path / "b.jsonl").write_text('{"text": "More."}\n')
    run(Job(inputs=("*.jsonl",)), "out", Here())
    assert _ids(tmp_path / "out")[0] == "b.jsonl, line 1"


def test_an_output_that_cannot_be_made(lines, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(DetenteError, match="cannot be made"):
        run(Job(inputs=(lines,)), "file/out", Here())


def test_parquet_as_input(lines, tmp_path):
    table = pa.table({"body": ["A text.", None], "when": [pa.scalar(16000, pa.date32()).as_py()] * 2, "n": [1, 2]})
    pq.write_table(table, "in.parquet")
    run(Job(inputs=("in.parquet",), fields="text=body,date=when,id=n"), "out", Here())
    assert _ids(tmp_path / "out") == ["in.parquet, row 1"]
    assert "row 2: it has neither `body` nor `html`" in (tmp_path / "out" / "manifest.jsonl").read_text()


def test_a_worker_of_another_version_is_refused(lines, tmp_path):
    class Older(Here):
        def submit(self, batch):
            return self._Handle(msgspec.structs.replace(quick(batch, None), version="0.0.1+old"))

    with pytest.raises(DetenteError, match=r"a worker: it reads with version 0.0.1\+old"):
        run(Job(inputs=(lines,)), "out", Older())
    assert not list((tmp_path / "out").rglob("*.parquet"))
