"""The debrief as a page: one file that asks nothing of the network and runs no script."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from game.analysis.telling import trade_words
from game.debrief.account import Account
from game.debrief.compare import Comparison
from game.debrief.counts import habits
from game.debrief.graphs import GRAPH, graph
from game.debrief.news import cited, taught
from game.debrief.pictures import MARGIN, SIDE, STRIP, path_field, strips, tables_field
from game.debrief.questions import questions
from game.debrief.words import figure, percent, short, shorts
from game.rules.names import Seat
from game.rules.setting import Setting
from game.rules.words import plain

TRADES = 6
"""Missed trades that a page tells; the JSON has them all."""

CONTRASTS = 8
"""Contrasts between the best and the stuck tables that a page shows."""


def table_page(found: Account) -> str:
    """The debrief of one table as HTML. All text of the record is escaped."""
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
    )


def tables_page(found: Comparison) -> str:
    """The debrief of many tables of one scenario as HTML."""
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
        source=_source(first),
    )


def _source(found: Account) -> str:
    history = found.met.scenario.history
    return cited(found.met.scenario, history.source) if history else ""


def _render(template: str, setting: Setting, **given: Any) -> str:
    environment = Environment(
        loader=PackageLoader("game.debrief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_visible,
    )

    def name(seat: Seat) -> str:
        return short(setting, seat)

    def names(seats: tuple[Seat, ...]) -> str:
        return shorts(setting, seats)

    layout = {"side": SIDE, "margin": MARGIN, "strip": STRIP, "graph": GRAPH}
    return environment.get_template(template).render(
        setting=setting,
        name=name,
        names=names,
        percent=percent,
        figure=figure,
        layout=layout,
        **given,
    )


def _visible(value: object) -> object:
    """Text as data: control and direction characters made visible, but for the page's own."""
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value
