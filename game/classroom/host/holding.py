"""Holding a class: its ways in open, its clocks run, and its console shown, until it is closed."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from logging import WARNING, Formatter, getLogger
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from game.classroom.files import TROUBLE
from game.classroom.hall import Chair, Hall
from game.classroom.host.folders import host_key_file
from game.classroom.host.invitation import leave_console, ways
from game.classroom.host.office import Office
from game.classroom.host.ports import Ports, remember
from game.classroom.host.returning import Returning
from game.classroom.host.terms import Network, Schedule
from game.classroom.host.timetable import Timetable
from game.classroom.host.writing import writing
from game.classroom.loop import every_second
from game.classroom.ways import Ways
from game.errors import CommuniqueError
from game.language import _

if TYPE_CHECKING:
    from textual.app import App

Show: TypeAlias = Callable[[Hall, Chair, Ways], Coroutine[object, object, None]]
"""What is at the teacher's terminal; the class is closed when it ends."""

_LOG: Final = getLogger(__name__)

_LARGEST: Final = 1024 * 1024


async def hold(
    hall: Hall, network: Network, schedule: Schedule, processes: int, show: Show
) -> None:
    """Hold a class until `show` ends, the teacher closes it in the browser, or it is cancelled.

    Whatever the end, everything is closed in order. The students' screens are drawn by so many
    other `processes`, with 0 by this one.

    Raises:
        CommuniqueError: if nobody could come in: a port, the host key, a file.
    """
    _log_to(hall.register.folder / TROUBLE)
    chair = Chair(hall)
    async with AsyncExitStack() as open_now:
        open_now.push_async_callback(hall.close)
        if processes:
            hall.spread(processes)
        returning = Returning(hall, () if schedule.dates else [*hall.tables])
        if schedule.tables:
            hall.open_tables(schedule.tables, waiting=bool(schedule.dates))
        closed = asyncio.Event()
        found = await _ways_in(hall, chair, network, closed.set, open_now)
        timetable = Timetable(hall, chair, schedule.dates)
        timetable.follow()
        for act in (timetable.follow, chair.hours.tick, returning.look):
            await open_now.enter_async_context(_running(every_second(act)))
        await _either(show(hall, chair, found), closed.wait())


async def _ways_in(
    hall: Hall, chair: Chair, network: Network, close: Callable[[], None], open_now: AsyncExitStack
) -> Ways:
    from game.classroom.web import serve

    printed = await _listen(hall, network, open_now) if network.ssh_port else ""
    found = ways(network, hall.code, hall.key, printed)

    def console() -> App[None]:
        from game.classroom.console import SeatedConsole

        return SeatedConsole(hall, chair, found, close)

    office = Office(hall.title, hall.key, console, hall.clock)
    open_now.push_async_callback(office.close)
    try:
        served = await serve(
            hall, network.bind, network.port, network.tls, office, proxied=bool(network.public)
        )
    except OSError as error:
        words = _("nobody can listen at port {port}: {why}; name another with --port")
        why = error.strerror or error
        raise CommuniqueError(words.format(port=network.port, why=why)) from error
    open_now.push_async_callback(served.close)
    leave_console(found, hall.title, hall.register.folder)
    remember(hall.register.folder, Ports(network.port, network.ssh_port))
    return found


async def _listen(hall: Hall, network: Network, open_now: AsyncExitStack) -> str:
    """Let the class be called by SSH; returns the host key's fingerprint."""
    from game.classroom.ssh import fingerprint, host_key, listen

    getLogger("asyncssh").setLevel(WARNING)
    served = await listen(hall, network.ssh_bind, network.ssh_port, host_key_file())
    open_now.push_async_callback(served.close)
    return fingerprint(host_key(host_key_file()))


async def _either(*those: Coroutine[object, object, object]) -> None:
    """Wait for the first of them to end; the others are ended."""
    tasks = [asyncio.ensure_future(each) for each in those]
    try:
        ended, _others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in ended:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@asynccontextmanager
async def _running(clock: Coroutine[object, object, None]) -> AsyncIterator[None]:
    task = asyncio.ensure_future(clock)
    task.add_done_callback(_ended)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def _ended(clock: asyncio.Task[None]) -> None:
    if not clock.cancelled() and (error := clock.exception()) is not None:
        _LOG.error("the clocks have stopped", exc_info=error)


def _log_to(file: Path) -> None:
    """Keep what goes wrong in a file: nothing is ever written over the console's screen."""
    with writing(file):
        handler = RotatingFileHandler(file, maxBytes=_LARGEST, backupCount=1, encoding="utf-8")
    if os.name == "posix":
        file.chmod(0o600)
    handler.setFormatter(Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    getLogger().addHandler(handler)
