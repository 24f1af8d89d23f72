"""Clause by clause: how its wording came about, who moved to it, when, and for what.

A delegation *moves* on a clause when, from one plenary to the next in which it shows its
position, it begins or ceases to support (prefer or live with) the wording that came out of the
conference, or when it votes for a package with that wording which it did not support by itself.
Of a wording that a contact group found, only what was shown after that counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.analysis.trades import on_the_table
from game.debrief.bargains import Bargain, bargains, package_words
from game.debrief.reading import Conference
from game.debrief.words import shorts
from game.language import _
from game.rules.events import (
    ClauseAgreed,
    ClauseOpened,
    ClauseReopened,
    ContactGroupReported,
    PackageTabled,
    PositionsRevealed,
    SupportRevealed,
)
from game.rules.names import ClauseId, Part, Seat, Term, WordingId
from game.rules.outcome import scores
from game.rules.text import Clause


@dataclass(frozen=True, slots=True)
class Movement:
    """A delegation came to support the outcome, or ceased to, in that round's plenary.

    `bargains` say what had been promised or offered for it by then; empty if nothing was.
    """

    round: int
    seat: Seat
    towards: bool
    bargains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClauseStory:
    """A clause, the wording that came out of the conference, and how.

    `number` and `sentence` are as printed: no number in the preamble, no sentence if the clause
    has no text. `supporters` held the wording when they first showed their position; `joined`
    are those who joined the statement without supporting the wording when last asked; `reserved`
    have reserved on it. `notes` tell what else happened to the clause.
    """

    clause: ClauseId
    title: str
    part: Part
    number: str
    wording: WordingId
    label: str
    sentence: str
    supporters: tuple[Seat, ...]
    movements: tuple[Movement, ...]
    joined: tuple[Seat, ...]
    reserved: tuple[Seat, ...]
    notes: tuple[str, ...]


@dataclass
class _Held:
    """Who has shown what on a clause, read along the course."""

    supporters: list[Seat] = field(default_factory=list)
    now: dict[Seat, bool] = field(default_factory=dict)
    movements: list[Movement] = field(default_factory=list)


def stories(met: Conference) -> tuple[ClauseStory, ...]:
    """Every clause, in the statement's order."""
    text, made, found = on_the_table(met.state), bargains(met), []
    operative = 0
    for clause in met.setting.clauses:
        printed = clause.wording(text[clause.id]).sentence
        operative += bool(printed) and clause.part is Part.OPERATIVE
        number = f"{operative}." if printed and clause.part is Part.OPERATIVE else ""
        found.append(_story(met, clause, text[clause.id], number, made))
    return tuple(found)


def _story(
    met: Conference, clause: Clause, wording: WordingId, number: str, made: tuple[Bargain, ...]
) -> ClauseStory:
    held = _held(met, Term(clause.id, wording), made)
    results = scores(met.state)
    joined = [score.seat for score in results if score.standing == "joined"]
    chosen = clause.wording(wording)
    return ClauseStory(
        clause.id,
        clause.title,
        clause.part,
        number,
        wording,
        chosen.label,
        chosen.sentence,
        tuple(held.supporters),
        tuple(held.movements),
        tuple(seat for seat in joined if not held.now.get(seat)),
        tuple(score.seat for score in results if score.reserved == clause.id),
        tuple(_notes(met, clause, wording)),
    )


def _held(met: Conference, term: Term, made: tuple[Bargain, ...]) -> _Held:
    held = _Held()
    tabled = term.wording in {w.id for w in met.setting.by_id[term.clause].wordings}
    packages = {e.package: e.terms for _round, e in met.course if isinstance(e, PackageTabled)}
    for number, event in met.course:
        match event:
            case ContactGroupReported(clause, _, bridge) if (clause, bridge) == term:
                tabled = True
            case PositionsRevealed(clause, placards) if tabled and clause == term.clause:
                for seat, positions in placards:
                    if positions is not None:
                        shown = positions.supports(term.wording)
                        _show(held, seat, number, shown, _before(made, seat, term, number))
            case SupportRevealed(package, votes) if term in packages[package]:
                for seat, yes in votes:
                    if yes and not held.now.get(seat):
                        _show(held, seat, number, True, (package_words(met, package, term),))
            case _:
                pass
    return held


def _before(made: tuple[Bargain, ...], seat: Seat, term: Term, number: int) -> tuple[str, ...]:
    found = (b.words for b in made if (b.seat, b.term) == (seat, term) and b.round <= number)
    return tuple(dict.fromkeys(found))


def _show(held: _Held, seat: Seat, number: int, shown: bool, why: tuple[str, ...]) -> None:
    if seat not in held.now:
        held.supporters += [seat] if shown else []
    elif held.now[seat] != shown:
        held.movements.append(Movement(number, seat, shown, why if shown else ()))
    held.now[seat] = shown


def _notes(met: Conference, clause: Clause, wording: WordingId) -> Iterator[str]:
    setting, state = met.setting, met.state
    for number, event in met.course:
        match event:
            case ClauseAgreed(about, agreed, supporters) if about == clause.id:
                label = clause.wording(agreed).label
                everybody = set(supporters) == set(setting.seats)
                told = (
                    _("Round {n}: agreed ad ref at “{label}”, supported by all.")
                    if everybody
                    else _("Round {n}: agreed ad ref at “{label}”, supported by {who}.")
                )
                yield told.format(n=number, label=label, who=shorts(setting, supporters))
            case ClauseReopened(seat, about) if about == clause.id:
                yield _("Round {n}: reopened by {who}.").format(
                    n=number, who=shorts(setting, [seat])
                )
            case ClauseOpened(about) if about == clause.id:
                yield _("Round {n}: put back into brackets by an event.").format(n=number)
            case ContactGroupReported(about, members, bridge) if about == clause.id:
                told = (
                    _("Round {n}: a contact group of {who} found “{label}”.")
                    if bridge
                    else _("Round {n}: a contact group of {who} found nothing new.")
                )
                label = clause.wording(bridge).label if bridge else ""
                yield told.format(n=number, who=shorts(setting, members), label=label)
            case _:
                pass
    if clause.id not in state.agreed:
        if state.chair_text and clause.id in state.chair_text.proposed:
            yield _("In brackets to the end; the chair proposed this wording.")
        else:
            label = clause.wording(wording).label
            yield _("In brackets to the end; the fallback is “{label}”.").format(label=label)
