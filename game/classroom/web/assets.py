"""The files that pages ask for, each by its name: nothing else on the disk can be asked for.

The terminal in the browser, xterm.js with its fonts, is that of textual-serve, as its authors
built it for Textual apps. Of that package only these files are used.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Final

from aiohttp import web

_OURS: Final = Path(str(files("game.classroom.web"))) / "static"
_THEIRS: Final = Path(str(files("textual_serve"))) / "static"

ASSETS: Final = MappingProxyType(
    {
        "style.css": _OURS / "style.css",
        "seat.css": _OURS / "seat.css",
        "seat.js": _OURS / "seat.js",
        "live.js": _OURS / "live.js",
        "board.css": _OURS / "board.css",
        "board.js": _OURS / "board.js",
        "terminal.js": _THEIRS / "js" / "textual.js",
        "terminal.css": _THEIRS / "css" / "xterm.css",
        "mono.ttf": _THEIRS / "fonts" / "RobotoMono-VariableFont_wght.ttf",
        "mono-italic.ttf": _THEIRS / "fonts" / "RobotoMono-Italic-VariableFont_wght.ttf",
    }
)
"""What is served under `/static/`, and where it is."""


async def asset(request: web.Request) -> web.StreamResponse:
    """One of the files; browsers ask each time whether theirs is still the same."""
    path = ASSETS.get(request.match_info["name"])
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path, headers={"Cache-Control": "no-cache"})
