"""Pages made of templates; all that is put into one is escaped."""

from __future__ import annotations

from functools import partial
from secrets import token_hex
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, PackageLoader, StrictUndefined

from game.language import _, plural
from game.rules.words import plain

_PAGES: Final = Environment(
    loader=PackageLoader("game.classroom.web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    # What people wrote shows its control and direction characters.
    finalize=lambda value: plain(value) if type(value) is str else value,
)
_PAGES.globals.update(_=_, plural=plural, new_form=partial(token_hex, 8))


def html(template: str, **given: Any) -> str:
    """A template with what is given to it."""
    return _PAGES.get_template(template).render(**given)


def page(template: str, status: int = 200, **given: Any) -> web.Response:
    """A whole page."""
    return web.Response(text=html(template, **given), status=status, content_type="text/html")
