"""Work in several processes, its results in the order of the jobs."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Final, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")

AHEAD: Final = 64
"""Jobs that are handed out before the oldest must be done: memory stays flat over any number."""


def in_order(
    work: Callable[[Job], Result], jobs: Iterable[Job], executor: Executor | None = None
) -> Iterator[Result]:
    """What `work` makes of each job, in the order of the jobs.

    Like `Executor.map`, but jobs are taken from the iterable only as results are taken from
    here. Without an executor they are worked one by one, here. Closing the iterator cancels
    what has not begun.
    """
    if executor is None:
        yield from map(work, jobs)
        return
    waiting: deque[Future[Result]] = deque()
    try:
        for job in jobs:
            waiting.append(executor.submit(work, job))
            if len(waiting) == AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


@contextmanager
def processes(workers: int) -> Iterator[Executor | None]:
    """An executor of so many processes; for one worker None: the work is done here.

    Ctrl-C is for this process alone: the others finish what they have begun. To be entered in
    the main thread.
    """
    if workers == 1:
        yield None
        return
    # Not forked: a progress bar has a thread.
    executor = ProcessPoolExecutor(workers, get_context("spawn"), _leave_ctrl_c)
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            # A process is started when there is work and none is idle. They must be started
            # here, where Ctrl-C is ignored, which they inherit: one that is killed as it starts
            # leaves an executor that waits for it for ever.
            for _ in range(workers):
                executor.submit(_leave_ctrl_c)
        finally:
            signal.signal(signal.SIGINT, before)
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _leave_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not everywhere, says the library reference
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
