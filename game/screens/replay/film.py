"""The replay as a film: a frame a moment, drawn as the viewer draws it, for asciinema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from rich.color import ColorSystem
from textual.content import Content
from textual.style import Style

from game.archive.cast import Frame, cast
from game.archive.moments import Moment, Watched
from game.archive.playback import Playback
from game.language import _
from game.rules.names import Seat
from game.rules.words import plain
from game.screens.naming import shorts
from game.screens.replay.reasons import Why, why
from game.screens.replay.said import draw_earlier, draw_now
from game.screens.replay.text import Standing, draw_clause
from game.screens.replay.timeline import draw_timeline, place_words, when
from game.screens.themes import EVENING

WIDTH: Final = 96
HEIGHT: Final = 28
_LEFT: Final = 46
_BAR: Final = " │ "
_RIGHT: Final = WIDTH - _LEFT - len(_BAR)
_PANES: Final = HEIGHT - 6
"""Rows for text and talk: over them the head, under them the timeline and where one is."""


def film(playback: Playback, seat: Seat | None, speed: float) -> str:
    """The asciicast of a conference from one point of view; from above with the reasons."""
    setting, watched = playback.conference.setting, playback.watched(seat)
    who = shorts(setting.delegations)[seat] if seat else _("from above")
    title = plain(f"{setting.title} · {who}")
    reasons = {} if seat else why(playback)
    return "".join(cast(_frames(watched, playback, title, reasons), title, WIDTH, HEIGHT, speed))


def _frames(watched: Watched, playback: Playback, title: str, reasons: Why) -> Iterator[Frame]:
    before = None
    clauses = len(playback.conference.setting.clauses)
    for place, moment in enumerate(watched.moments):
        text = _text(Standing(playback.state(moment.entry), watched.seat), moment)
        under = [
            *draw_timeline(watched, place, clauses, WIDTH).split("\n"),
            Content.styled(place_words(watched, place, clauses), "$foreground-muted"),
        ]
        marker = "" if moment.round == before else when(moment)
        for talk in _talk(watched, place, _now(moment, reasons)):
            sides = zip(_filled(text), _filled(talk), strict=True)
            panes = [Content.assemble(_fit(a, _LEFT), _BAR, _fit(b, _RIGHT)) for a, b in sides]
            rows = [Content.styled(title, "bold $accent"), *panes, *under]
            new = sum(len(line.plain) for line in _now(moment, reasons).split("\n"))
            yield Frame(tuple(_ansi(_fit(row, WIDTH)) for row in rows), min(new, 300), marker)
            marker = ""
        before = moment.round


def _text(seen: Standing, moment: Moment) -> list[Content]:
    """The statement, from the clause that the moment was about if the whole does not fit."""
    lines, first = list[Content](), 0
    for clause in seen.clauses:
        touched = clause.id in moment.clauses
        drawn = draw_clause(seen, clause, _LEFT, touched).split("\n")
        if touched and len(lines) + len(drawn) > _PANES:
            first = len(lines)
        lines += [*drawn, Content("")]
    return lines[min(first, max(0, len(lines) - _PANES)) :][:_PANES]


def _now(moment: Moment, reasons: Why) -> Content:
    return draw_now(moment, reasons.get(moment.entry, ("", ""))[1], _RIGHT)


def _talk(watched: Watched, place: int, said: Content) -> Iterator[list[Content]]:
    """What is said: under what was, if there is room, and page by page if it is too long."""
    now = said.split("\n")
    if len(now) <= _PANES:
        yield [*draw_earlier(watched, place, _RIGHT).split("\n"), *now][-_PANES:]
        return
    for first in range(0, len(now), _PANES):
        yield now[first : first + _PANES]


def _filled(lines: Sequence[Content]) -> list[Content]:
    return [*lines, *[Content("")] * (_PANES - len(lines))]


def _fit(line: Content, width: int) -> Content:
    """The line in exactly so many cells."""
    cut = line.truncate(width, ellipsis=True)
    return cut.pad_right(width - cut.cell_length)


def _ansi(line: Content) -> str:
    """The line as a terminal is sent it; no control character but those of its own styles."""
    return "".join(
        style.rich_style.render(_inert(text), color_system=ColorSystem.TRUECOLOR)
        for text, style in line.render(end="", parse_style=_style)
    )


def _inert(text: str) -> str:
    return "".join(c if c.isspace() or plain(c) == c else "\N{REPLACEMENT CHARACTER}" for c in text)


@cache
def _style(style: str | Style) -> Style:
    return style if isinstance(style, Style) else Style.parse(style, _variables())


@cache
def _variables() -> dict[str, str]:
    return EVENING.to_color_system().generate()
