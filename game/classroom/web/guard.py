"""What every request passes: foreign pages are refused, and every answer says what it may do."""

from __future__ import annotations

from logging import getLogger
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

from game.classroom.web.pages import page
from game.language import _

_LOG: Final = getLogger(__name__)

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing of a page is run or fetched but what this server serves as a file."""

TERMINAL_POLICY: Final = CONTENT_SECURITY_POLICY.replace(
    "style-src 'self'", "style-src 'self' 'unsafe-inline'"
)
"""As above; xterm.js writes its own style rules into its page."""

_HEADERS: Final = MappingProxyType(
    {
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        # With no referrer at all, browsers would hide a form's origin from us too.
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
    }
)


def from_here(request: web.Request) -> bool:
    """Whether a request comes from a page of this server.

    Browsers say where a form or a WebSocket comes from; one old enough not to says it of a form
    by its referrer. The scheme is not compared: a reverse proxy may speak TLS for this server.
    """
    said = request.headers.get(hdrs.ORIGIN) or request.headers.get(hdrs.REFERER, "")
    try:
        return urlsplit(said).netloc == request.host
    except ValueError:
        return False


async def declare(_request: web.Request, response: web.StreamResponse) -> None:
    """Say with every answer what a page may do."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


@web.middleware
async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what changes something for a page of somewhere else; say kindly what went wrong."""
    if request.method not in (hdrs.METH_GET, hdrs.METH_HEAD) and not from_here(request):
        return page("said.html", 403, said=_("That came from a page of somewhere else."))
    try:
        return await handler(request)
    except web.HTTPNotFound:
        return page("said.html", 404, said=_("There is no such page."))
    except web.HTTPException:
        raise
    except Exception:
        # Without the request: what somebody typed is nobody else's.
        _LOG.exception("a page fell: %s", request.match_info.route.resource)
        return page("said.html", 500, said=_("That failed here. Nothing is lost; try again."))
