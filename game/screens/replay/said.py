"""What was said in a round up to a moment, and the moment's own words."""

from __future__ import annotations

from textual.content import Content

from game.archive.moments import Moment, Watched
from game.language import _
from game.screens.replay.timeline import when
from game.screens.widgets.lines import hang, stack

MOST = 40
"""Lines before the present ones that are drawn: more would only be scrolled away."""


def draw_earlier(watched: Watched, place: int, width: int) -> Content:
    """The round, and its lines before the moment."""
    now = watched.moments[place]
    begun = watched.round(place + 1, -1)
    earlier = [line for moment in watched.moments[begun:place] for line in moment.lines]
    lines = [Content.styled(_capital(when(now)), "bold $text-primary")]
    if len(earlier) > MOST:
        lines.append(Content.styled("…", "$foreground-muted"))
    lines += [hang(Content.styled(x, "$foreground-muted"), width, "  ") for x in earlier[-MOST:]]
    return stack(*lines)


def draw_now(now: Moment, reason: str, width: int) -> Content:
    """The moment's own lines, and the mover's reason for it if that is known."""
    lines = [hang(Content(line), width, "▶ ", 2) for line in now.lines]
    if not lines:
        lines.append(hang(Content.styled(_("Nothing to tell."), "italic"), width, "▶ ", 2))
    if reason:
        words = _("Why: {reason}").format(reason=reason)
        lines.append(hang(Content.styled(words, "italic $text-primary"), width, "  "))
    return stack(*lines)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
