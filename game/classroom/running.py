"""An app kept running in its seat while connections come and go."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import Context
from logging import getLogger
from typing import Any, Final

from textual.app import App

from game.classroom.driver import Outlet, SeatDriver

_LOG: Final = getLogger(__name__)

FALLS: Final = 5
"""How often in `WITHIN` seconds an app may fall before it is left down until somebody returns."""

WITHIN: Final = 60.0

PATIENCE: Final = 3.0
"""Seconds that an app has to end by itself."""


class Running:
    """One app on the loop. An app that falls is made anew; the rest never notice."""

    def __init__(self, make: Callable[[], App[Any]], name: str) -> None:
        self._make = make
        self._name = name
        self._app: App[Any] | None = None
        self._task: asyncio.Task[None] | None = None
        self._outlet: Outlet | None = None
        self._size = (80, 24)
        self._fell: deque[float] = deque(maxlen=FALLS)
        self._closing = False

    @property
    def app(self) -> App[Any] | None:
        """The app that runs now, if one does."""
        return self._app

    @property
    def outlet(self) -> Outlet | None:
        """The way to the client that holds the seat now, if one does."""
        return self._outlet

    def attach(self, outlet: Outlet, size: tuple[int, int]) -> Outlet | None:
        """Give the seat to a client; returns the outlet that had it until now, which is told."""
        before = self._outlet
        if (driver := self._driver()) is not None and before is not None:
            driver.detach()
        self._outlet, self._size = outlet, size
        if before is not None and before is not outlet:
            before.ended()
        if (driver := self._driver()) is not None:
            driver.attach(outlet, size)
        elif self._task is None or self._task.done():
            self._fell.clear()
            self._closing = False
            # A context of its own: or the app that is active where it is started leaks in.
            self._task = asyncio.get_running_loop().create_task(
                self._keep_up(), name=f"seat {self._name}", context=Context()
            )
        return before

    def detach(self, outlet: Outlet) -> None:
        """The client has gone; one that took the seat since keeps it."""
        if self._outlet is outlet:
            if (driver := self._driver()) is not None:
                driver.detach()
            self._outlet = None

    def let_go(self) -> None:
        """Show the seat nowhere, and tell whoever had it."""
        if (outlet := self._outlet) is not None:
            self.detach(outlet)
            outlet.ended()

    def feed(self, outlet: Outlet, data: bytes) -> None:
        """What a client typed, if it still has the seat."""
        if self._outlet is outlet and (driver := self._driver()) is not None:
            driver.feed(data)

    def resize(self, outlet: Outlet, size: tuple[int, int]) -> None:
        """A client's screen has another size."""
        if self._outlet is outlet:
            self._size = size
            if (driver := self._driver()) is not None:
                driver.resize(size)

    def drained(self, outlet: Outlet) -> None:
        """A slow client has caught up."""
        if self._outlet is outlet and (driver := self._driver()) is not None:
            driver.drained()

    async def close(self) -> None:
        """Let the app end; the seat can be taken again."""
        self._closing = True
        self.let_go()
        if self._app is not None:
            self._app.exit()
        if self._task is not None:
            await asyncio.wait([self._task], timeout=PATIENCE)
            self._task.cancel()
            self._task = None

    def _driver(self) -> SeatDriver | None:
        driver = None if self._app is None else self._app._driver
        return driver if isinstance(driver, SeatDriver) else None

    async def _keep_up(self) -> None:
        clock = asyncio.get_running_loop().time
        while not self._closing and not self._falls_again(clock()):
            app = self._app = self._make()
            watch = asyncio.ensure_future(self._show(app))
            try:
                await app.run_async(size=self._size)
                if not app.return_code:
                    break
            except asyncio.CancelledError:
                raise
            except BaseException:  # SystemExit too: one seat must not end the class
                _LOG.exception("seat %s fell", self._name)
            finally:
                watch.cancel()
                self._app = None
            self._fell.append(clock())
        else:
            if not self._closing:
                _LOG.error("seat %s fell %d times and is left down", self._name, FALLS)
        self.let_go()

    def _falls_again(self, now: float) -> bool:
        return len(self._fell) == FALLS and now - self._fell[0] < WITHIN

    async def _show(self, app: App[Any]) -> None:
        """Show a new app to whoever holds the seat, as soon as it has a driver."""
        while not isinstance(app._driver, SeatDriver) or not app._running:
            await asyncio.sleep(0.01)
        if self._outlet is not None:
            app._driver.attach(self._outlet, self._size)
