"""Conduct: promises kept and broken, commitments and their costs, leaks, home, trust."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from textual.content import Content
from textual.widget import Widget

from game.debrief.commitments import CommitmentMade, commitments
from game.debrief.conduct import LeakMade, PromiseMade, homes, leaks, promises
from game.debrief.reading import Conference
from game.debrief.words import short, shorts
from game.language import _
from game.notation import figure, in_marks, labelled
from game.rules.names import Module, Seat
from game.rules.pacts import Status
from game.rules.state import State
from game.screens.matrix import Drawn, Piece, Row, hanging, matrix, quiet
from game.screens.naming import shorts as short_names
from game.screens.pacts.words import STATUS


def conduct_pane(met: Conference, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section; what a game was played without is left out."""
    modules = met.setting.procedure.modules
    yield Drawn(lambda width: _trust(met.state, seat, width), classes="account")
    if Module.PACTS in modules:
        yield _section(_("Promises kept and broken"), lambda width: _pacts(met, width))
    if Module.PRESS in modules:
        yield _section(_("Public commitments"), lambda width: _commitments(met, width))
    if Module.LEAKS in modules:
        yield _section(_("Leaks, opened"), lambda width: _leaks(met, width))
    if Module.CAPITALS in modules:
        yield _section(_("At home, in the end"), lambda width: _homes(met, width))
    if not modules:
        yield quiet(_("The game was played without pacts, press, leaks, capitals and events."))


def _section(title: str, lines: Callable[[int], list[Content]]) -> Drawn:
    def draw(width: int) -> Content:
        found = lines(width) or [Content.styled(_("None."), "$foreground-muted")]
        return Content("\n").join([Content.styled(title, _TITLE), *found])

    return Drawn(draw, classes="account")


def _trust(state: State, seat: Seat, width: int) -> Content:
    names = short_names(state.setting.delegations)

    def cell(who: Seat, whom: Seat) -> Piece:
        if who == whom:
            return "·", "$foreground-muted"
        trust = state.trust.get((who, whom), 0)
        style = "$text-success" if trust > 0 else "$text-error" if trust < 0 else ""
        return figure(trust, signed=True), style

    seats = state.setting.seats
    rows = [
        Row(f"{'▸' if who == seat else ' '} {names[who]}", tuple(cell(who, o) for o in seats))
        for who in seats
    ]
    head = Content.styled(_("Trust in the end: how far the row believes the column"), _TITLE)
    table = matrix([names[other] for other in seats], rows, width, seats.index(seat))
    heat = Content(_("The room was at {n}° of 100.").format(n=state.temperature))
    return Content.assemble(head, "\n", table, "\n", heat)


def _pacts(met: Conference, width: int) -> list[Content]:
    lines: list[Content] = []
    for (pact, members, public, since), made in groupby(promises(met), _pact):
        who = shorts(met.setting, members)
        title = who if pact == who else f"{in_marks(pact)}, {who}"
        kind = _("public") if public else _("secret")
        begun = _("since round {n}").format(n=since) if since else _("from the start")
        head = Content.assemble((title, "bold"), f" · {kind}, {begun}")
        lines.append(hanging(Content(""), head, 0, width))
        lines += [_promise(met, promise, width) for promise in made]
    return lines


def _pact(promise: PromiseMade) -> tuple[str, tuple[Seat, ...], bool, int]:
    return promise.pact, promise.members, promise.public, promise.since


def _promise(met: Conference, promise: PromiseMade, width: int) -> Content:
    sign = STATUS[promise.status]
    became = _("never due") if promise.status is Status.PENDING else _(sign.word)
    if promise.broken is not None:
        became = _("broken in round {n}").format(n=promise.broken)
    who = short(met.setting, promise.by)
    # An exchange is owed by both, and names the one who offered it first.
    named = promise.words.startswith(f"{who} ")
    head = labelled(became if named else f"{who}, {became}", "")
    words = Content.assemble((head, sign.style), f"{promise.words}.")
    return hanging(Content.styled(f"  {sign.mark}", sign.style), words, 4, width)


def _commitments(met: Conference, width: int) -> list[Content]:
    return [hanging(Content("→"), _commitment(met, made), 2, width) for made in commitments(met)]


def _commitment(met: Conference, made: CommitmentMade) -> Content:
    words = _("Round {n}: {who} bound itself to {words}; {outcome}").format(
        n=made.round, who=short(met.setting, made.seat), words=made.words, outcome=made.outcome
    )
    cost = [
        what.format(n=figure(moved, signed=True))
        for what, moved in (
            (_("{n} points"), made.points),
            (_("{n} approval in every constituency"), made.approval),
        )
        if moved
    ]
    return Content(f"{words}{': ' * bool(cost)}{', '.join(cost)}.")


def _leaks(met: Conference, width: int) -> list[Content]:
    def words(leak: LeakMade) -> str:
        told = (
            _("Round {n}: {who} leaked {what} (between {knew}), and was found out.")
            if leak.traced
            else _("Round {n}: {who} leaked {what} (between {knew}), and was never found out.")
        )
        who, knew = short(met.setting, leak.seat), shorts(met.setting, leak.between)
        return told.format(n=leak.round, who=who, what=leak.what, knew=knew)

    return [hanging(Content("→"), Content(words(leak)), 2, width) for leak in leaks(met)]


def _homes(met: Conference, width: int) -> list[Content]:
    rows = []
    for home in homes(met):
        refused = None not in (home.of_text, home.needs) and (home.of_text or 0) < (home.needs or 0)
        cells: tuple[Piece, ...] = (
            (str(home.start), ""),
            (str(home.end), ""),
            (
                "·" if home.of_text is None else str(home.of_text),
                "$text-error" if refused else "bold",
            ),
            (_("no say") if home.needs is None else str(home.needs), ""),
        )
        label = labelled(short(met.setting, home.seat), home.name)
        rows.append(Row(label, cells, "  ✕" if refused else "   "))
    heads = [_("start"), _("end"), _("of text"), _("needs")]
    return [matrix(heads, rows, width)] if rows else []


_TITLE = "bold $text-primary"
