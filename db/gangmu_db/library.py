"""Open a library read-only and safely, and notice that a new edition was published."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from gangmu_db.errors import LibraryError
from gangmu_db.schema import require_sqlite, verify

CACHE_KIB = 4096
MAPPED_BYTES = 2**30


class Edition(NamedTuple):
    """Which file stands under the library's name; publishing puts another one there."""

    device: int
    inode: int


def edition(path: Path) -> Edition | None:
    """The edition that is published now; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Edition(found.st_dev, found.st_ino)


def open_library(path: Path) -> sqlite3.Connection:
    """A connection that can only read. It may be handed to another thread, but used by one at a time.

    Raises LibraryError where there is no library, no right to read it, or the file is something else.
    """
    require_sqlite()
    require_regular(path)
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    try:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise LibraryError(
            f"{path} cannot be opened ({error}): check that you may read it.",
            f"打不开 {path}（{error}）：请检查是否有读取权限。",
        ) from error
    try:
        connection.executescript(
            "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
            f"PRAGMA cache_size = -{CACHE_KIB}; PRAGMA mmap_size = {MAPPED_BYTES}; PRAGMA temp_store = MEMORY;"
        )
        verify(connection, path.name)
    except sqlite3.Error as error:
        connection.close()
        raise LibraryError(
            f"{path} is not a gangmu library, or damaged ({error}): try `gangmu restore`.",
            f"{path} 不是 gangmu 资料库，或已损坏（{error}）：可用 `gangmu restore` 恢复上一版。",
        ) from error
    except LibraryError:
        connection.close()
        raise
    return connection


def require_regular(path: Path) -> None:
    """Raises LibraryError where the path is missing, unreadable or no regular file (a FIFO would hang SQLite)."""
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise LibraryError(
            f"There is no library at {path}: make one with `gangmu import PATH...`.",
            f"{path} 处没有资料库：用 `gangmu import 文件或目录` 建立一个。",
        ) from error
    except OSError as error:
        raise LibraryError(
            f"{path} cannot be reached ({error.strerror}): check the path and its rights.",
            f"到不了 {path}（{error.strerror}）：请检查路径和权限。",
        ) from error
    if not stat.S_ISREG(found.st_mode):
        raise LibraryError(
            f"{path} is no regular file: name a library with --db.",
            f"{path} 不是普通文件：用 --db 指定一个资料库。",
        )
    if not os.access(path, os.R_OK):
        raise LibraryError(
            f"{path} may not be read by you: ask its owner for the right to read it.",
            f"你没有读取 {path} 的权限：请向它的所有者申请。",
        )
