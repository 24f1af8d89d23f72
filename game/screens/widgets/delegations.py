"""The delegations at a glance: trust, capital left, pacts, and who is ready."""

from __future__ import annotations

from typing import Final

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from game.language import _, later
from game.notation import figure
from game.rules.names import Seat
from game.rules.view import View
from game.screens.called import coins, delegation
from game.screens.ink import ink
from game.screens.matrix import crop
from game.screens.signs import Sign
from game.screens.widgets.steady import Steady

_NAME: Final = 10
"""Cells of a short name."""


class Row(Steady):
    """One delegation; a click listens to it alone."""

    def __init__(self, view: View, seat: Seat) -> None:
        super().__init__(classes="delegation")
        self.seat = seat
        self.see(view)

    def see(self, view: View) -> None:
        """Show a newer view."""
        known = delegation(view, self.seat)
        own = self.seat == view.seat
        trust = view.trust.get(self.seat, 0)
        if (told := _told(view, self.seat, trust).replace("[", "\\[")) != self.tooltip:
            self.tooltip = told
        dark = self.app.current_theme.dark if self.is_attached else True
        ready = self.seat in view.ready
        bound = pact_sign(view, self.seat)
        capital = coins(view.capital[self.seat], view.procedure.capital)
        name = crop(known.short, _NAME)
        trusted = _("you") if own else figure(trust, signed=True) if trust else ""
        self.say(
            Content.assemble(
                ("▌", ink(known.colour, dark)),
                (name.rstrip(), "bold underline" if own else ""),
                " " * (_NAME - cell_len(name.rstrip())),
                (f"{trusted:>4} ", _style(own, trust)),
                (f"{capital:<4}", "$text-accent"),
                (f"{bound.mark} ", bound.style),
                ("✓" if ready else " ", "bold $text-success"),
            )
        )

    def on_click(self, event: events.Click) -> None:
        """Tell the room."""
        self.post_message(Delegations.Picked(self.seat))


OURS: Final = Sign("◆", "bold $text-accent", later("in a pact with you"))
THEIRS: Final = Sign("◇", "$foreground-muted", later("in a public pact with others"))
UNBOUND: Final = Sign(" ", "", "")


def pact_sign(view: View, seat: Seat) -> Sign:
    """Whether a delegation is bound by a pact with one, or by a public one with others."""
    pacts = [pact for pact in view.pacts.values() if seat in pact.members]
    if not pacts or seat == view.seat:
        return UNBOUND
    return OURS if any(view.seat in pact.members for pact in pacts) else THEIRS


def _style(own: bool, trust: int) -> str:
    return "bold" if own else "$text-success" if trust > 0 else "$text-warning"


def _told(view: View, seat: Seat, trust: int) -> str:
    """What a row stands for, in words: who it is, and what one knows of it."""
    known = delegation(view, seat)
    lines = [known.name, known.head]
    if seat != view.seat:
        lines.append(_("Your trust in it: {n} of 100").format(n=figure(trust, signed=True)))
    left = _("Capital: {n}").format(n=view.capital[seat])
    lines.append(f"{left} · {_('ready') if seat in view.ready else _('still talking')}")
    if words := pact_sign(view, seat).word:
        lines.append(_(words))
    return "\n".join(lines)


class Delegations(Vertical):
    """All of them, in the scenario's order, and one's own trust in each."""

    class Picked(Message):
        """A delegation was clicked."""

        def __init__(self, seat: Seat) -> None:
            self.seat = seat
            super().__init__()

    def __init__(self, view: View) -> None:
        super().__init__(id="delegations", classes="pane")
        self.border_title = _("Delegations · trust")
        bound = f"{OURS.mark} {_('your pact')} · " if view.procedure.modules else ""
        self.border_subtitle = f"{bound}✓ {_('ready')}"
        self.view = view

    def compose(self) -> ComposeResult:
        """A row each."""
        for seat in self.view.seats:
            yield Row(self.view, seat)

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        for row in self.query(Row):
            row.see(view)
