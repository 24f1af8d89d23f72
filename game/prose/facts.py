"""Which events are public facts for the papers, and what of them there is to tell.

What is left out is either private, or no news: talk, placards, readiness, temperature.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.prose.grammar import answered, cited, join
from game.prose.leaks import leak_phrases, leak_slot
from game.prose.memory import news, pact_known
from game.prose.pact_names import between, span
from game.prose.phrases import about, names
from game.prose.plans import Phrases
from game.prose.press import said
from game.prose.promises import deed, promised
from game.prose.sheets import phrase
from game.prose.text_facts import text_fact, who_did
from game.rules.events import (
    CapitalDecided,
    CommitmentJudged,
    Event,
    IncidentHappened,
    LeakAppeared,
    PactConcluded,
    PactLeft,
    PromiseChecked,
    QuestionAnswered,
    StatementPublished,
)
from game.rules.names import Seat
from game.rules.press import ACTS, Clarification, Commitment, Remark, Statement
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Fact:
    """A public fact: the slot that tells it, its phrases, and how many of its kind came before."""

    slot: str
    turn: int
    phrases: Phrases


def fact(event: Event, view: View, number: int) -> Fact | None:
    """The fact for the papers in an event; None if there is none."""
    if not _for_all(event):
        return None
    before = view.minutes[:number]
    turn = sum(type(earlier) is type(event) and _for_all(earlier) for earlier in before)
    told = _told(event, view, number, turn)
    return Fact(told[0], turn, told[1]) if told else None


def _for_all(event: Event) -> bool:
    """Whether an event that may be secret is not."""
    if isinstance(event, PactConcluded | PactLeft | PromiseChecked):
        return not event.members
    return True


def _told(event: Event, view: View, number: int, turn: int) -> tuple[str, Phrases] | None:
    match event:
        case StatementPublished(seat, statement):
            return _statement(view, seat, statement, number)
        case LeakAppeared(found):
            return f"leak.{leak_slot(found)}", lambda: leak_phrases(view, found, turn)
        case PactConcluded() | PactLeft() | PromiseChecked():
            return _pact(event, view, number, turn)
        case IncidentHappened(_, headline, sources):
            return "incident.sourced" if sources else "incident", lambda: {
                "title": headline.rstrip("."),
                "headline": cited(headline),
                "sources": join(list(sources)),
            }
        case QuestionAnswered(seat, incident, choice):
            return "question_answered", lambda: {
                **who_did(view, seat),
                "news": news(view, incident),
                "answer": answered(choice),
            }
        case CommitmentJudged(seat, clause, _, kept):
            slot = "commitment_kept" if kept else "commitment_broken"
            return slot, lambda: {**who_did(view, seat), **about(view, clause)}
        case CapitalDecided(seat, ratified):
            return "ratified" if ratified else "refused", lambda: who_did(view, seat)
        case _:
            return text_fact(event, view)


def _statement(view: View, seat: Seat, statement: Statement, number: int) -> tuple[str, Phrases]:
    def phrases() -> dict[str, str]:
        match statement:
            case Commitment(term):
                on = about(view, term.clause)
            case Clarification(clause):
                on = about(view, clause)
            case Remark():
                on = {}
        return {**who_did(view, seat), **on, **said(view, seat, statement, number)}

    match statement:
        case Commitment():
            return "commitment", phrases
        case Clarification():
            return "clarification", phrases
        case Remark(act_id):
            act = ACTS[act_id]
            tone = "friendly" if act.friendly else "critical" if act.critical else "neutral"
            return f"remark.{tone}", phrases


def _pact(
    event: PactConcluded | PactLeft | PromiseChecked, view: View, number: int, turn: int
) -> tuple[str, Phrases] | None:
    match event:
        case PactConcluded(pact):
            return "pact.concluded", lambda: {
                "members": names(view, pact.members),
                "will": promised(view, pact, "will", None, turn),
                "span": span(view, pact),
            }
        case PactLeft(seat, pact_id):
            return "pact.left", lambda: {
                **who_did(view, seat),
                "pact": between(view, pact_known(view, pact_id, number, public=True)),
            }
        case PromiseChecked(pact_id, promise, by, False):

            def phrases() -> dict[str, str]:
                pact = pact_known(view, pact_id, number, public=True)
                what = deed(view, pact, pact.promises[promise], by, None, turn) if pact else ""
                return {
                    **who_did(view, by),
                    "deed": what or phrase("part.other"),
                    "pact": between(view, pact),
                }

            return "pact.broken", phrases
        case _:
            return None
