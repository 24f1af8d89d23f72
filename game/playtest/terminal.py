"""The report as it is printed in a terminal, 80 columns wide or more."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from game.playtest.casting import Cast
from game.playtest.findings import Finding, Severity
from game.playtest.findings.finding import games, number, percent
from game.playtest.report import Report
from game.rules.words import plain

_STYLES = {Severity.MEND: "bold red", Severity.LOOK: "bold yellow", Severity.FINE: "bold green"}


def printed(report: Report) -> Iterator[RenderableType]:
    """What to print, from top to bottom; the findings come last, where the eye ends."""
    yield Text(f"{plain(report.scenario.title)}: {played(report)}", style="bold")
    yield _companies(report)
    yield _seats(report)
    yield _endings(report)
    if report.evidence.counts.effects:
        yield _modules(report)
    for finding in reversed(report.findings):
        yield from _finding(finding)
    yield Text(verdict(report), style="bold")


def played(report: Report) -> str:
    """How many games were played, at what level, and whether that is all."""
    of = f" of {report.asked}, stopped" if report.stopped else ""
    return f"{games(report.games)}{of}, at level {report.level}, from seed {report.seed}"


def verdict(report: Report) -> str:
    """How many findings there are of each severity."""
    of = {severity: sum(f.severity is severity for f in report.findings) for severity in Severity}
    return f"{of[Severity.MEND]} to mend, {of[Severity.LOOK]} to look at, {of[Severity.FINE]} fine."


def _grid(title: str, *columns: str) -> Grid:
    grid = Grid(title=title, title_justify="left", title_style="bold")
    for column in columns:
        grid.add_column(column, justify="right" if grid.columns else "left")
    return grid


def _companies(report: Report) -> Grid:
    grid = _grid("Who played", "Company", "Games", "Agreed", "Of best product")
    for cast in Cast:
        tables = report.evidence.counts.tables[cast]
        if tables.agreement.of:
            agreed, share = percent(tables.agreement), number(tables.shares, 2)
            grid.add_row(cast.value, str(tables.agreement.of), agreed, share)
    return grid


def _seats(report: Report) -> Grid:
    evidence = report.evidence
    own = evidence.counts.own()
    grid = _grid(f"Seats, {Cast.OWN}", "Seat", "Gain", "Joined", "Outside")
    for seat in own.seats:
        figures = number(own.gains[seat]), percent(own.joined[seat]), percent(own.outside[seat])
        grid.add_row(Text(evidence.seat(seat)), *figures)
    return grid


def _endings(report: Report) -> Grid:
    grid = _grid(f"Endings, {Cast.OWN}", "How", "Games")
    for reason, count in report.evidence.counts.own().reasons.most_common():
        grid.add_row(reason, str(count))
    return grid


def _modules(report: Report) -> Grid:
    columns = ("Module", "End otherwise", "Agreed, % points", "Gain a seat, points")
    grid = _grid("What each module adds: the same seeds with it and without", *columns)
    for module, effect in report.evidence.counts.effects.items():
        if effect.other_ending.of:
            changed, agreement = percent(effect.other_ending), number(effect.agreement, 0, 100)
            grid.add_row(module.value, changed, agreement, number(effect.gain))
    return grid


def _finding(finding: Finding) -> Iterator[RenderableType]:
    yield Text.assemble(
        (f"{finding.severity.value.upper():5}", _STYLES[finding.severity]), finding.says
    )
    rest = f"{finding.mend} " if finding.mend else ""
    yield Padding(Text.assemble(rest, (f"{finding.place} [{finding.rule}]", "dim")), (0, 0, 0, 5))
