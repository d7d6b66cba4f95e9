"""Many files to Bundles through any executor of concurrent.futures, in the order of the files."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import threading
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final

from gangmu_db.errors import RefusedError
from gangmu_db.records import Bundle, Problem, Source
from gangmu_import.pipeline import extract
from gangmu_import.readers.text import SUFFIXES, read

SECONDS: Final = 60
"""Time that one document may take."""
MEMORY: Final = 4 * 2**30
"""Address space of a worker, in bytes."""
AHEAD: Final = 4
"""Files for each worker that are read before their turn."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to be imported, and the name that the library keeps of it."""

    path: Path
    name: str
    """Below the folder that the maintainer named, the folder's own name included; else the file's name."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file."""

    candidate: Candidate
    bundle: Bundle | None
    """None where the file was refused; the problems say why."""
    problems: tuple[Problem, ...]


class TooSlowError(Exception):
    """A document took longer than SECONDS."""


def candidates(paths: Sequence[Path]) -> tuple[Candidate, ...]:
    """The files named, and those of readable kinds below the folders named, sorted by name; each once.

    Hidden files and folders are passed over. A path that does not exist stays, so that its error is told.
    """
    found: dict[Path, Candidate] = {}
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            for file in sorted(file for file in _files(path) if file.suffix.lower() in SUFFIXES):
                found.setdefault(
                    file, Candidate(file, _shown(Path(path.resolve().name) / file.relative_to(path)))
                )
        else:
            found.setdefault(path, Candidate(path, _shown(Path(path.name))))
    return tuple(found.values())


def left_out(paths: Sequence[Path]) -> dict[str, int]:
    """How many files below the folders named are of kinds that are not read, by suffix; hidden ones apart."""
    files = {file for path in paths if path.is_dir() and not path.is_symlink() for file in _files(path)}
    suffixes = (file.suffix.lower() for file in files if file.suffix.lower() not in SUFFIXES)
    return dict(sorted(Counter(suffixes).items()))


def take_all(files: Sequence[Candidate], workers: int) -> Iterator[Taken]:
    """Each file's outcome, in the order of the files. With one worker the work is done in this process."""
    if workers == 1 or len(files) == 1:
        yield from map(take, files)
        return
    left = deque(files)
    while left:
        with _pool(min(workers, len(left))) as pool:
            for taken in through(pool, tuple(left), AHEAD * workers):
                left.popleft()
                yield taken
        # a worker died on one of those that were under way: each again, by itself, to find which
        for _ in range(min(len(left), AHEAD * workers)):
            yield _alone(left.popleft())


def through(executor: Executor, files: Sequence[Candidate], ahead: int) -> Iterator[Taken]:
    """Each file's outcome through an executor, in the order of the files, until the executor breaks.

    At most `ahead` are handed out before their turn: outcomes that wait for it are held in memory.
    """
    under_way: deque[Future[Taken]] = deque()
    try:
        for file in files:
            if len(under_way) == ahead:
                yield under_way.popleft().result()
            under_way.append(executor.submit(take, file))
        while under_way:
            yield under_way.popleft().result()
    except (BrokenProcessPool, OSError):
        return  # OSError where it breaks while a file is handed to it; `take` raises none
    finally:
        for future in under_way:
            future.cancel()


def _pool(workers: int) -> Executor:
    # Spawned, not forked: a fork would hold the library's lock after its parent was killed, and copy its threads.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, initializer=_prepare_worker)


def _alone(file: Candidate) -> Taken:
    with _pool(1) as pool:
        for taken in through(pool, (file,), 1):
            return taken
    return refused(
        file, "worker-died", "The process that read it was killed.", "Look whether memory runs out."
    )


def take(candidate: Candidate) -> Taken:
    """Read and understand one file; never raises for what the file holds."""
    try:
        with _time_limit(SECONDS):
            reading = read(candidate.path)
            source = Source(candidate.name, reading.sha256, reading.encoding)
            bundle = extract(source, reading.text, reading.problems)
    except RefusedError as error:
        return refused(candidate, error.code, error.message, error.hint)
    except TooSlowError:
        return refused(
            candidate, "too-slow", f"It took more than {SECONDS} seconds.", "Split it into its documents."
        )
    except MemoryError:
        return refused(
            candidate, "too-much-memory", "It needs too much memory.", "Split it into its documents."
        )
    except Exception as error:  # a fault of ours in one document must not stop the others
        message = f"gangmu failed on it ({type(error).__name__}: {error})."
        return refused(candidate, "internal", message, "Please report it with the file.")
    return Taken(candidate, bundle, bundle.problems)


def refused(candidate: Candidate, code: str, message: str, hint: str) -> Taken:
    """The outcome of a file that did not come in."""
    return Taken(candidate, None, (Problem("error", code, message, hint),))


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            file = Path(parent, name)
            if not name.startswith("."):
                yield file


def _shown(path: Path) -> str:
    """A path as text, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")


@contextmanager
def _time_limit(seconds: int) -> Iterator[None]:
    def stop(signum: int, frame: FrameType | None) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _prepare_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells its workers to stop
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
