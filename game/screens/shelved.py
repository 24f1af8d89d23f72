"""A kept game in words: where it stands, who plays it, what it waits for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from textual.content import Content

from game.language import _, later
from game.record.glance import Called, Saved
from game.rules.names import Phase
from game.scenario import Entry
from game.scenario.heads import delegations
from game.screens.widgets.lines import Piece

GROUPS: Final = (later("Go on with"), later("Look back on"), later("Laid aside"), later("Damaged"))
"""What the menu calls the games that go on, those that are over, those that were abandoned,
and those that cannot be read."""


def group(game: Saved) -> int:
    """Under which of the groups a game stands."""
    if game.problem:
        return 3
    return 2 if game.abandoned else 1 if game.ended else 0


def as_spoken(game: Saved, entries: Iterable[Entry]) -> Saved:
    """A game whose title and delegations are named in the language spoken.

    Its record names them in the language that it was begun in; of a scenario of one's own there
    is no other.
    """
    entry = next((entry for entry in entries if entry.id == game.scenario), None)
    if entry is None or entry.title == game.title:
        return game
    called = {seat: Called(*names) for seat, names in delegations(entry.path).items()}
    if called.keys() != dict(game.delegations).keys():
        return game
    return replace(game, title=entry.title, delegations=tuple(called.items()))


def in_a_line(game: Saved) -> Content:
    """A game in the menu's list."""
    if game.problem:
        return Content.assemble("  ", game.path.stem, (_(" · damaged"), "$text-error"))
    seats = ", ".join(game.called(seat).short for seat in game.seats)
    state = _("ended") if game.ended else _("round {n}").format(n=game.round)
    return Content(f"  {seats} · {state} · {game.title}")


def in_full(game: Saved) -> Content:
    """A game beside the menu's list."""
    if game.problem:
        return Content.styled(game.problem, "$text-error")
    pieces: list[Piece] = [
        (f"{game.title}\n\n", "bold"),
        (_("Seat: {seats}").format(seats=_seats(game)) + "\n", ""),
        (_stand(game) + "\n", ""),
        (_("Last move {when:%d %B %Y, %H:%M}").format(when=game.changed) + "\n", ""),
        (f"{game.path}\n\n", "$foreground-muted"),
        (_("Enter: look back, everything opened.") if game.ended else _("Enter: go on."), ""),
    ]
    return Content.assemble(*pieces)


def _seats(game: Saved) -> str:
    named = zip(game.seats, game.names or [""] * len(game.seats), strict=True)
    called = [(game.called(seat).name, name) for seat, name in named]
    seats = [f"{delegation} ({name})" if name else delegation for delegation, name in called]
    return ", ".join(seats) or _("nobody")


def _stand(game: Saved) -> str:
    """Where it stands and, as long as it goes on, whom it waits for."""
    if game.ended:
        return _("Ended in round {n}.").format(n=game.round)
    informals = game.phase is Phase.INFORMALS
    phase = _("informals") if informals else _("the chair's text is under silence")
    where = _("Round {n}, {phase}.").format(n=game.round, phase=phase)
    seats = ", ".join(game.called(seat).name for seat in game.awaited)
    if not seats:
        return f"{where} {_('The others are to act.')}"
    waits = _("Not ready yet: {seats}") if informals else _("Still to answer: {seats}")
    return f"{where}\n{waits.format(seats=seats)}"
