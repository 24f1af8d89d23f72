"""What a delegate says: its opening, answers, news of movement, exchanges floated.

Words cost nothing and bind nobody. A candid delegate tells its positions as they are; a guarded
one names as acceptable only what costs it next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from game.delegates.evidence import Losses
from game.delegates.filing import able
from game.delegates.luck import Luck
from game.delegates.plan import Plan
from game.delegates.temperament import Temperament
from game.rules.events import (
    Claimed,
    ContactGroupReported,
    Event,
    PageShown,
    RoundBegan,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
)
from game.rules.moves import (
    AnswerSounding,
    AnswerSuggestion,
    Claim,
    Reply,
    SeatMove,
    ShowInstructions,
    SoundOut,
    Suggest,
)
from game.rules.names import ClauseId, Seat, Term
from game.rules.state import Suggestion
from game.rules.text import Clause, Positions
from game.rules.view import View

_CANDID: Final = 6
_GUARDED: Final = 1
"""Points that something acceptable may cost, as a candid and as a guarded delegate tells it."""

_CURIOUS: Final = 3
_QUESTIONS: Final = 3
"""So many questions a round, in so many rounds: enough to learn, not enough to be a nuisance."""

_OPEN_BOOK: Final = 80
"""From this candour, a page shown is answered with a page."""


def this_round(view: View) -> tuple[Event, ...]:
    """The minutes since the round began."""
    began = max(n for n, event in enumerate(view.minutes) if isinstance(event, RoundBegan))
    return view.minutes[began:]


def told(view: View, clause: Clause, temperament: Temperament, luck: Luck) -> Positions:
    """One's positions on a clause, as one tells them; the same to everyone in one game."""
    candid = luck.chance("candid", clause.id, percent=temperament.candour)
    points = view.instructions.points[clause.id]
    signed = able(view, clause) or [w.id for w in clause.wordings]
    prefer = max(signed, key=points.__getitem__)
    most = _CANDID if candid else _GUARDED
    accept = tuple(w for w in signed if w != prefer and points[prefer] - points[w] <= most)
    return Positions(prefer, accept)


def opening(view: View, temperament: Temperament, luck: Luck) -> Iterator[SeatMove]:
    """In the first round, tell all one's positions on what matters most."""
    if view.round > 1 or any(_is_own(view, event, Claimed) for event in view.minutes):
        return
    for clause in _weightiest(view)[: temperament.claims]:
        yield Claim(view.seat, (), clause.id, told(view, clause, temperament, luck))


def reactions(view: View, temperament: Temperament, luck: Luck) -> Iterator[SeatMove]:
    """Say what one makes of a wording that a contact group has found, once it is on the table."""
    unsaid: list[ClauseId] = []
    for event in view.minutes:
        if isinstance(event, ContactGroupReported) and event.bridge:
            unsaid.append(event.clause)
        elif isinstance(event, Claimed) and event.seat == view.seat:
            unsaid = [clause for clause in unsaid if clause != event.clause]
    for clause in view.open_clauses:
        if clause.id in unsaid:
            yield Claim(view.seat, (), clause.id, told(view, clause, temperament, luck))


