"""The debrief as a page: one file that asks nothing of the network and runs no script."""

from __future__ import annotations

from typing import Any

from game.analysis.telling import trade_words
from game.debrief.account import Account
from game.debrief.compare import Comparison
from game.debrief.counts import habits
from game.debrief.differing import differing
from game.debrief.graphs import GRAPH, graph
from game.debrief.news import cited, taught
from game.debrief.pictures import MARGIN, SIDE, STRIP, path_field, strips, tables_field
from game.debrief.questions import questions
from game.debrief.votes import Votes
from game.debrief.words import decimal, percent, short, shorts
from game.notation import apart, figure, listed
from game.pages import environment
from game.rules.names import Seat
from game.rules.setting import Setting

TRADES = 6
"""Missed trades that a page tells; the JSON has them all."""

CONTRASTS = 8
"""Contrasts between the best and the stuck tables that a page shows."""


def table_page(found: Account, votes: Votes | None = None) -> str:
    """The debrief of one table as HTML, with its class's votes; all of the record is escaped."""
    setting = found.met.setting
    return _render(
        "table.html",
        setting,
        found=found,
        field=path_field(found.there, found.path),
        graphs=[graph(setting, moment) for moment in found.relations],
        trades=[trade_words(setting, trade) for trade in found.trades[:TRADES]],
        questions=questions(found),
        source=_source(found),
        votes=votes,
    )


def tables_page(found: Comparison, votes: Votes | None = None) -> str:
    """The debrief of many tables of one scenario as HTML, with their class's votes."""
    first = found.accounts[0]
    setting = first.met.setting
    rows = [(short(setting, s.seat), s.shares, s.median) for s in found.spreads]
    return _render(
        "tables.html",
        setting,
        found=found,
        first=first,
        field=tables_field(first.there, [account.path[-1].shares for account in found.accounts]),
        strips=strips(rows),
        taught=taught(first.met.scenario),
        contrasts=found.contrasts[:CONTRASTS],
        habits=[habits(account) for account in found.accounts],
        questions=differing(found),
        source=_source(first),
        votes=votes,
    )


def _source(found: Account) -> str:
    history = found.met.scenario.history
    return cited(found.met.scenario, history.source) if history else ""


def _render(template: str, setting: Setting, **given: Any) -> str:
    def name(seat: Seat) -> str:
        return short(setting, seat)

    def names(seats: tuple[Seat, ...]) -> str:
        return shorts(setting, seats)

    layout = {"side": SIDE, "margin": MARGIN, "strip": STRIP, "graph": GRAPH}
    pages = environment("game.debrief")
    # Macros that are imported see what the environment has, and not what a page is given.
    pages.globals.update(percent=percent, figure=figure, decimal=decimal)
    return pages.get_template(template).render(
        setting=setting,
        name=name,
        names=names,
        listed=lambda items: listed(map(str, items)),
        apart=apart,
        in_force=lambda moment: apart(map(names, moment.pacts)),
        layout=layout,
        **given,
    )
