"""What differs between systems: one writer a file, and names that are on the disk.

The lock is one that the system releases when the process ends, however it ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":  # pragma: no cover - the one branch or the other, by platform
    import msvcrt

    def try_lock(descriptor: int) -> bool:
        """Lock the open file for this process; False if another has it."""
        try:
            # A byte far behind any log's end, so that reading the log is not hindered.
            with _at(descriptor, 1 << 40):
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    from collections.abc import Iterator
    from contextlib import contextmanager

    @contextmanager
    def _at(descriptor: int, offset: int) -> Iterator[None]:
        before = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, offset, os.SEEK_SET)
        try:
            yield
        finally:
            os.lseek(descriptor, before, os.SEEK_SET)

    def sync_directory(path: Path) -> None:
        """Nothing: this system does not let a directory be synchronised."""

else:
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Lock the open file for this process; False if another has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def sync_directory(path: Path) -> None:
        """Put the names of a directory's files on the disk."""
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
