"""The reports of a class: its debrief and the evidence for grades, as pages in its folder."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Final

from game.classroom.files import DEBRIEF, EVIDENCE
from game.errors import CommuniqueError

_MADE: Final = {"debrief": DEBRIEF, "evidence": EVIDENCE}


async def write_reports(folder: Path) -> tuple[Path, ...]:
    """Write both reports of the tables whose conference is over; where they are.

    They are counted out for a while, in processes of their own: a class that goes on does not
    wait for them.

    Raises:
        CommuniqueError: if no table's conference is over, or a page cannot be written.
    """
    for command in _MADE:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "game", command, str(folder)),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            _out, said = await process.communicate()
        except asyncio.CancelledError:
            process.kill()
            await process.wait()
            raise
        if process.returncode:
            lines = said.decode("utf-8", "replace").strip().splitlines() or [command]
            raise CommuniqueError(lines[-1].removeprefix("communique: "))
    return tuple(folder / name for name in _MADE.values())
