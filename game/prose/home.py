"""Lines of requests and of the world outside: démarches, the capital, home audiences, events."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from game.prose.articles import has_article, the
from game.prose.grammar import answered, capital, cited, join, quoted, tables
from game.prose.memory import news
from game.prose.phrases import SILENT, about, deeds, has_text, name, whose, wording
from game.prose.plans import Phrases, Plan, chair, own_note
from game.prose.promises import line_on
from game.prose.sheets import CHAIR, OWN, phrase, style_in
from game.rules.events import (
    ApprovalCounted,
    ApprovalMoved,
    CapitalConsulted,
    ClauseOpened,
    DemarcheAnswered,
    DemarcheMade,
    HeadlinePrinted,
    IncidentHappened,
    QuestionAnswered,
    QuestionPut,
)
from game.rules.names import ConstituencyId, Seat, Term
from game.rules.view import View

Request: TypeAlias = DemarcheMade | DemarcheAnswered
Home: TypeAlias = CapitalConsulted | ApprovalMoved | ApprovalCounted
Outside: TypeAlias = (
    IncidentHappened | HeadlinePrinted | ClauseOpened | QuestionPut | QuestionAnswered
)


def request(event: Request, view: View) -> Plan:
    """The plan for a démarche or the answer to one."""
    seat, to, term = event.seat, event.to, event.term
    own = seat == view.seat
    sheet = OWN if own else style_in(view, seat)

    def phrases() -> dict[str, str]:
        line = wording(view, term)
        return {
            **about(view, term.clause),
            "to": name(view, to),
            "demarche": whose(view, "demarche", to),
            "line": line_on(view, term),
            "to_ask": deeds(view, [term]),
            "to_ask_there": phrase("accept", terms=line)
            if has_text(view, term)
            else phrase("leave it out"),
        }

    if isinstance(event, DemarcheMade):
        return Plan("talk", seat, (to,), sheet, "demarche_made", phrases)
    if event.considered is None:
        kept = OWN if own else CHAIR
        return Plan("note", seat, (to,), kept, "demarche_unanswered", phrases)
    slot = "demarche_considered" if event.considered else "demarche_declined"
    return Plan("talk", seat, (to,), sheet, slot, phrases)


def home(event: Home, view: View) -> Plan:
    """The plan for what comes from the seat's own capital and its audiences."""
    match event:
        case CapitalConsulted(seat, clause, constituency, eased):
            return _consulted(view, seat, clause, constituency, eased)
        case ApprovalMoved(seat, constituency, by, now):
            slot = "approval.up" if by > 0 else "approval.down"
            return _audience(
                view, seat, slot, constituency, lambda: {"by": str(abs(by)), "now": str(now)}
            )
        case ApprovalCounted(seat, constituency, approval, threshold):
            audiences = view.instructions.constituencies
            has_say = all(c.has_say for c in audiences if c.id == constituency)
            reach = "enough" if approval >= threshold else "short"
            return _audience(
                view,
                seat,
                f"approval_counted.{reach if has_say else 'heard'}",
                constituency,
                lambda: {"now": str(approval), "threshold": str(threshold)},
            )
        case _:
            assert_never(event)


def outside(event: Outside, view: View) -> Plan:
    """The plan for what happens outside the room, and what it asks."""
    match event:
        case IncidentHappened(_, headline, sources):
            return chair(
                "incident.sourced" if sources else "incident",
                lambda: {"headline": cited(headline), "sources": join(list(sources))},
            )
        case HeadlinePrinted(journalist, paper, headline):
            return chair(
                "headline",
                lambda: {"journalist": journalist, "paper": paper, "headline": cited(headline)},
            )
        case ClauseOpened(clause):
            return chair("clause_opened", lambda: about(view, clause))
        case QuestionPut(seat, _, text, choices):
            return own_note(
                seat,
                "question_put",
                lambda: {
                    "text": cited(text),
                    "choices": join([quoted(choice) for choice in choices], "or"),
                    "last": quoted(choices[-1]),
                },
            )
        case QuestionAnswered(seat, incident, choice):
            return Plan(
                "formal",
                seat,
                (),
                OWN if seat == view.seat else CHAIR,
                "question_answered",
                lambda: {"news": news(view, incident), "answer": answered(choice)},
            )
        case _:
            assert_never(event)


def audience(view: View, constituency: ConstituencyId) -> str:
    """A home audience by its name, as it stands within a sentence.

    "The Diet" is the Diet, "Members of the Diet" are members of the Diet. In a language that quotes
    titles, what has no article is quoted.
    """
    found = (c.name for c in view.instructions.constituencies if c.id == constituency)
    called = next(found, constituency)
    if tables()["titles"] == "quoted":
        return f"{called[:1].lower()}{called[1:]}" if has_article(called) else quoted(called)
    first, *rest = called.split() or [""]
    if first == "The":
        return the(called)
    # A common noun leads, if a small letter follows: "Members of the Diet", but "Cabinet Office".
    common = bool(rest) and rest[0].islower() and (first == "A" or first[1:].islower())
    names_place = any(first in d.name.split() for d in view.delegations)
    return called[:1].lower() + called[1:] if common and not names_place else called


def _audience(
    view: View, seat: Seat, slot: str, constituency: ConstituencyId, phrases: Phrases
) -> Plan:
    def told() -> dict[str, str]:
        called = audience(view, constituency)
        return {"audience": called, "Audience": capital(called), **phrases()}

    return own_note(seat, slot, told)


def _consulted(
    view: View,
    seat: Seat,
    clause: str | None,
    constituency: ConstituencyId | None,
    eased: Term | None,
) -> Plan:
    if clause is None:
        return _audience(view, seat, "consulted.home", constituency or "", dict)
    slot = "consulted.eased" if eased else "consulted.firm"
    return own_note(
        seat,
        slot,
        lambda: {
            **about(view, clause),
            "eased": wording(view, eased, SILENT) if eased else "",
        },
    )
