"""The way in by browser: a join page, the seat's screen, and the seat as plain pages.

Everything is served from this machine, and nothing asks anything of another. `server` puts the
pages together; `guard` holds what is refused before anybody looks at it; `forms` is the whole
game in simple forms, for phones and screen readers.
"""

from game.classroom.web.server import Served, serve

__all__ = ["Served", "serve"]
