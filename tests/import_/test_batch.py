"""Files in any state come in, or are told about in one line, and stop nobody."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from pathlib import Path

import pytest

from gangmu_db.errors import RefusedError
from gangmu_import.batch import Candidate, candidates, left_out, take, take_all
from gangmu_import.readers.text import read_bytes

PLAN = "某区行动计划\n一、重点任务\n（一）建设平台。加快建设公共服务平台。（责任单位：区科委）\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    (folder / "deep" / ".hidden").mkdir(parents=True)
    (folder / "b.txt").write_text(PLAN)
    (folder / "a.md").write_text(PLAN + "又")
    (folder / "deep" / "c.TXT").write_text(PLAN + "再")
    (folder / "deep" / ".hidden" / "d.txt").write_text(PLAN)
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_a_folder_gives_its_texts_in_order_of_their_names(folder: Path) -> None:
    assert [file.name for file in candidates([folder])] == ["plans/a.md", "plans/b.txt", "plans/deep/c.TXT"]


def test_a_file_named_twice_is_taken_once(folder: Path) -> None:
    assert len(candidates([folder, folder / "b.txt", folder])) == 3


def test_files_of_kinds_that_are_not_read_are_counted(folder: Path) -> None:
    (folder / "deep" / "scan.PDF").write_bytes(b"%PDF-")
    (folder / ".hidden.png").write_bytes(b"")
    assert left_out([folder, folder / "b.txt", folder / "deep", folder]) == {".pdf": 1, ".png": 1}


def test_the_name_kept_says_nothing_of_the_machine(folder: Path) -> None:
    assert [file.name for file in candidates([folder / "b.txt"])] == ["b.txt"]


def refusal(path: Path) -> str:
    taken = take(candidates([path])[0])
    assert taken.bundle is None
    (problem,) = taken.problems
    assert problem.severity == "error"
    assert problem.message.endswith(".")
    assert problem.hint
    return problem.code


def test_what_cannot_be_read_is_told_by_its_code(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_text("\u200b\u200b \n")
    (tmp_path / "scan.txt").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "page.txt").write_text("\ufeff\n<!DOCTYPE HTML><html><body>某区行动计划</body></html>")
    (tmp_path / "noise.txt").write_bytes(os.urandom(64) * 64)
    (tmp_path / "link.txt").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.txt")
    codes = {name: refusal(tmp_path / name) for name in ("empty.txt", "blank.txt", "scan.txt", "noise.txt")}
    assert codes == {
        "empty.txt": "empty",
        "blank.txt": "empty",
        "scan.txt": "not-text",
        "noise.txt": "not-text",
    }
    assert refusal(tmp_path / "page.txt") == "not-text"
    assert refusal(tmp_path / "missing.txt") == "unreadable"
    assert refusal(tmp_path / "link.txt") == "link"
    assert refusal(tmp_path / "pipe.txt") == "no-file"


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(PLAN)
    with pytest.raises(RefusedError) as refused:
        read_bytes(tmp_path / "long.txt", largest=10)
    assert refused.value.code == "too-large"


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_file_stops_nobody_and_order_stays(folder: Path, workers: int) -> None:
    (folder / "aa.txt").write_bytes(b"%PDF-")
    taken = list(take_all(candidates([folder]), workers))
    assert [one.candidate.name for one in taken] == [
        "plans/a.md",
        "plans/aa.txt",
        "plans/b.txt",
        "plans/deep/c.TXT",
    ]
    assert [one.bundle is None for one in taken] == [False, True, False, False]


def test_workers_find_what_one_process_finds(folder: Path) -> None:
    files = candidates([folder])
    assert list(take_all(files, 2)) == list(take_all(files, 1))


@pytest.fixture
def plans(tmp_path: Path) -> tuple[Candidate, ...]:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(PLAN * 20 + str(number))
    return candidates([tmp_path])


def kill_workers() -> None:
    for child in multiprocessing.active_children():
        if child.pid is not None:
            os.kill(child.pid, signal.SIGKILL)


def test_a_killed_worker_costs_no_file(plans: tuple[Candidate, ...]) -> None:
    taken = []
    for one in take_all(plans, 2):
        if not taken:
            kill_workers()
        taken.append(one)
    assert [one.candidate for one in taken] == list(plans)
    assert all(one.bundle for one in taken)


def test_where_every_worker_is_killed_each_file_is_refused_and_the_run_ends(
    plans: tuple[Candidate, ...],
) -> None:
    for plan in plans[:3]:  # long ones: no worker is done in the tenth of a second until it is killed
        plan.path.write_text(PLAN * 12_000)
    over = threading.Event()

    def kill_on() -> None:
        seen: set[int | None] = set()
        while not over.wait(0.1):
            workers = multiprocessing.active_children()
            for worker in workers:
                # not sooner: an executor that is starting another one stumbles over its own list of them
                if worker.pid in seen:
                    worker.kill()
            seen = {worker.pid for worker in workers}

    killer = threading.Thread(target=kill_on)
    killer.start()
    try:
        taken = list(take_all(plans[:3], 2))
    finally:
        over.set()
        killer.join()
    assert [one.problems[0].code for one in taken] == ["worker-died"] * 3
