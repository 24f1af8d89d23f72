"""Lines of pacts: offered and answered in the members' own style, concluded, left, kept, broken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from game.prose.grammar import capital, quoted
from game.prose.memory import pact_known
from game.prose.pact_names import a_pact, between, span, topics
from game.prose.phrases import name, names
from game.prose.plans import Phrases, Plan, chair, note, own_note
from game.prose.promises import deed, promised
from game.prose.sheets import CHAIR, OWN, phrase, style_in
from game.rules.events import (
    Conferred,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactLeft,
    PactOffered,
    PromiseChecked,
)
from game.rules.names import Seat
from game.rules.pacts import Pact
from game.rules.view import View

PactEvent: TypeAlias = (
    PactOffered | PactAnswered | PactConcluded | PactLeft | PactEnded | Conferred | PromiseChecked
)


def pacts(event: PactEvent, view: View, number: int) -> Plan:
    """The plan for what happens to a pact."""
    match event:
        case PactOffered(seat, to, pact):
            return _talk(view, seat, to, "pact_offered", lambda: _offer(view, pact, seat, number))
        case PactAnswered(seat, to, pact_id, accept):
            slot = "pact_accepted" if accept else "pact_declined"

            def answered() -> Mapping[str, str]:
                told = pact_known(view, pact_id, number)
                held = _offered(view, told, to if seat == view.seat else ())
                return {"pact": held, "Pact": capital(held)}

            return _talk(view, seat, to, slot, answered)
        case Conferred(seat, to, _, text):
            return _talk(view, seat, to, "conferred", lambda: {"text": text})
        case PactConcluded(pact, members):
            make = note if members else chair
            slot = "pact_concluded.secret" if members else "pact_concluded.public"
            return make(slot, lambda: _concluded(view, pact, number))
        case PactLeft(seat, pact_id, members):
            sheet = OWN if seat == view.seat else CHAIR

            def left() -> Mapping[str, str]:
                return {"pact": _its(view, pact_known(view, pact_id, number), seat)}

            return Plan("formal", seat, (), sheet, "pact_left", left)
        case PactEnded(pact_id, members):
            told = pact_known(view, pact_id, number)
            slot = "pact_ended.alone" if told and len(told.members) < 2 else "pact_ended.over"
            return (note if members else chair)(slot, lambda: _ended(view, told))
        case PromiseChecked():
            return _checked(event, view, number)
        case _:
            assert_never(event)


def _talk(view: View, seat: Seat, to: tuple[Seat, ...], slot: str, phrases: Phrases) -> Plan:
    sheet = OWN if seat == view.seat else style_in(view, seat)
    return Plan("talk", seat, to, sheet, slot, lambda: {"to": names(view, to), **phrases()})


def _offer(view: View, pact: Pact, seat: Seat, number: int) -> dict[str, str]:
    would = promised(view, pact, "would", seat, number)
    kind = a_pact(pact)
    return {
        "a_pact": kind,
        "A_pact": capital(kind),
        "would": would,
        "Would": capital(would),
        "span": span(view, pact),
    }


def _offered(view: View, pact: Pact | None, named: tuple[Seat, ...]) -> str:
    """A pact on offer, as its members call it; who offered it is "it" if alone `named` before."""
    if pact is None:
        return phrase("pact")
    # Whoever offers a pact is named first among its members.
    first = pact.members[0]
    if pact.name:
        held = phrase("pact.named", name=quoted(pact.name))
    elif named == (first,):
        held = phrase("pact.proposed.it")
    elif first == view.seat:
        held = phrase("pact.proposed.you")
    else:
        held = phrase("pact.proposed.other", who=name(view, first))
    on = topics(view, pact)
    return phrase("pact.on", pact=held, topics=on) if on else held


def _concluded(view: View, pact: Pact, number: int) -> dict[str, str]:
    return {
        "members": names(view, pact.members),
        "a_pact": a_pact(pact),
        "will": promised(view, pact, "will", None, number),
        "span": span(view, pact),
    }


def _its(view: View, pact: Pact | None, seat: Seat) -> str:
    """A pact as that of the one who leaves it."""
    if pact is None:
        return phrase("pact.a_standing")
    others = names(view, [member for member in pact.members if member != seat])
    if pact.name:
        return phrase("pact.named.with", name=quoted(pact.name), others=others)
    return phrase("pact.with", others=others)


def _ended(view: View, pact: Pact | None) -> dict[str, str]:
    held = between(view, pact)
    return {"pact": held, "Pact": capital(held)}


def _checked(event: PromiseChecked, view: View, number: int) -> Plan:
    own = event.by == view.seat
    slot = "promise_kept" if event.kept else "promise_broken"

    def phrases() -> Mapping[str, str]:
        pact = pact_known(view, event.pact, number)
        what = phrase("part.you" if own else "part.other")
        if pact:
            promise = pact.promises[event.promise]
            what = deed(view, pact, promise, event.by, None, number)
        by = name(view, event.by)
        return {"deed": what, "who": by, "Who": capital(by), "pact": between(view, pact)}

    if own:
        return own_note(event.by, slot, phrases)
    return (note if event.members else chair)(slot, phrases)
