"""Conduct: promises kept and broken, commitments and their costs, leaks, home, trust."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content
from textual.widget import Widget

from game.rules.events import (
    ApprovalCounted,
    CommitmentJudged,
    Event,
    PactConcluded,
    StatementPublished,
)
from game.rules.names import Module, PactId, Seat
from game.rules.pacts import Pact, Status, owing
from game.rules.press import Clarification, Commitment
from game.rules.state import Leaked, State
from game.rules.tuning import COMMITMENT_APPROVAL, COMMITMENT_SCORE
from game.rules.view import view
from game.screens.called import clause_name, term_name
from game.screens.matrix import Drawn, Piece, Row, hanging, matrix, quiet
from game.screens.naming import figure, listed, shorts
from game.screens.pacts.words import STATUS, promise_words, until_words


def conduct_pane(state: State, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section; what a game was played without is left out."""
    modules = state.setting.procedure.modules
    yield Drawn(lambda width: _trust(state, seat, width), classes="account")
    if Module.PACTS in modules:
        yield _section("Promises kept and broken", lambda width: _pacts(state, seat, width))
    if Module.PRESS in modules:
        yield _section("Public commitments", lambda width: _commitments(state, seat, width))
    if Module.LEAKS in modules:
        yield _section("Leaks, opened", lambda width: _leaks(state, seat, width))
    if Module.CAPITALS in modules:
        yield _section("At home, in the end", lambda width: _homes(state, width))
    if not modules:
        yield quiet("The game was played without pacts, press, leaks, capitals and events.")


def _section(title: str, lines: Callable[[int], list[Content]]) -> Drawn:
    def draw(width: int) -> Content:
        found = lines(width) or [Content.styled("None.", "$foreground-muted")]
        return Content("\n").join([Content.styled(title, "bold $text-primary"), *found])

    return Drawn(draw, classes="account")


def _all(state: State) -> Iterator[Event]:
    """What anybody heard, each event once, seat by seat."""
    seen: set[int] = set()
    for minutes in state.minutes.values():
        for event in minutes:
            if id(event) not in seen:
                seen.add(id(event))
                yield event


def _trust(state: State, seat: Seat, width: int) -> Content:
    names = shorts(state.setting.delegations)

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
    head = Content.styled("Trust in the end: how far the row believes the column", _TITLE)
    mine = seats.index(seat)
    table = matrix([names[other] for other in seats], rows, width, mine)
    heat = Content(f"The room was at {state.temperature}° of 100.")
    return Content.assemble(head, "\n", table, "\n", heat)


def _known(state: State) -> dict[PactId, Pact]:
    """Every pact that was ever in force, as it was concluded."""
    found = {pact.id: pact for pact in state.setting.alliances}
    for event in _all(state):
        if isinstance(event, PactConcluded):
            found.setdefault(event.pact.id, event.pact)
    return found


def _pacts(state: State, seat: Seat, width: int) -> list[Content]:
    eyes, names = view(state, seat), shorts(state.setting.delegations)
    lines: list[Content] = []
    for pact in _known(state).values():
        title = f"“{pact.name}”, " if pact.name else ""
        members = listed(names[member] for member in pact.members)
        kind = "public" if pact.public else "secret"
        head = Content.assemble(
            (f"{title}{members}", "bold"), (f" · {kind}, {until_words(eyes, pact)}", "")
        )
        lines.append(hanging(Content(""), head, 0, width))
        for number, promise in enumerate(pact.promises):
            for by in owing(promise):
                sign = STATUS[state.promises.get((pact.id, number, by), Status.PENDING)]
                whose = f"{names[by]}: " if len(owing(promise)) > 1 else ""
                words = Content.assemble(
                    (f"{whose}{sign.word}: ", sign.style), f"{promise_words(eyes, promise)}."
                )
                lines.append(hanging(Content.styled(f"  {sign.mark}", sign.style), words, 4, width))
    return lines


def _commitments(state: State, seat: Seat, width: int) -> list[Content]:
    eyes, names = view(state, seat), shorts(state.setting.delegations)
    lines: list[Content] = []
    for event in state.minutes[seat]:
        match event:
            case StatementPublished(who, Commitment(term, bond, firmness)):
                words = (
                    f" committed itself ({bond}, firmness {firmness}) to {term_name(eyes, term)}."
                )
            case StatementPublished(who, Clarification(clause)):
                words = (
                    f" took its commitment on {clause_name(eyes, clause)} away, at half its cost."
                )
            case CommitmentJudged(who, clause, firmness, kept):
                cost = (
                    f"+{firmness} approval"
                    if kept
                    else f"{figure(-COMMITMENT_APPROVAL * firmness)} approval, "
                    f"{figure(-COMMITMENT_SCORE * firmness)} points"
                )
                did = "kept" if kept else "did not keep"
                words = f" {did} its word on {clause_name(eyes, clause)}: {cost}."
            case _:
                continue
        lines.append(hanging(Content("→"), Content.assemble((names[who], "bold"), words), 2, width))
    return lines


def _leaks(state: State, seat: Seat, width: int) -> list[Content]:
    names = shorts(state.setting.delegations)

    def words(leak: Leaked) -> Content:
        traced = "and was found out" if leak.traced else "and was never found out"
        knew = listed(names[who] for who in leak.disclosure.seats)
        return Content.assemble(
            f"Round {leak.round}: ",
            (names[leak.seat], "bold"),
            f" leaked {leak.disclosure.what} (between {knew}), {traced}.",
        )

    return [hanging(Content("→"), words(leak), 2, width) for leak in state.leaked]


def _homes(state: State, width: int) -> list[Content]:
    names = shorts(state.setting.delegations)
    counted = {
        (event.seat, event.constituency): event.approval
        for event in _all(state)
        if isinstance(event, ApprovalCounted)
    }
    rows = []
    for who, instructions in state.setting.instructions.items():
        for known in instructions.constituencies:
            now = state.approval(who, known)
            voted = counted.get((who, known.id))
            text = "·" if voted is None else str(voted)
            needs = str(known.threshold) if known.has_say else "no say"
            short = voted is not None and known.has_say and voted < known.threshold
            cells: tuple[Piece, ...] = (
                (str(known.approval), ""),
                (str(now), ""),
                (text, "$text-error" if short else "bold"),
                (needs, ""),
            )
            rows.append(Row(f"{names[who]}: {known.name}", cells, "  ✕" if short else "   "))
    return [matrix(["start", "end", "of text", "needs"], rows, width)] if rows else []


_TITLE = "bold $text-primary"
