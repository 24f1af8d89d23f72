"""The timeline: brackets open, the room's heat and trust over all moments, and the place marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from textual.content import Content

from game.archive.moments import Gauges, Moment, Watched
from game.language import _, later
from game.notation import figure
from game.rules.names import Phase
from game.screens.called import warmth
from game.screens.matrix import Row, matrix

LABEL: Final = 10
VALUE: Final = 6
_LEVELS: Final = "▁▂▃▄▅▆▇"


def cells(watched: Watched, width: int) -> list[int]:
    """The moment that every cell of a row stands for; as many moments as the width has room."""
    many, room = len(watched.moments), max(1, width - LABEL - VALUE)
    return [cell * many // room for cell in range(room)]


def column(watched: Watched, place: int, width: int) -> int:
    """The cell of the row in which a place is."""
    known = cells(watched, width)
    return max((n for n, at in enumerate(known) if at <= place), default=0)


def draw_timeline(watched: Watched, place: int, clauses: int, width: int) -> Content:
    """Four lines: three gauges, and under them where the rounds begin and where one is."""
    now = watched.moments[place].gauges
    most = max([1.0, *(abs(m.gauges.trust) for m in watched.moments)])
    gauges: list[tuple[str, Callable[[Gauges], float], str]] = [
        (_("brackets"), lambda g: g.brackets / clauses, f"{now.brackets}"),
        (_("heat"), lambda g: g.heat / 100, f"{now.heat}°"),
        (_("trust"), lambda g: (g.trust / most + 1) / 2, figure(round(now.trust), signed=True)),
    ]
    known, here = cells(watched, width), column(watched, place, width)
    lines = []
    for label, level, value in gauges:
        bars = "".join(_bar(level(watched.moments[at].gauges)) for at in known)
        lines.append(
            Content.assemble(
                (label.ljust(LABEL), "$foreground-muted"),
                (bars[:here], "$primary"),
                ("┃", "bold $text-accent"),
                (bars[here + 1 :], "$foreground-muted"),
                (value.rjust(VALUE), "bold"),
            )
        )
    return Content("\n").join([*lines, _rounds(watched, known, here)])


def _bar(level: float) -> str:
    return _LEVELS[min(len(_LEVELS) - 1, max(0, round(level * (len(_LEVELS) - 1))))]


def _rounds(watched: Watched, known: list[int], here: int) -> Content:
    row, before = [" "] * len(known), -1
    for cell, at in enumerate(known):
        number = watched.moments[at].round
        if number != before and number:
            row[cell : cell + len(str(number))] = str(number)
        before = number
    line = "".join(row)[: len(known)]
    return Content.assemble(
        (_("round").ljust(LABEL), "$foreground-muted"),
        (line[:here], "$foreground-muted"),
        ("▲", "bold $text-accent"),
        (line[here + 1 :], "$foreground-muted"),
    )


def place_words(watched: Watched, place: int, clauses: int) -> str:
    """Where one is and how things stood, in words."""
    moment = watched.moments[place]
    return _(
        "{n} of {m} · {when} · {open} of {clauses} in brackets · {heat}° {warmth} · trust {trust}"
    ).format(
        n=place + 1,
        m=len(watched.moments),
        when=when(moment),
        open=moment.gauges.brackets,
        clauses=clauses,
        heat=moment.gauges.heat,
        warmth=warmth(moment.gauges.heat),
        trust=figure(round(moment.gauges.trust), signed=True),
    )


def when(moment: Moment) -> str:
    """The round and what was going on in it."""
    if not moment.round:
        return _("before the first round")
    going = _("plenary") if moment.plenary else _(_PHASES[moment.phase])
    return _("round {n}, {going}").format(n=moment.round, going=going)


_PHASES: Final = {
    Phase.INFORMALS: later("informals"),
    Phase.SILENCE: later("silence procedure"),
    Phase.ENDED: later("the end"),
}


def timeline_words(watched: Watched, clauses: int, width: int) -> Content:
    """The timeline as a table: how things stood when each round ended."""
    lasts = {moment.round: moment.gauges for moment in watched.moments}
    rows = [
        Row(
            _("Round {n}").format(n=number) if number else _("At the start"),
            (
                (f"{gauges.brackets} {_('of')} {clauses}", ""),
                (f"{gauges.heat}°", ""),
                (figure(round(gauges.trust), signed=True), ""),
            ),
        )
        for number, gauges in lasts.items()
    ]
    head = _("When the round ended. Heat is of 100; trust a mean, from minus 100 to 100.")
    return Content.assemble(
        Content(head), "\n\n", matrix((_("brackets"), _("heat"), _("trust")), rows, width)
    )
