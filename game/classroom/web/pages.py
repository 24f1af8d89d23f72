"""Pages made of templates; all that is put into one is escaped."""

from __future__ import annotations

from secrets import token_hex
from typing import Any, Final

from aiohttp import web

from game.pages import environment

_PAGES: Final = environment("game.classroom.web")

_HERE: Final = token_hex(4)
"""What the names of this process's forms begin with."""


def new_form() -> str:
    """A name for a form, so that it is done only once."""
    return f"{_HERE}-{token_hex(8)}"


def from_before(form: str) -> bool:
    """Whether a form is of a process that has ended: what it did then is not known here."""
    return not form.startswith(_HERE)


_PAGES.globals.update(new_form=new_form)


def html(template: str, **given: Any) -> str:
    """A template with what is given to it."""
    return _PAGES.get_template(template).render(**given)


def page(template: str, status: int = 200, **given: Any) -> web.Response:
    """A whole page."""
    return web.Response(text=html(template, **given), status=status, content_type="text/html")
