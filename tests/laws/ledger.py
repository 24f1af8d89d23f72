"""The books of temperature, trust and approval, kept from the other events alone.

The engine's own `TemperatureMoved`, `TrustMoved` and `ApprovalMoved` are not looked at: the ledger
says what they must have come to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.rules.capitals import ApprovalEffect, Effect, HeatEffect, TrustEffect
from game.rules.events import (
    CapitalConsulted,
    ClauseAgreed,
    ClauseReopened,
    ClockStopped,
    CommitmentJudged,
    DemarcheAnswered,
    DemarcheMade,
    Event,
    IncidentHappened,
    LeakAppeared,
    LeakTraced,
    PactConcluded,
    PactLeft,
    PromiseChecked,
    QuestionAnswered,
    StatementPublished,
)
from game.rules.names import ClauseId, ConstituencyId, PactId, Seat
from game.rules.press import ACTS, Clarification, Commitment, Remark
from game.rules.setting import Setting


@dataclass
class Ledger:
    """What is known of a conference from its other events."""

    setting: Setting
    temperature: int = 0
    trust: dict[tuple[Seat, Seat], int] = field(default_factory=dict)
    approval: dict[tuple[Seat, ConstituencyId], int] = field(default_factory=dict)
    accepted: dict[ClauseId, tuple[Seat, ...]] = field(default_factory=dict)
    members: dict[PactId, set[Seat]] = field(default_factory=dict)
    commitments: dict[tuple[Seat, ClauseId], Commitment] = field(default_factory=dict)
    clarified: dict[Seat, int] = field(default_factory=dict)
    dishonoured: dict[Seat, int] = field(default_factory=dict)
    broken: dict[Seat, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.temperature = self.setting.procedure.temperature
        self.members = {pact.id: set(pact.members) for pact in self.setting.alliances}
        for seat, own in self.setting.instructions.items():
            self.approval |= {(seat, c.id): c.approval for c in own.constituencies}

    def heat(self, by: int) -> None:
        self.temperature = min(100, max(0, self.temperature + by))

    def believe(self, seat: Seat, other: Seat, by: int) -> None:
        before = self.trust.get((seat, other), 0)
        self.trust[seat, other] = min(100, max(-100, before + by))

    def please(self, seat: Seat, by: int, only: ConstituencyId | None = None) -> None:
        for who, home in self.approval:
            if who == seat and only in (None, home):
                self.approval[who, home] = min(100, max(0, self.approval[who, home] + by))

    def effects(self, effects: Iterable[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, HeatEffect):
                self.heat(effect.by)
            elif isinstance(effect, TrustEffect):
                self.believe(effect.seat, effect.other, effect.by)
            elif isinstance(effect, ApprovalEffect):
                self.please(effect.seat, effect.by, effect.constituency)

    def enter(self, event: Event) -> None:  # noqa: C901 - one flat case a kind
        match event:
            case ClauseAgreed(clause, _, supporters):
                self.accepted[clause] = supporters
                self.heat(-3)
            case ClauseReopened(seat, clause):
                self.heat(3)
                for other in self.accepted[clause]:
                    if other != seat:
                        self.believe(other, seat, -3)
            case ClockStopped():
                self.heat(10)
            case DemarcheMade():
                self.heat(2)
            case DemarcheAnswered(seat, to, _, considered):
                self.believe(to, seat, {True: 2, False: -1, None: -4}[considered])
            case PactConcluded(pact):
                self.members[pact.id] = set(pact.members)
            case PactLeft(seat, pact_id):
                self.members[pact_id].discard(seat)
                for other in self.members[pact_id]:
                    self.believe(other, seat, -6)
            case PromiseChecked():
                self.promise(event)
            case StatementPublished():
                self.statement(event)
            case LeakAppeared():
                self.heat(5)
            case LeakTraced(leaker, exposed):
                for other in exposed:
                    if other != leaker:
                        self.believe(other, leaker, -8)
            case CapitalConsulted(seat, _, home) if home:
                self.please(seat, 5, home)
            case IncidentHappened(incident):
                known = {i.id: i.effects for i in self.setting.incidents}
                self.effects(known.get(incident, ()))
            case QuestionAnswered(_, incident, label):
                (asked,) = [i.question for i in self.setting.incidents if i.id == incident]
                assert asked
                (chosen,) = [choice for choice in asked.choices if choice.label == label]
                self.effects(chosen.effects)
            case CommitmentJudged(seat, _, firmness, kept):
                self.please(seat, firmness if kept else -4 * firmness)
                if not kept:
                    self.dishonoured[seat] = self.dishonoured.get(seat, 0) + firmness
            case _:
                pass

    def promise(self, event: PromiseChecked) -> None:
        if not event.kept:
            self.broken[event.by] = self.broken.get(event.by, 0) + 1
        for seat in self.setting.seats:
            if seat == event.by:
                continue
            if seat in self.members[event.pact]:
                self.believe(seat, event.by, 4 if event.kept else -20)
            elif not event.kept and not event.members:
                self.believe(seat, event.by, -5)

    def statement(self, event: StatementPublished) -> None:
        seat = event.seat
        match event.statement:
            case Remark(act, about):
                pressing = ACTS[act].pressing
                if about in self.setting.seats:
                    self.believe(about, seat, -2 * pressing if pressing > 0 else -pressing)
                self.heat(pressing if pressing >= 0 else -1)
                for home in self.setting.instructions[seat].constituencies:
                    felt = abs(pressing * home.firmness) // 3
                    likes = (pressing > 0) == (home.firmness > 0)
                    self.please(seat, felt if likes else -felt, home.id)
            case Commitment(term, _, firmness):
                older = self.commitments.get((seat, term.clause))
                if older and (older.term != term or older.firmness > firmness):
                    self.clarify(seat, older)
                self.commitments[seat, term.clause] = event.statement
            case Clarification(clause):
                self.clarify(seat, self.commitments.pop((seat, clause)))

    def clarify(self, seat: Seat, commitment: Commitment) -> None:
        self.clarified[seat] = self.clarified.get(seat, 0) + commitment.firmness
        self.please(seat, -2 * commitment.firmness)


def balance(setting: Setting, record: Iterable[Event]) -> Ledger:
    """The books after these events."""
    ledger = Ledger(setting)
    for event in record:
        ledger.enter(event)
    return ledger
