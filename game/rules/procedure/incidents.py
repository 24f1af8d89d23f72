"""Events outside the room: when they happen, what they move, what they ask.

- At the plenary, each event that has not happened yet is looked at in the scenario's order; it
  happens if its condition holds and its chance is drawn. Without the module, nothing does.
- A question waits for its delegation until the next plenary; then its last answer counts.
- The chair can let an event happen whatever its condition, or one that the scenario has not.
"""

from __future__ import annotations

from typing import assert_never

from game.rules.capitals import (
    ApprovalEffect,
    Condition,
    Effect,
    HeatEffect,
    Incident,
    OpenEffect,
    TrustEffect,
)
from game.rules.chance import draw
from game.rules.events import ClauseOpened, IncidentHappened, QuestionAnswered, QuestionPut
from game.rules.floor import Floor
from game.rules.moves import AnswerQuestion
from game.rules.names import IncidentId, Module, Seat
from game.rules.press import ACTS, Remark
from game.rules.procedure.climate import heat, move_approval, move_trust
from game.rules.state import State


def happen(floor: Floor) -> None:
    """Let happen what is due."""
    if not floor.state.setting.procedure.plays(Module.EVENTS, floor.state.round):
        return
    for incident in floor.state.setting.incidents:
        if incident.id not in floor.state.happened and _due(floor.state, incident):
            _happens(floor, incident)


def inject(floor: Floor, incident_id: IncidentId) -> None:
    """Let an event of the scenario happen at the chair's wish."""
    _happens(floor, next(i for i in floor.state.setting.incidents if i.id == incident_id))


def announce(floor: Floor, headline: str, degrees: int) -> None:
    """Let something happen that the chair has made up."""
    known = {incident.id for incident in floor.state.setting.incidents}
    written = sum(incident not in known for incident in floor.state.happened)
    floor.put(IncidentHappened(f"chair/{written + 1}", headline, ()))
    heat(floor, degrees)


def _happens(floor: Floor, incident: Incident) -> None:
    floor.put(IncidentHappened(incident.id, incident.headline, incident.sources))
    _take_effect(floor, incident.effects)
    if incident.question:
        question = incident.question
        labels = tuple(choice.label for choice in question.choices)
        floor.put(QuestionPut(question.seat, incident.id, question.text, labels))


def answer_question(floor: Floor, move: AnswerQuestion) -> None:
    """Answer an event's question."""
    _answer(floor, move.seat, move.incident, move.choice)


def lapse_questions(floor: Floor) -> None:
    """Take the last answer for every question that was left unanswered."""
    for seat, incident in sorted(floor.state.questions):
        _answer(floor, seat, incident, -1)


def _answer(floor: Floor, seat: Seat, incident: IncidentId, choice: int) -> None:
    asked = next(i for i in floor.state.setting.incidents if i.id == incident)
    assert asked.question is not None, "only questions are answered"
    chosen = asked.question.choices[choice]
    floor.put(QuestionAnswered(seat, incident, chosen.label))
    _take_effect(floor, chosen.effects)


def _take_effect(floor: Floor, effects: tuple[Effect, ...]) -> None:
    for effect in effects:
        match effect:
            case HeatEffect(by):
                heat(floor, by)
            case TrustEffect(seat, other, by):
                move_trust(floor, seat, other, by)
            case ApprovalEffect(seat, by, named):
                for constituency in floor.state.setting.instructions[seat].constituencies:
                    if named in (None, constituency.id):
                        move_approval(floor, seat, constituency, by)
            case OpenEffect(clause):
                if clause in floor.state.agreed:
                    floor.put(ClauseOpened(clause))
            case _:
                assert_never(effect)


def _due(state: State, incident: Incident) -> bool:
    return _holds(state, incident.condition) and (
        draw(state.seed, "incident", incident.id, state.round, below=100)
        < incident.condition.percent
    )


def _holds(state: State, condition: Condition) -> bool:
    hot = condition.hotter is None or state.temperature >= condition.hotter
    cool = condition.cooler is None or state.temperature < condition.cooler
    late = condition.before is None or state.round <= condition.before
    agreed = condition.agreed is None or condition.agreed in state.agreed
    bracketed = condition.bracketed is None or condition.bracketed not in state.agreed
    pressed = condition.pressing is None or condition.pressing <= _pressing(state)
    return state.round >= condition.after and all((hot, cool, late, agreed, bracketed, pressed))


def _pressing(state: State) -> int:
    """How pressing the most pressing statement of this plenary is."""
    return max(
        (
            ACTS[published.statement.act].pressing
            for published in state.published
            if published.round == state.round and isinstance(published.statement, Remark)
        ),
        default=-99,
    )
