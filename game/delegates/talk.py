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
from game.delegates.why import Act, Motive, Why
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
    last = len(view.minutes) - 1
    began = next(n for n in range(last, -1, -1) if isinstance(view.minutes[n], RoundBegan))
    return view.minutes[began:]


def told(view: View, clause: Clause, temperament: Temperament, luck: Luck) -> Positions:
    """One's positions on a clause, as one tells them; the same to everyone in one game."""
    points = view.instructions.points[clause.id]
    signed = able(view, clause) or [w.id for w in clause.wordings]
    prefer = max(signed, key=points.__getitem__)
    most = _CANDID if _candid(clause, temperament, luck) else _GUARDED
    accept = tuple(w for w in signed if w != prefer and points[prefer] - points[w] <= most)
    return Positions(prefer, accept)


def opening(view: View, temperament: Temperament, luck: Luck) -> Iterator[Act]:
    """In the first round, tell all one's positions on what matters most."""
    if view.round > 1 or any(_is_own(view, event, Claimed) for event in view.minutes):
        return
    for place, clause in enumerate(_weightiest(view)[: temperament.claims], start=1):
        frank = _candid(clause, temperament, luck)
        why = Why(
            Motive.OPEN_FRANK if frank else Motive.OPEN_GUARDED,
            clause=clause.id,
            points=_stake(view, clause),
            count=place,
        )
        yield Act(Claim(view.seat, (), clause.id, told(view, clause, temperament, luck)), why)


def _candid(clause: Clause, temperament: Temperament, luck: Luck) -> bool:
    """Whether one speaks openly on a clause, all through one game."""
    return luck.chance("candid", clause.id, percent=temperament.candour)


def reactions(view: View, temperament: Temperament, luck: Luck) -> Iterator[Act]:
    """Say what one makes of a wording that a contact group has found, once it is on the table."""
    unsaid: list[ClauseId] = []
    for event in view.minutes:
        if isinstance(event, ContactGroupReported) and event.bridge:
            unsaid.append(event.clause)
        elif isinstance(event, Claimed) and event.seat == view.seat:
            unsaid = [clause for clause in unsaid if clause != event.clause]
    for clause in view.open_clauses:
        if clause.id in unsaid:
            held = told(view, clause, temperament, luck)
            why = Why(Motive.REACT, term=Term(clause.id, held.prefer), count=len(held.accept))
            yield Act(Claim(view.seat, (), clause.id, held), why)


