"""Lines of the chair: rounds, the plenary and its results, silence, capitals, the end."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from game.prose.articles import the
from game.prose.grammar import capital, cardinal, join, ordinal, tables
from game.prose.phrases import (
    NOTHING,
    about,
    has_text,
    name,
    names,
    paragraphs,
    terms,
    whose,
    wording,
)
from game.prose.plans import Plan, chair, own_note
from game.prose.sheets import phrase
from game.rules.events import (
    CapitalDecided,
    CaretakerSeated,
    ClauseAgreed,
    ClauseBracketed,
    ClockStopped,
    ConferenceEnded,
    ContactGroupReported,
    EndReason,
    PackageCarried,
    PackageLapsed,
    PlenaryOpened,
    PlenaryTakenBack,
    PositionsRevealed,
    RecessCalled,
    RecessEnded,
    RoundBegan,
    SilenceOpened,
    SupportRevealed,
)
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.text import Positions
from game.rules.view import View

Result: TypeAlias = (
    PositionsRevealed
    | SupportRevealed
    | PackageCarried
    | PackageLapsed
    | ClauseAgreed
    | ClauseBracketed
    | ContactGroupReported
)
Stage: TypeAlias = (
    RoundBegan | PlenaryOpened | SilenceOpened | ClockStopped | CapitalDecided | ConferenceEnded
)
Chairing: TypeAlias = RecessCalled | RecessEnded | PlenaryTakenBack | CaretakerSeated
Placards: TypeAlias = tuple[tuple[Seat, Positions | None], ...]
_VOTED = {True: "voted.yes", False: "voted.no", None: "voted.undeclared"}
_ENDED = {
    EndReason.IN_FORCE: "ended.in_force",
    EndReason.UNRATIFIED: "ended.unratified",
    EndReason.BROKEN: "ended.broken",
    EndReason.INCOMPLETE: "ended.incomplete",
    EndReason.SUSPENDED: "ended.suspended",
    EndReason.ADJOURNED: "ended.adjourned",
}


def result(event: Result, view: View) -> Plan:
    """The plan for what a plenary reveals or decides."""
    match event:
        case PositionsRevealed(clause, placards):
            return _placards(view, clause, placards)
        case SupportRevealed(package, votes):
            return chair("votes", lambda: {"package": str(package), "tally": _tally(view, votes)})
        case PackageCarried(package):
            return chair("package_carried", lambda: {"package": str(package)})
        case PackageLapsed(package):
            return chair("package_lapsed", lambda: {"package": str(package)})
        case ClauseAgreed():
            return _agreed(event, view)
        case ClauseBracketed(clause, nearest):
            if nearest is None:
                return chair("bracketed", lambda: about(view, clause))
            return chair("bracketed.near", lambda: _at(view, clause, nearest))
        case ContactGroupReported(clause, members, bridge):
            slot = "bridge" if bridge else "nothing" if len(members) > 1 else "alone"
            return chair(
                f"contact_group.{slot}",
                lambda: {
                    **(_at(view, clause, bridge) if bridge else about(view, clause)),
                    "members": names(view, members),
                },
            )
        case _:
            assert_never(event)


def stage(event: Stage, view: View, number: int) -> Plan:
    """The plan for a step from one stage of the conference to the next."""
    match event:
        case RoundBegan():
            return _round(event, view, number)
        case PlenaryOpened(round):
            return chair("plenary_opened", lambda: {"ordinal": ordinal(round)})
        case SilenceOpened(text, proposed):
            offered = [term for term in text if term.clause in proposed]
            slot = "silence_opened.proposed" if offered else "silence_opened"
            return chair(slot, lambda: {"terms": terms(view, offered)})
        case ClockStopped():
            return chair("clock_stopped")
        case CapitalDecided():
            return _capital(event, view)
        case ConferenceEnded(reason):
            return chair(_ENDED[reason])
        case _:
            assert_never(event)


def chairing(event: Chairing, view: View) -> Plan:
    """The plan for what the chair does with the conference itself."""
    match event:
        case RecessCalled():
            return chair("recess_called")
        case RecessEnded():
            return chair("recess_ended")
        case PlenaryTakenBack(round):
            return chair("plenary_taken_back", lambda: {"ordinal": ordinal(round)})
        case CaretakerSeated(seat, seated):
            slot = "caretaker.seated" if seated else "caretaker.left"
            if seat == view.seat:
                return own_note(seat, slot)
            return chair(slot, lambda: {"whose": name(view, seat)})
        case _:
            assert_never(event)


def _at(view: View, clause: ClauseId, held: WordingId) -> dict[str, str]:
    at = wording(view, Term(clause, held), NOTHING)
    return {**about(view, clause), "wording": at, "Wording": capital(at)}


def _placards(view: View, clause: ClauseId, placards: Placards) -> Plan:
    by_wording: dict[WordingId, list[Seat]] = {}
    for seat, held in placards:
        if held:
            by_wording.setdefault(held.prefer, []).append(seat)
    reserved = [seat for seat, held in placards if held is None]
    if not by_wording:
        return chair("placards.none", lambda: about(view, clause))
    return chair(
        "placards.reserved" if reserved else "placards",
        lambda: {
            **about(view, clause),
            "reserved": names(view, reserved),
            "preferred": join(
                [
                    phrase(
                        "preferred",
                        who=names(view, seats),
                        wording=wording(view, Term(clause, held)),
                    )
                    for held, seats in by_wording.items()
                ]
            ),
        },
    )


def _tally(view: View, votes: tuple[tuple[Seat, bool | None], ...]) -> str:
    groups = {vote: [seat for seat, cast in votes if cast is vote] for vote in _VOTED}
    told = (phrase(_VOTED[v], who=names(view, seats)) for v, seats in groups.items() if seats)
    return str(tables()["lists"]["longer"]).join(told)


def _agreed(event: ClauseAgreed, view: View) -> Plan:
    reach = "all" if set(event.supporters) == set(view.seats) else "some"
    silent = not has_text(view, Term(event.clause, event.wording))
    return chair(
        f"agreed.{'out.' if silent else ''}{reach}",
        lambda: {
            **_at(view, event.clause, event.wording),
            "supporters": names(view, event.supporters),
        },
    )


def _round(event: RoundBegan, view: View, number: int) -> Plan:
    further = any(isinstance(earlier, ClockStopped) for earlier in view.minutes[:number])
    if further:
        slot = "further"
    elif event.round == view.procedure.rounds:
        slot = "last"
    else:
        slot = "first" if event.round == 1 else "next"
    return chair(
        f"round.{slot}",
        lambda: {
            "ordinal": ordinal(event.round),
            "rounds": cardinal(view.procedure.rounds),
            "capital": str(event.capital),
            "delegations": join([the(d.name) for d in view.delegations]),
        },
    )


def _capital(event: CapitalDecided, view: View) -> Plan:
    refused = "refused" if event.crossed else "refused.home"
    slot = "ratified" if event.ratified else refused
    return chair(
        f"capital.{slot}",
        lambda: {
            "whose": whose(view, "capital", event.seat),
            "crossed": paragraphs(view, event.crossed),
        },
    )
