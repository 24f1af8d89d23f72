"""Missed trades in words: the exchange, what for, when it was last open, who knew enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content
from textual.widget import Widget

from game.analysis.telling import trade_words
from game.debrief.account import Account
from game.language import _, plural
from game.screens.matrix import Drawn, hanging, quiet

TRADES: Final = 6
"""Missed trades that are told, as many as on the printed page; the JSON has them all."""


def missed_trades(found: Account) -> Iterator[Widget]:
    """Exchanges that would have left nobody worse off and somebody better."""
    many = len(found.trades)
    if not many:
        yield quiet(
            _(
                "No trade was missed: no change of up to three clauses would have left nobody "
                "worse off and somebody better."
            )
        )
        return
    head = plural(
        "{n} exchange was missed that would have left nobody worse off and somebody better.",
        "{n} exchanges were missed that would have left nobody worse off and somebody better.",
        many,
    ).format(n=many)
    least = " " + _("The {n} smallest:").format(n=TRADES) if many > TRADES else ""
    yield quiet(head + least)
    for trade in found.trades[:TRADES]:
        yield _trade(trade_words(found.met.setting, trade))


def _trade(words: str) -> Drawn:
    return Drawn(lambda width: hanging(Content("→"), Content(words), 2, width), classes="item")
