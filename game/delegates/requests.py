"""Requests: démarches made and answered, events' questions, and one's own capital consulted."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.home import voices
from game.delegates.luck import Luck
from game.delegates.plan import Plan
from game.delegates.podium import lone_objector
from game.delegates.temperament import Temperament
from game.delegates.why import Act, Motive, Why
from game.rules.events import QuestionPut
from game.rules.moves import AnswerDemarche, AnswerQuestion, ConsultCapital, Demarche
from game.rules.names import IncidentId, Module, Term
from game.rules.view import View


def requests(view: View, plan: Plan, temperament: Temperament, luck: Luck) -> Iterator[Act]:
    """Answer démarches and questions; make a démarche; consult the capital where it helps."""
    for seat, term in view.demarches.items():
        text = {**plan.text, term.clause: term.wording}
        fits = term not in view.instructions.red_lines
        worth = view.instructions.worth(text)
        considered = fits and worth >= plan.floor
        motive = Motive.REQUEST_FITS if considered else Motive.REQUEST_COSTS
        why = Why(
            motive if fits else Motive.REQUEST_BARRED,
            seat=seat,
            term=term,
            points=worth,
            against=plan.floor,
        )
        yield Act(AnswerDemarche(view.seat, seat, considered), why)
    for incident in view.questions:
        choice = _choice(view, incident, luck)
        yield Act(AnswerQuestion(view.seat, incident, choice), Why(Motive.MOOD, count=choice + 1))
    blocker = lone_objector(view, plan)
    if view.plays(Module.PRESS) and blocker and temperament.edge > 0:
        seat, term = blocker
        asking = luck.chance("démarche", view.round, percent=25)
        if asking and seat not in view.asked and view.seat not in view.ready:
            worth = view.instructions.points[term.clause][term.wording]
            why = Why(Motive.PRESS, seat=seat, term=term, points=worth)
            yield Act(Demarche(view.seat, seat, term), why)
    if view.plays(Module.CAPITALS):
        yield from _consultation(view, plan)


def _choice(view: View, incident: IncidentId, luck: Luck) -> int:
    """One of the answers but the last, which is what saying nothing comes to.

    What will come of them nobody knows, so it is a matter of mood.
    """
    asked = next(
        e for e in reversed(view.minutes) if isinstance(e, QuestionPut) and e.incident == incident
    )
    return luck.choice("question", incident, among=range(max(1, len(asked.choices) - 1)))


def _consultation(view: View, plan: Plan) -> Iterator[Act]:
    for clause in view.open_clauses:
        red = {t.wording for t in view.instructions.red_lines if t.clause == clause.id}
        placards = view.placards.get(clause.id, {})
        wanted = {
            wording
            for wording in red
            if placards
            and all(
                held and held.supports(wording) for s, held in placards.items() if s != view.seat
            )
        }
        if wanted and f"{clause.id}/" not in view.consulted:
            found = Term(clause.id, min(wanted))
            why = Why(Motive.CONSULT_CLAUSE, clause=clause.id, term=found)
            yield Act(ConsultCapital(view.seat, clause=clause.id), why)
            return
    for voice in voices(view):
        taste = sum(voice.taste.get(Term(*term), 0) for term in plan.text.items())
        approval = view.approvals[voice.id] + taste
        if approval < voice.threshold and f"/{voice.id}" not in view.consulted:
            why = Why(
                Motive.CONSULT_HOME, home=voice.name, points=approval, against=voice.threshold
            )
            yield Act(ConsultCapital(view.seat, constituency=voice.id), why)
            return