def soundings(view: View, luck: Luck) -> Iterator[SeatMove]:
    """Early on, ask about what matters to oneself and others have not spoken on."""
    now = this_round(view)
    if view.round > _CURIOUS or any(_is_own(view, event, SoundedOut) for event in now):
        return
    spoken = {
        (event.seat, event.clause)
        for event in view.minutes
        if isinstance(event, Claimed | SoundingAnswered | PageShown)
    }
    unknown = [
        (seat, clause.id)
        for clause in _weightiest(view)
        for seat in view.others
        if (seat, clause.id) not in spoken
    ]
    # Of the weightier half, so that not everybody asks the same; nobody is asked twice at once.
    weighty = unknown[: max(_QUESTIONS, len(unknown) // 2)]
    for number in range(_QUESTIONS):
        if not weighty:
            return
        seat, clause_id = luck.choice("sounding", view.round, number, among=weighty)
        weighty = [(other, c) for other, c in weighty if other != seat]
        yield SoundOut(view.seat, seat, clause_id)


def _weightiest(view: View) -> list[Clause]:
    """The open clauses, those first on which most of one's points depend."""
    points = view.instructions.points
    stakes = {c.id: max(points[c.id].values()) - min(points[c.id].values()) for c in view.clauses}
    return sorted(view.open_clauses, key=lambda clause: -stakes[clause.id])


def movement(view: View, filed: Mapping[ClauseId, Positions]) -> Iterator[SeatMove]:
    """Once a round, tell all of the clause on which one has opened most since the placards."""
    if view.round == 1 or any(_is_own(view, event, Claimed) for event in this_round(view)):
        return
    opened = {
        clause: [w for w in (held.prefer, *held.accept) if not before.supports(w)]
        for clause, held in filed.items()
        if (before := view.placards.get(clause, {}).get(view.seat))
    }
    most = max(opened, key=lambda clause: len(opened[clause]), default=None)
    if most is not None and opened[most]:
        yield Claim(view.seat, (), most, filed[most])


def answers(
    view: View,
    plan: Plan,
    filed: Mapping[ClauseId, Positions],
    temperament: Temperament,
    luck: Luck,
) -> Iterator[SeatMove]:
    """Answer what waits for an answer: soundings as one tells it, suggestions on their worth."""
    for seat, clause_id in view.soundings:
        clause = view.clause(clause_id)
        assert clause is not None, "soundings concern clauses of the statement"
        held = told(view, clause, temperament, luck)
        if view.round > 1 and luck.chance("candid", clause_id, percent=temperament.candour):
            held = filed.get(clause_id, held)
        yield AnswerSounding(view.seat, seat, clause_id, held)
    for seat, suggestion in view.suggestions.items():
        yield AnswerSuggestion(view.seat, seat, reply_to(view, plan, suggestion))


def reply_to(view: View, plan: Plan, suggestion: Suggestion) -> Reply:
    """How a suggestion is taken: by what the text aimed at would be worth with it."""
    text = {**plan.text, **dict(suggestion.give), **dict(suggestion.ask)}
    red_lines = view.instructions.red_lines
    missing = any(
        (clause := view.clause(term.clause)) and not clause.may_carry(term.wording)
        for term in suggestion.ask
    )
    if missing or any(Term(*term) in red_lines for term in suggestion.ask):
        return Reply.DECLINE
    worth = view.instructions.worth(text)
    if worth >= plan.floor and worth >= plan.worth - _CANDID:
        return Reply.AGREE
    return Reply.CONSIDER if worth >= view.instructions.walk_away else Reply.DECLINE


def promised(view: View) -> set[Term]:
    """The terms that one has said one could work with, in exchanges agreed this round."""
    terms: set[Term] = set()
    for event in this_round(view):
        if isinstance(event, SuggestionAnswered) and event.reply is Reply.AGREE:
            terms.update(event.ask if event.seat == view.seat else event.give)
    return terms


def exchange(view: View, plan: Plan, losses: Mapping[Seat, Losses]) -> Iterator[SeatMove]:
    """Once a round, float an exchange to the delegation that the text aimed at serves least."""
    if view.round == 1 or not view.open_clauses:
        return
    if any(_is_own(view, event, Suggested) for event in this_round(view)):
        return
    hardest = min(plan.gains, key=plan.gains.__getitem__)
    lost = losses[hardest]
    points = view.instructions.points
    asks: dict[Term, float] = {}
    gives: dict[Term, float] = {}
    for clause in view.open_clauses:
        aim = Term(clause.id, plan.text[clause.id])
        own_best = max(points[clause.id].values())
        own_loss = own_best - points[clause.id][aim.wording]
        place = [w.id for w in clause.wordings].index(aim.wording)
        their_loss = float(lost[clause.id][place])
        asks[aim] = their_loss - own_loss
        gives[aim] = own_loss - their_loss
    ask = max(asks, key=asks.__getitem__)
    give = max(gives, key=gives.__getitem__)
    if asks[ask] > 0:
        given = (give,) if gives[give] > 0 else ()
        yield Suggest(view.seat, hardest, given, (ask,))


def page_in_return(view: View, temperament: Temperament) -> Iterator[SeatMove]:
    """Show a page to who has shown one, if one is candid and has the capital."""
    if temperament.candour < _OPEN_BOOK or not view.capital[view.seat]:
        return
    shown = [event for event in view.minutes if isinstance(event, PageShown)]
    paid = {event.to for event in shown if event.seat == view.seat}
    for event in shown:
        if event.to == view.seat and event.seat not in paid:
            yield ShowInstructions(view.seat, event.seat, event.clause)
            return


def _is_own(view: View, event: Event, kind: type[Claimed | Suggested | SoundedOut]) -> bool:
    return isinstance(event, kind) and event.seat == view.seat
