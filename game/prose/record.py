"""Lines of the record: formal acts, the plenary, the silence procedure, and notes in the margin.

The secretariat is neutral and brief. A formal act has its delegation as speaker and a text that
goes after the name ("Tables package 2: …"); the seat's own acts are told to it as "You …".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from game.prose.given import given
from game.prose.grammar import verbatim
from game.prose.phrases import about, extent, positions, terms
from game.prose.plans import Kind, Phrases, Plan, nothing
from game.prose.sheets import CHAIR, OWN
from game.rules.events import (
    ClauseReopened,
    ContactGroupCalled,
    PackageTabled,
    PaperWritten,
    PositionsFiled,
    ReadinessDeclared,
    SilenceAnswered,
    SilenceRevealed,
    SupportFiled,
)
from game.rules.moves import Silence
from game.rules.names import Seat
from game.rules.view import View

Act: TypeAlias = PackageTabled | ContactGroupCalled | ClauseReopened | ReadinessDeclared
Answer: TypeAlias = SilenceAnswered | SilenceRevealed
Filing: TypeAlias = PaperWritten | PositionsFiled | SupportFiled
_ANSWERS = {Silence.KEEP: "keep", Silence.RESERVE: "reserve", Silence.BREAK: "break"}


def _by(view: View, kind: Kind, seat: Seat, slot: str, phrases: Phrases = nothing) -> Plan:
    return Plan(kind, seat, (), OWN if seat == view.seat else CHAIR, slot, phrases)


def act(event: Act, view: View) -> Plan:
    """The plan for a formal act in the informals, or for readiness."""
    match event:
        case PackageTabled(seat, package, tabled):
            phrases = {"package": str(package)}
            return _by(
                view,
                "formal",
                seat,
                "package_tabled",
                lambda: {**phrases, "terms": terms(view, tabled)},
            )
        case ContactGroupCalled(seat, clause):
            return _by(view, "formal", seat, "contact_group_called", lambda: about(view, clause))
        case ClauseReopened(seat, clause):
            return _by(view, "formal", seat, "clause_reopened", lambda: about(view, clause))
        case ReadinessDeclared(seat, ready):
            return _by(view, "note", seat, "ready" if ready else "unready")
        case _:
            assert_never(event)


def answer(event: Answer, view: View) -> Plan:
    """The plan for an answer in the silence procedure: one's own sealed, anybody's revealed."""
    sealed = isinstance(event, SilenceAnswered)
    why = "why" if event.reason else "only"
    slot = f"{'sealed' if sealed else 'silence'}.{_ANSWERS[event.answer]}.{why}"

    def phrases() -> Mapping[str, str]:
        clause = about(view, event.clause) if event.clause else {}
        return {**clause, "reason": verbatim(given(event.reason))}

    return _by(view, "note" if sealed else "formal", event.seat, slot, phrases)


def filing(event: Filing, view: View, number: int) -> Plan:
    """The plan for what the seat filed under seal."""
    match event:
        case PositionsFiled():
            return _positions_filed(event, view, number)
        case PaperWritten(seat, paper, paragraphs):
            slot, text = f"paper.{paper.name.lower()}", " ".join(paragraphs)
            return _by(view, "note", seat, slot, lambda: {"text": verbatim(text)})
        case SupportFiled(seat, package, yes):
            slot = "support.yes" if yes else "support.no"
            return _by(view, "note", seat, slot, lambda: {"package": str(package)})
        case _:
            assert_never(event)


def _positions_filed(event: PositionsFiled, view: View, number: int) -> Plan:
    clause, held = event.clause, event.positions
    if held is None:
        return _by(view, "note", event.seat, "filed.reserved", lambda: about(view, clause))
    return Plan(
        "note",
        event.seat,
        (),
        OWN,
        "filed",
        lambda: {**about(view, clause), **positions(view, clause, held, number)},
        ("positions", f"positions.{extent(view, clause, held, number)}"),
    )
