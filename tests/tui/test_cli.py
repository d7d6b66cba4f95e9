"""The commands of the contract, run as a user runs them."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from gangmu_tui.sample import sample_texts

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the sample's texts."""
    path = tmp_path_factory.mktemp("sample") / "library.db"
    command = [sys.executable, "-m", "gangmu_tui", "import", "--db", str(path), *map(str, sample_texts())]
    subprocess.run(command, check=True, capture_output=True)
    return path


@pytest.fixture
def run(sample: Path, tmp_path: Path) -> Run:
    def gangmu(
        *words: object, db: Path | None = sample, said: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        environ = os.environ | {
            "XDG_DATA_HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path),
            "LANG": "C.UTF-8",
        }
        if db is not None:
            environ["GANGMU_DB"] = str(db)
        command = [sys.executable, "-m", "gangmu_tui", *map(str, words)]
        return subprocess.run(
            command, capture_output=True, text=True, input=said, env=environ | variables, check=False
        )

    return gangmu


def test_hits_in_a_pipe_are_four_columns(run: Run) -> None:
    done = run("search", "数据")
    assert done.returncode == 0
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert lines
    assert {len(line) for line in lines} == {4}
    assert all(line[0].startswith(f"{line[1]}:") for line in lines)


def test_no_hit_is_no_error(run: Run) -> None:
    done = run("search", "zzzzqqqq不存在的词语")
    assert (done.returncode, done.stdout) == (0, "")


def test_words_that_begin_with_a_dash_are_words(run: Run) -> None:
    done = run("search", "数据", "-中心")
    assert done.returncode == 0
    assert "No such option" not in done.stderr


def test_a_batch_answers_each_line_by_one(run: Run) -> None:
    done = run("search", "--batch", said="数据\n\n企业\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["数据", "", "企业"]
    assert {"ms", "cpu_ms", "partial", "hits"} <= set(answers[0])
    assert {"ref", "kind", "title", "score", "document"} <= set(answers[0]["hits"][0])


def test_db_may_stand_before_or_after_the_command(run: Run, sample: Path) -> None:
    before = run("--db", sample, "search", "数据", db=None)
    after = run("search", "数据", "--db", sample, db=None)
    assert before.stdout == after.stdout != ""


def test_an_item_is_shown_with_its_links_and_its_passage(run: Run) -> None:
    ref = run("search", "数据", "--kind", "task").stdout.split("\t")[0]
    plain = run("show", ref, "--why").stdout
    assert plain.startswith(ref)
    assert "rule:" in plain
    shown = json.loads(run("show", ref, "--json").stdout)
    assert shown["ref"] == ref
    assert shown["document"]["ref"].startswith("document:")
    assert shown["passage"]["words"].startswith(shown["number"])


def test_an_export_holds_every_kind_and_ids_that_meet(run: Run) -> None:
    items = [json.loads(line) for line in run("export").stdout.splitlines()]
    kinds = {item["type"] for item in items}
    assert kinds == {"document", "section", "task", "target", "department", "mention"}
    departments = {item["id"] for item in items if item["type"] == "department"}
    assert {
        duty["department"] for item in items if item["type"] == "task" for duty in item["departments"]
    } <= departments


@pytest.mark.parametrize("form", ["csv", "md", "xlsx"])
def test_a_table_is_written_once_and_not_over_another_file(run: Run, tmp_path: Path, form: str) -> None:
    output = tmp_path / f"tasks.{form}"
    assert run("export", "--format", form, "--kind", "task", "-o", output).returncode == 0
    assert output.stat().st_size > 1000
    refused = run("export", "--format", form, "--kind", "task", "-o", output)
    assert (refused.returncode, "--force" in refused.stderr) == (2, True)
    assert run("export", "--format", form, "--kind", "task", "-o", output, "--force").returncode == 0


def test_removing_and_restoring_a_document_brings_all_of_it_back(run: Run, tmp_path: Path) -> None:
    library = tmp_path / "own" / "library.db"
    run("import", *sample_texts(), db=library)
    before = run("export", db=library).stdout
    removed = run("remove", "document:1", db=library)
    assert (removed.returncode, "was taken out" in removed.stderr) == (0, True)
    assert run("show", "document:1", db=library).returncode == 2
    assert run("restore", db=library).returncode == 0
    assert run("export", db=library).stdout == before


def test_a_check_finds_the_library_sound(run: Run) -> None:
    done = run("check", "--full")
    assert (done.returncode, done.stderr.strip()) == (0, "The library is sound.")


def test_a_check_finds_texts_sound_whose_lines_break_names_and_titles(run: Run, tmp_path: Path) -> None:
    plan = sample_texts()[0].read_text(encoding="utf-8")
    wrapped = "\n".join(
        line[at : at + 31] for line in plan.split("\n") for at in range(0, len(line) or 1, 31)
    )
    (tmp_path / "wrapped.txt").write_text(wrapped, encoding="utf-8")
    (tmp_path / "escaped.txt").write_text(
        plan.replace("、", "\\、").replace("“", "&ldquo;"), encoding="utf-8"
    )
    library = tmp_path / "odd.db"
    run("import", tmp_path, db=library)
    done = run("check", db=library)
    assert (done.returncode, done.stderr.strip()) == (0, "The library is sound.")


def test_a_check_lists_the_names_that_no_rule_resolves(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(
        "某区行动计划\n一、重点任务\n（一）建设平台。加快建设公共服务平台。（责任单位：区科委、银杏谷公司）\n"
    )
    library = tmp_path / "odd.db"
    run("import", tmp_path / "plan.txt", db=library)
    assert "unresolved-department: “银杏谷公司”" in run("check", db=library).stdout
    before = json.loads(run("check", "--json", db=library).stdout)
    assert before["quality"]["tasks"] == 1
    assert run("refresh", db=library).returncode == 0
    assert json.loads(run("check", "--json", db=library).stdout) == before


def test_one_bad_file_gives_one_line_a_report_and_exit_code_1(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(
        "某区行动计划\n一、重点任务\n（一）建设平台。加快建设。（责任单位：区科委）\n"
    )
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.4")
    library, report = tmp_path / "new.db", tmp_path / "report.jsonl"
    done = run("import", tmp_path / "good.txt", tmp_path / "bad.txt", "--report", report, db=library)
    assert done.returncode == 1
    assert done.stdout == ""
    assert [line for line in done.stderr.splitlines() if line.startswith("bad.txt: not-text: ")]
    states = [json.loads(line)["state"] for line in report.read_text().splitlines()]
    assert states == ["added", "failed"]


def test_a_dry_run_makes_no_library(run: Run, tmp_path: Path) -> None:
    assert run("import", "--dry-run", sample_texts()[0], db=tmp_path / "none.db").returncode == 0
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "nonsense"), 2),
        (("show", "task:999999"), 2),
        (("show", "task:" + "9" * 40), 2),
        (("search",), 2),
        (("fly",), 2),
        (("remove", "task:1"), 2),
        (("export", "--format", "csv"), 2),
        (("open", "task:1"), 4),
        ((), 4),
    ],
)
def test_wrong_use_is_one_sentence_and_a_code(run: Run, words: tuple[str, ...], code: int) -> None:
    done = run(*words, TERM="dumb")
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


