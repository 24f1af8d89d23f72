"""Behind a reverse proxy: who a request is from, and over what, as the proxy says it.

Only for a class that is reached through a proxy alone; from anybody else the same headers would
be a way to pass for somebody new with every try. Of several addresses the last counts, which the
proxy itself has seen: those before it are hearsay.
"""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler


@web.middleware
async def forwarded(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Take the client's address and scheme from `X-Forwarded-For` and `X-Forwarded-Proto`."""
    address = ",".join(request.headers.getall("X-Forwarded-For", [])).rpartition(",")[2].strip()
    scheme = request.headers.get("X-Forwarded-Proto", "").strip()
    return await handler(
        request.clone(
            remote=address or request.remote or "",
            scheme=scheme if scheme in ("http", "https") else request.scheme,
        )
    )
