"""What an app needs in order to live beside others in one process, on a screen elsewhere."""

from __future__ import annotations

import sys
from inspect import getfile
from logging import getLogger
from pathlib import Path
from traceback import format_exception
from typing import Any, Final

from rich.console import Console
from textual.app import App

from game.classroom.driver import SeatDriver

_LOG: Final = getLogger(__name__)


class Discreet(App[None]):
    """Mixed in before an app's class: it shares the process, and shows nobody what it fell over."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        # Overlapping apps would leave a dead one's capture behind as sys.stdout.
        self._capture_stdout = sys.__stdout__  # type: ignore[assignment]
        self._capture_stderr = sys.__stderr__  # type: ignore[assignment]

    def _handle_exception(self, error: Exception) -> None:
        _LOG.error("%s", "".join(format_exception(error)))
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        # No traceback at anybody's terminal: its locals may hold what seats keep secret.
        self._return_code = 1
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        self._exit_renderables.clear()


class Seated(Discreet):
    """Mixed in before an app's class: it draws through a `SeatDriver`, and touches no terminal."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.driver_class = SeatDriver
        self.css_path = [*_style_sheets(type(self))]
        # The server's own terminal says nothing of the client's.
        self.console = Console(
            color_system="truecolor",
            file=self.console.file,
            markup=True,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            force_terminal=True,
            safe_box=False,
            soft_wrap=False,
            _environ={},
        )

    def action_suspend_process(self) -> None:
        """A seat cannot put the server to sleep."""

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """A seat cannot write to the server's disk."""


def _style_sheets(app: type[App[Any]]) -> list[Path]:
    """An app's style sheets, beside the class that names them and not beside its seated kind."""
    names = next(kind for kind in app.__mro__ if vars(kind).get("CSS_PATH"))
    return [Path(getfile(names)).parent / name for name in vars(names)["CSS_PATH"]]