def soundings(view: View, luck: Luck) -> Iterator[Act]:
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
        (seat, clause)
        for clause in _weightiest(view)
        for seat in view.others
        if (seat, clause.id) not in spoken
    ]
    # Of the weightier half, so that not everybody asks the same; nobody is asked twice at once.
    weighty = unknown[: max(_QUESTIONS, len(unknown) // 2)]
    for number in range(_QUESTIONS):
        if not weighty:
            return
        seat, asked = luck.choice("sounding", view.round, number, among=weighty)
        weighty = [(other, c) for other, c in weighty if other != seat]
        why = Why(Motive.ASK, seat=seat, clause=asked.id, points=_stake(view, asked))
        yield Act(SoundOut(view.seat, seat, asked.id), why)


def _weightiest(view: View) -> list[Clause]:
    """The open clauses, those first on which most of one's points depend."""
    return sorted(view.open_clauses, key=lambda clause: -_stake(view, clause))


def _stake(view: View, clause: Clause) -> int:
    """The points that depend on a clause: its best wording over its worst."""
    points = view.instructions.points[clause.id].values()
    return max(points) - min(points)


def movement(view: View, filed: Mapping[ClauseId, Positions]) -> Iterator[Act]:
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
        why = Why(Motive.MOVED, term=Term(most, opened[most][0]), count=len(opened[most]))
        yield Act(Claim(view.seat, (), most, filed[most]), why)


def answers(
    view: View,
    plan: Plan,
    filed: Mapping[ClauseId, Positions],
    temperament: Temperament,
    luck: Luck,
) -> Iterator[Act]:
    """Answer what waits for an answer: soundings as one tells it, suggestions on their worth."""
    for seat, clause_id in view.soundings:
        clause = view.clause(clause_id)
        assert clause is not None, "soundings concern clauses of the statement"
        held = told(view, clause, temperament, luck)
        motive = Motive.ANSWER_GUARDED
        if _candid(clause, temperament, luck):
            motive = Motive.ANSWER_FRANK
            if view.round > 1 and clause_id in filed:
                held, motive = filed[clause_id], Motive.ANSWER_FILED
        why = Why(motive, seat=seat, clause=clause_id, count=len(held.accept))
        yield Act(AnswerSounding(view.seat, seat, clause_id, held), why)
    for seat, suggestion in view.suggestions.items():
        reply, motive, worth = weighed(view, plan, suggestion)
        why = Why(motive, seat=seat, points=worth, against=_measure(view, plan, motive))
        yield Act(AnswerSuggestion(view.seat, seat, reply), why)


def _measure(view: View, plan: Plan, motive: Motive) -> int:
    """What the text with a suggestion in it was measured by."""
    if motive is Motive.DECLINE_WORTHLESS:
        return view.instructions.walk_away
    return max(plan.floor, plan.worth - _CANDID)


def weighed(view: View, plan: Plan, suggestion: Suggestion) -> tuple[Reply, Motive, int]:
    """How a suggestion is taken, and why: by what the text aimed at would be worth with it."""
    text = {**plan.text, **dict(suggestion.give), **dict(suggestion.ask)}
    red_lines = view.instructions.red_lines
    missing = any(
        (clause := view.clause(term.clause)) and not clause.may_carry(term.wording)
        for term in suggestion.ask
    )
    worth = view.instructions.worth(text)
    if missing or any(Term(*term) in red_lines for term in suggestion.ask):
        return Reply.DECLINE, Motive.DECLINE_BARRED, worth
    if worth >= plan.floor and worth >= plan.worth - _CANDID:
        return Reply.AGREE, Motive.AGREE, worth
    if worth >= view.instructions.walk_away:
        return Reply.CONSIDER, Motive.CONSIDER, worth
    return Reply.DECLINE, Motive.DECLINE_WORTHLESS, worth


def reply_to(view: View, plan: Plan, suggestion: Suggestion) -> Reply:
    """How a suggestion is taken."""
    return weighed(view, plan, suggestion)[0]


def promised(view: View) -> set[Term]:
    """The terms that one has said one could work with, in exchanges agreed this round."""
    terms: set[Term] = set()
    for event in this_round(view):
        if isinstance(event, SuggestionAnswered) and event.reply is Reply.AGREE:
            terms.update(event.ask if event.seat == view.seat else event.give)
    return terms


def exchange(view: View, plan: Plan, losses: Mapping[Seat, Losses]) -> Iterator[Act]:
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
        motive = Motive.EXCHANGE if given else Motive.ASK_MOVEMENT
        why = Why(
            motive,
            seat=hardest,
            term=ask,
            points=round(asks[ask]),
            against=round(gives[give]) if given else None,
        )
        yield Act(Suggest(view.seat, hardest, given, (ask,)), why)


def page_in_return(view: View, temperament: Temperament) -> Iterator[Act]:
    """Show a page to who has shown one, if one is candid and has the capital."""
    if temperament.candour < _OPEN_BOOK or not view.capital[view.seat]:
        return
    shown = [event for event in view.minutes if isinstance(event, PageShown)]
    paid = {event.to for event in shown if event.seat == view.seat}
    for event in shown:
        if event.to == view.seat and event.seat not in paid:
            why = Why(Motive.RETURN_PAGE, seat=event.seat, clause=event.clause)
            yield Act(ShowInstructions(view.seat, event.seat, event.clause), why)
            return


def _is_own(view: View, event: Event, kind: type[Claimed | Suggested | SoundedOut]) -> bool:
    return isinstance(event, kind) and event.seat == view.seat
