"""One writer a log: a lock that the system releases when the process ends, however it ends."""

from __future__ import annotations

import sys

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

    import os
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

else:
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Lock the open file for this process; False if another has it."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
