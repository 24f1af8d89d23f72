"""The report as a page: one file that asks nothing of the network and runs no script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from game.intervals import Mean
from game.playtest.casting import Cast
from game.playtest.charts import LEFT, RIGHT, ROW, WIDTH, Chart, Row, points, shares
from game.playtest.counts import DELEGATES, STRANGERS
from game.playtest.findings import Evidence, Severity
from game.playtest.findings.agreement import AGREEMENT, SHARE
from game.playtest.findings.finding import number, percent
from game.playtest.report import Report
from game.playtest.terminal import played, verdict
from game.rules.names import Term
from game.rules.words import plain


class Choice(NamedTuple):
    """A wording, and in how many games of delegates it was in force, preferred and ad ref.

    `randomly` is in how many texts it stood that were agreed with random players.
    """

    label: str
    bridge: bool
    share: float
    in_force: int
    preferred: int
    ad_ref: int
    randomly: int


class Paragraph(NamedTuple):
    """A clause with what became of its wordings; `open` is how often it ended in brackets."""

    title: str
    open: int
    choices: tuple[Choice, ...]


def page(report: Report) -> str:
    """The report as HTML. All text of the scenario is escaped."""
    environment = Environment(
        loader=PackageLoader("game.playtest"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    counts = report.evidence.counts
    return environment.get_template("report.html").render(
        report=report,
        title=plain(report.scenario.title),
        played=played(report),
        verdict=verdict(report),
        counts=counts,
        own=counts.own(),
        Severity=Severity,
        Cast=Cast,
        agreement=_agreement(report.evidence),
        gains=_gains(report.evidence),
        adding=_adding(report.evidence),
        text=tuple(_text(report.evidence)),
        texts=counts.texts_of(DELEGATES),
        delegates=counts.games_of(DELEGATES),
        strangers=counts.games_of(STRANGERS),
        events=counts.total(DELEGATES, lambda tables: tables.events),
        events_randomly=counts.total(STRANGERS, lambda tables: tables.events),
        found=counts.total(DELEGATES, lambda tables: tables.found),
        found_randomly=counts.total(STRANGERS, lambda tables: tables.found),
        percent=percent,
        number=number,
        plain=plain,
        Term=Term,
        AGREEMENT=AGREEMENT,
        SHARE=SHARE,
        layout={"width": WIDTH, "left": LEFT, "right": RIGHT, "row": ROW},
    )


def _agreement(evidence: Evidence) -> Chart:
    rows = (
        Row(cast.value, rate.share, rate.interval, percent(rate))
        for cast, tables in evidence.counts.tables.items()
        if (rate := tables.agreement).of
    )
    return shares("Share of games that end with a text in force", rows, AGREEMENT)


def _gains(evidence: Evidence) -> Chart:
    gains = evidence.counts.own().gains
    rows = (_row(evidence.seat(seat), gain) for seat, gain in gains.items() if gain.of)
    return points("Mean gain over the walk-away value, in points", rows)


def _adding(evidence: Evidence) -> Chart:
    effects = evidence.counts.effects
    rows = (_row(module.value, e.gain) for module, e in effects.items() if e.gain.of)
    return points("What each module adds to the mean gain of a seat, in points", rows)


def _row(label: str, mean: Mean) -> Row:
    return Row(label, mean.mean, mean.interval, number(mean))


def _text(evidence: Evidence) -> Iterator[Paragraph]:
    counts = evidence.counts
    texts = counts.texts_of(DELEGATES)
    in_force = counts.total(DELEGATES, lambda tables: tables.in_force)
    preferred = counts.total(DELEGATES, lambda tables: tables.preferred)
    ad_ref = counts.total(DELEGATES, lambda tables: tables.ad_ref)
    randomly = counts.total(STRANGERS, lambda tables: tables.in_force)
    bracketed = counts.total(DELEGATES, lambda tables: tables.open)
    for clause in evidence.setting.clauses:
        choices = []
        for wording in clause.wordings + clause.bridges:
            term = Term(clause.id, wording.id)
            share = in_force[term] / texts if texts else 0.0
            figures = in_force[term], preferred[term], ad_ref[term], randomly[term]
            choices.append(Choice(plain(wording.label), wording in clause.bridges, share, *figures))
        yield Paragraph(plain(clause.title), bracketed[clause.id], tuple(choices))
