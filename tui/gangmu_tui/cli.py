"""The command gangmu: the one place that joins all floors.

Imports inside functions are late on purpose: `gangmu` and `gangmu search` must start lean, so that each command loads
the floors that it needs and no other.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gangmu_db.errors import GangmuError, LibraryError, TerminalError, UsageError
from gangmu_tui import settings
from gangmu_tui.options import Asked, Here, shared

if TYPE_CHECKING:
    from sqlite3 import Connection

    from gangmu_db.records import Ref

INTERRUPTED = 130
FILES_FOR_A_WORKER = 16
"""A worker takes as long to start as a dozen plans take to be read."""


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gangmu", message="gangmu %(version)s")
@click.option("--restricted", is_flag=True, help="For an SSH account that many share: look, write nothing.")
@shared
@click.pass_context
def gangmu(context: click.Context, restricted: bool) -> None:
    """纲目: walk policy plans by task, target and department. Without a command: open the app."""
    context.obj.restricted = restricted
    if restricted and context.invoked_subcommand not in (None, "open"):
        raise UsageError("With --restricted there is only the app: gangmu --restricted [open REF].")
    if context.invoked_subcommand is None:
        context.exit(_open(context.obj, None))


@gangmu.command("open")
@click.argument("ref")
@shared
@click.pass_context
def open_(context: click.Context, ref: str) -> None:
    """Open the app at REF: document:3, task:12, target:7, department:4."""
    from gangmu_tui.items import parse_ref

    context.exit(_open(context.obj, parse_ref(ref)))


@gangmu.command("import")
@click.argument("paths", nargs=-1, required=True, type=Here())
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=None,
    help="Processes that read; else as the files need.",
)
@click.option("--dry-run", is_flag=True, help="Read and report, change nothing.")
@click.option("--report", type=Here(), help="Write one JSON line for each file.")
@click.option("--force", is_flag=True, help="Read again what is in already.")
@shared
@click.pass_obj
def import_(
    asked: Asked,
    paths: tuple[Path, ...],
    workers: int | None,
    dry_run: bool,
    report: Path | None,
    force: bool,
) -> int:
    """Bring files and folders (.txt, .md) into the library."""
    from gangmu_import.batch import candidates, left_out
    from gangmu_import.intake import import_files
    from gangmu_tui import narration

    files = candidates(paths)
    if not files:
        raise UsageError("There are no .txt or .md files there: name files or a folder of them.")
    screen = narration.console()
    words = "导入" if asked.language == "zh" else "Importing"
    with narration.progress(screen, len(files), words) as bar:
        outcomes = import_files(
            asked.path,
            files,
            workers=workers or min(os.cpu_count() or 1, 1 + len(files) // FILES_FOR_A_WORKER),
            force=force,
            dry_run=dry_run,
            told=lambda outcome: bar.advance(bar.task_ids[0]),
        )
    screen.print(narration.summary(outcomes, asked.language))
    for said in (*narration.faults(outcomes), narration.left_out(left_out(paths), asked.language)):
        if said:
            screen.print(said, soft_wrap=True)
    if report is not None:
        from gangmu_tui.reports import write_report

        write_report(report, outcomes)
    return 1 if any(outcome.state == "failed" for outcome in outcomes) else 0


@gangmu.command(context_settings={"ignore_unknown_options": True})
@click.argument("words", nargs=-1)
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(["document", "task", "target", "department"])
)
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Most hits.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--batch", is_flag=True, help="Queries from standard input, one a line; one JSON line each.")
@shared
@click.pass_obj
def search(
    asked: Asked, words: tuple[str, ...], kinds: tuple[str, ...], limit: int, as_json: bool, batch: bool
) -> None:
    """Search titles, names, numbers and passages for WORDS; -WORD leaves out."""
    from gangmu_tui import searching

    if not words and not batch:
        raise UsageError("What is to be searched for? Write words after `gangmu search`.")
    with closing(_library(asked)) as connection:
        if batch:
            searching.batch(connection, kinds, limit)
        else:
            searching.once(connection, " ".join(words), kinds, limit, as_json, asked.language)


@gangmu.command()
@click.argument("ref")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--why", is_flag=True, help="Also the rule that made the item, and how sure it is.")
@shared
@click.pass_obj
def show(asked: Asked, ref: str, as_json: bool, why: bool) -> None:
    """Show one item with its links and its passage."""
    import json

    from gangmu_tui.items import as_lines, as_object, parse_ref

    with closing(_library(asked)) as connection:
        if as_json:
            click.echo(json.dumps(as_object(connection, parse_ref(ref)), ensure_ascii=False))
        else:
            for line in as_lines(connection, parse_ref(ref), asked.language, why):
                click.echo(line)


@gangmu.command()
@click.option(
    "--format", "form", type=click.Choice(["jsonl", "csv", "xlsx", "md"]), default="jsonl", show_default=True
)
@click.option("--kind", type=click.Choice(["document", "section", "task", "target", "department", "mention"]))
@click.option("-o", "--output", type=Here(), help="Write into this file, which must not exist yet.")
@click.option("--force", is_flag=True, help="Overwrite the file.")
@shared
@click.pass_obj
def export(asked: Asked, form: str, kind: str | None, output: Path | None, force: bool) -> None:
    """Write the library as JSON lines, or one kind of it as a table."""
    from gangmu_tui.reports import write_export

    with closing(_library(asked)) as connection:
        write_export(connection, form, kind, output, force)


@gangmu.command()
@click.argument("ref")
@shared
@click.pass_obj
def remove(asked: Asked, ref: str) -> None:
    """Take a document out of the library (undo: gangmu restore)."""
    from gangmu_import.intake import remove as take_out
    from gangmu_tui.items import card, parse_ref

    item = parse_ref(ref)
    if item.kind != "document":
        raise UsageError(
            f"{ref} is no document: only documents can be removed, with all that came from them."
        )
    with closing(_library(asked)) as connection:
        title = getattr(card(connection, item), "title", "")
    revived = take_out(asked.path, item.id)
    click.echo(f"{ref} was taken out: {title}", err=True)
    for older in revived:
        click.echo(f"In force again: {older}", err=True)


@gangmu.command()
@shared
@click.pass_obj
def restore(asked: Asked) -> None:
    """Put the previous edition of the library back; a second restore undoes the first."""
    from gangmu_db.publishing import restore as put_back

    put_back(asked.path)
    click.echo(f"The previous edition of {asked.path} is in place.", err=True)


@gangmu.command()
@shared
@click.pass_obj
def refresh(asked: Asked) -> None:
    """Run the present rules over every stored text; ids of unchanged items stay."""
    from gangmu_import.intake import refresh as read_again
    from gangmu_tui import narration

    screen = narration.console()
    screen.print(narration.summary(read_again(asked.path, lambda outcome: None), asked.language))


@gangmu.command()
@click.option("--full", is_flag=True, help="Look at the whole search index, not at a sample.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@shared
@click.pass_obj
def check(asked: Asked, full: bool, as_json: bool) -> int:
    """Prove the library sound, and report quality."""
    from gangmu_tui.reports import check_library

    with closing(_library(asked)) as connection:
        return check_library(connection, full, as_json)


@gangmu.command()
@shared
@click.pass_obj
def doctor(asked: Asked) -> int:
    """Terminal, locale, library: what is wrong and what to do."""
    from gangmu_tui.doctor import examine

    sound = True
    for line, well in examine(asked.path, os.environ):
        click.echo(line)
        sound = sound and well
    return 0 if sound else 1


def main() -> int:
    """Run the command. Returns the exit code of contract: 0 done, 1 some failed, 2 wrong use, 3 library, 4 terminal."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError):
            stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # a GBK locale would fail
    named = os.environ.get("GANGMU_DB")
    asked = Asked(Path(named) if named else None, settings.language(None, os.environ))
    try:
        done = gangmu.main(prog_name="gangmu", standalone_mode=False, obj=asked)
        return done if isinstance(done, int) else 0
    except GangmuError as error:
        click.echo(f"gangmu: {error.spoken(asked.language)}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("gangmu: interrupted; the library is as it was.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # a fault of ours: a sentence for the user, the rest for the log
        click.echo(f"gangmu: {unexpected(error, asked.restricted)}", err=True)
        return 1


def _open(asked: Asked, start: Ref | None) -> int:
    # Everything that is loaded now stays to the end: collecting it would only delay the first screen.
    gc.disable()
    from gangmu_tui import lockdown, terminal

    terminal.prepare_environment(os.environ)
    refusal = terminal.refuse(os.environ, sys.stdin.isatty() and sys.stdout.isatty(), asked.language)
    if refusal is not None:
        raise TerminalError(refusal)
    if asked.restricted:
        lockdown.lock_down()
    path = asked.path
    first = asked.library is None and not path.exists() and not asked.restricted
    if first:
        path = _sample(asked.language)
    _library(Asked(path, asked.language)).close()
    from gangmu_tui.app import run
    from gangmu_tui.terms import Terms

    gc.freeze()
    gc.enable()
    return run(path, start, asked.language, Terms(overview=first, restricted=asked.restricted))


def _sample(language: str) -> Path:
    from gangmu_tui import sample

    path = sample.sample_library()
    if not path.exists():
        first = {"zh": "首次启动：正在准备示例资料库……", "en": "First start: preparing the sample library …"}
        click.echo(first[language], err=True)
        sample.make_sample(path)
    return path


def _library(asked: Asked) -> Connection:
    from gangmu_db.library import open_library

    if asked.library is None and not asked.path.exists():
        raise LibraryError(
            f"There is no library at {asked.path} yet: make one with `gangmu import PATH...`.",
            f"{asked.path} 处还没有资料库：用 `gangmu import 文件或目录` 建立一个。",
        )
    return open_library(asked.path)


def unexpected(error: Exception, restricted: bool) -> str:
    """The sentence about a fault of ours, and where the rest of it was written."""
    import traceback

    if restricted:  # the log would be a file, and what broke is no business of a guest
        return "Something unexpected happened: please tell whoever runs this machine."

    log = settings.default_library().with_name("gangmu.log")
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        with open(log, "a", encoding="utf-8") as written:
            written.writelines(traceback.format_exception(error))
        return f"Something unexpected happened ({type(error).__name__}); the details are in {log}: please report them."
    return f"Something unexpected happened ({type(error).__name__}: {error}): please report it."