@pytest.mark.parametrize("words", [("search", "数据"), ("export",), ("check",), ("show", "task:1")])
def test_no_library_is_exit_code_3(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(*words, db=tmp_path / "none.db")
    assert (done.returncode, "gangmu import" in done.stderr) == (3, True)


def test_the_doctor_names_what_is_wrong(run: Run, tmp_path: Path) -> None:
    assert run("doctor", TERM="xterm").returncode == 0
    done = run("doctor", db=tmp_path / "none.db", TERM="dumb")
    assert done.returncode == 1
    assert "TERM=dumb" in done.stdout
    assert "gangmu import" in done.stdout


@pytest.mark.parametrize(
    "code",
    [
        "import gangmu_db.search, gangmu_tui.cli, gangmu_tui.searching",
        "import gangmu_tui.cli, gangmu_tui.app",
        "import sys; sys.argv = ['gangmu', 'search', '数据']; import gangmu_tui.cli; gangmu_tui.cli.main()",
    ],
)
def test_the_query_path_and_the_app_load_nothing_heavy(sample: Path, code: str) -> None:
    heavy = "{'jieba', 'pypinyin', 'opencc', 'sqlite_utils', 'numpy', 'openpyxl', 'gangmu_import'}"
    code += f"; import sys; assert not {heavy} & set(sys.modules), {heavy} & set(sys.modules)"
    environ = os.environ | {"GANGMU_DB": str(sample)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_search_does_not_load_textual(sample: Path) -> None:
    code = "import sys; sys.argv = ['gangmu', 'search', '数据']; import gangmu_tui.cli; gangmu_tui.cli.main()"
    code += "; assert 'textual' not in sys.modules and 'rich' not in sys.modules"
    environ = os.environ | {"GANGMU_DB": str(sample)}
    subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, check=True)


def test_an_import_says_its_sums_and_what_kinds_of_files_it_left_out(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "plans"
    folder.mkdir()
    for number in range(45):
        (folder / f"{number}.txt").write_text(f"某区第{number}号行动计划\n一、重点任务\n（一）建设平台。\n")
    (folder / "scan.pdf").write_bytes(b"%PDF-")
    said = run("import", folder, db=tmp_path / "library.db").stderr
    assert "5 more" in said
    assert "45 in all" in said
    assert "Left out (only .txt and .md are read): 1 .pdf" in said


@pytest.mark.parametrize(
    ("language", "missing", "newer"),
    [("zh", "没有资料库", "更新版本"), ("en", "There is no library", "newer gangmu")],
)
def test_what_is_wrong_with_a_library_is_said_in_the_readers_language(
    run: Run, sample: Path, tmp_path: Path, language: str, missing: str, newer: str
) -> None:
    from_the_future = tmp_path / "newer.db"
    from_the_future.write_bytes(sample.read_bytes())
    with closing(sqlite3.connect(from_the_future)) as connection:
        connection.execute("PRAGMA user_version = 99")
    for path, words in ((tmp_path / "nothing.db", missing), (from_the_future, newer)):
        done = run("--lang", language, "show", "task:1", db=path)
        assert done.returncode == 3
        assert words in done.stderr
