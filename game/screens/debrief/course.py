"""The course of a conference as the minutes of a seat have it, sorted by clause and round."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.language import _
from game.notation import listed
from game.rules.events import (
    ClauseAgreed,
    ClauseReopened,
    ContactGroupReported,
    Event,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    PlenaryOpened,
    PositionsRevealed,
    SupportRevealed,
)
from game.rules.names import ClauseId, PackageId, Seat
from game.rules.state import State
from game.rules.text import Positions
from game.screens.naming import label_of, shorts, terms_words
from game.screens.signs import vote_sign


@dataclass
class Course:
    """What the minutes say of a conference, sorted by round."""

    rounds: list[int] = field(default_factory=list)
    placards: dict[tuple[ClauseId, int], dict[Seat, Positions | None]] = field(default_factory=dict)
    notes: dict[ClauseId, list[str]] = field(default_factory=dict)
    packages: dict[PackageId, list[str]] = field(default_factory=dict)


def course(state: State, seat: Seat) -> Course:
    """Read the minutes of a seat."""
    names = shorts(state.setting.delegations)
    found = Course()
    number = 1
    for event in state.minutes[seat]:
        match event:
            case PlenaryOpened(number):
                found.rounds.append(number)
            case PositionsRevealed(clause, placards):
                found.placards[clause, number] = dict(placards)
            case PackageTabled(who, package, terms):
                words = terms_words(state.setting.clauses, terms)
                found.packages[package] = [
                    _("tabled by {name}: {words}.").format(name=names[who], words=words)
                ]
            case SupportRevealed(package, votes):
                signs = "  ".join(f"{vote_sign(vote).mark} {names[who]}" for who, vote in votes)
                found.packages[package].append(
                    _("round {number}  {signs}").format(number=number, signs=signs)
                )
            case PackageCarried(package):
                found.packages[package].append(_("Carried whole."))
            case PackageLapsed(package):
                found.packages[package].append(_("Off the table: it could no longer stand whole."))
            case _:
                _note(found, state, event, number, names)
    return found


def _note(found: Course, state: State, event: Event, number: int, names: dict[Seat, str]) -> None:
    match event:
        case ClauseAgreed(clause, wording):
            label = label_of(state.setting.by_id[clause], wording)
            words = _("agreed ad ref in round {number}: {label}").format(number=number, label=label)
        case ClauseReopened(seat, clause):
            words = _("reopened by {name}").format(name=names[seat])
        case ContactGroupReported(clause, members, bridge):
            by_id = state.setting.by_id
            result = (
                _("found “{wording}”").format(wording=label_of(by_id[clause], bridge))
                if bridge
                else _("found nothing new")
            )
            who = listed(names[seat] for seat in members)
            words = _("contact group of {who} in round {number} {result}").format(
                who=who, number=number, result=result
            )
        case _:
            return
    found.notes.setdefault(clause, []).append(words)
