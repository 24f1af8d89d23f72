"""Which promises are kept or broken by a move's events, once more and as plainly as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from game.rules.events import (
    ConferenceEnded,
    Event,
    LeakRecorded,
    PactConcluded,
    PactEnded,
    PactLeft,
    PlenaryOpened,
    PlenaryTakenBack,
    PositionsRevealed,
    SilenceRevealed,
    StatementPublished,
)
from game.rules.moves import Silence
from game.rules.names import ClauseId, PactId, Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
from game.rules.press import Remark
from game.rules.text import Positions

Verdict = tuple[PactId, int, Seat, bool]
CRITICAL = "regret", "express concern", "deplore", "condemn", "protest"
FRIENDLY = "welcome", "reassure", "encourage"


@dataclass
class Court:
    """What judging needs to remember from one move to the next."""

    pacts: dict[PactId, Pact]
    members: dict[PactId, set[Seat]] = field(default_factory=dict)
    verdicts: dict[tuple[PactId, int, Seat], bool] = field(default_factory=dict)
    remarks: list[tuple[Seat, Remark]] = field(default_factory=list)
    round: int = 0
    before: Court | None = None

    def __post_init__(self) -> None:
        self.members = {pact.id: set(pact.members) for pact in self.pacts.values()}

    def judge(self, events: Iterable[Event]) -> list[Verdict]:
        """What a move's events make of every promise."""
        events = list(events)
        if self.before and any(isinstance(event, PlenaryTakenBack) for event in events):
            vars(self).update(vars(self.before))
            return []
        found = [*self.breaches(events)]
        if any(isinstance(event, PlenaryOpened) for event in events):
            self.before = None
            self.before = deepcopy(self)
            found += self.plenary(events)
        answers = {e.seat: e.answer for e in events if isinstance(e, SilenceRevealed)}
        if answers:
            found += self.together(answers)
        verdicts = list(self.record(found))
        verdicts += self.record(self.endings(events))
        self.remember(events)
        return verdicts

    def promises(self) -> Iterator[tuple[PactId, int, Promise, set[Seat]]]:
        """The promises in force, whose owers are members still."""
        for pact in self.pacts.values():
            members = self.members[pact.id]
            for number, promise in enumerate(pact.promises):
                owing = {promise.member, getattr(promise, "other", promise.member)}
                if owing <= members:
                    yield pact.id, number, promise, members

    def breaches(self, events: list[Event]) -> Iterator[Verdict]:
        for leak in events:
            if isinstance(leak, LeakRecorded) and leak.traced:
                for pact, number, promise, members in self.promises():
                    among = set(leak.disclosure.seats) <= members
                    own = isinstance(promise, Confidence) and promise.member == leak.seat
                    if own and (among or leak.disclosure.pact == pact):
                        yield pact, number, leak.seat, False

    def plenary(self, events: list[Event]) -> Iterator[Verdict]:
        shown = {e.clause: dict(e.placards) for e in events if isinstance(e, PositionsRevealed)}
        remarks = remarks_in(events)
        for pact, number, promise, members in self.promises():
            match promise:
                case Back(seat, term) if term.clause in shown:
                    yield pact, number, seat, backs(shown, seat, term)
                case Oppose(seat, term) if term.clause in shown:
                    yield pact, number, seat, not backs(shown, seat, term)
                case Exchange(one, gives, two, takes):
                    if gives.clause in shown and takes.clause in shown:
                        did = backs(shown, one, gives), backs(shown, two, takes)
                        if any(did):
                            yield pact, number, one, did[0]
                            yield pact, number, two, did[1]
                case NoCriticism(seat):
                    blamed = [r.about for who, r in remarks if who == seat and r.act in CRITICAL]
                    if any(about in members - {seat} for about in blamed):
                        yield pact, number, seat, False
                case Solidarity(seat):
                    for critic, blame in self.remarks:
                        victim = blame.about
                        ally = victim in members and seat not in (victim, critic)
                        if blame.act in CRITICAL and ally:
                            own = [r for who, r in remarks if who == seat]
                            warm = any(r.about == victim and r.act in FRIENDLY for r in own)
                            hits = any(r.about == critic and r.act in CRITICAL for r in own)
                            yield pact, number, seat, warm or hits
                case _:
                    pass

    def together(self, answers: dict[Seat, Silence]) -> Iterator[Verdict]:
        for pact in self.pacts:
            bound = [
                (number, promise.member)
                for name, number, promise, _ in self.promises()
                if name == pact and isinstance(promise, Together)
            ]
            broke = {seat for _, seat in bound if answers[seat] is Silence.BREAK}
            most_broke = len(broke) > len({seat for _, seat in bound}) - len(broke)
            # Of a promise made twice by one member, the later is the one that counts.
            for number, seat in {seat: (number, seat) for number, seat in bound}.values():
                yield pact, number, seat, (seat in broke) == most_broke

    def endings(self, events: list[Event]) -> Iterator[Verdict]:
        over = any(isinstance(event, ConferenceEnded) for event in events)
        plenary = any(isinstance(event, PlenaryOpened) for event in events)
        for pact, number, promise, _ in self.promises():
            until = self.pacts[pact].until
            ran_out = plenary and until and self.round >= until
            if isinstance(promise, NoCriticism | Confidence) and (over or ran_out):
                yield pact, number, promise.member, True

    def record(self, found: Iterable[Verdict]) -> Iterator[Verdict]:
        """Only what is new: a breach stays one, and a promise is kept once."""
        for pact, number, seat, kept in found:
            before = self.verdicts.get((pact, number, seat))
            if before is False or (kept and before):
                continue
            self.verdicts[pact, number, seat] = kept
            yield pact, number, seat, kept

    def remember(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case PactConcluded(pact):
                    self.pacts[pact.id] = pact
                    self.members[pact.id] = set(pact.members)
                case PactLeft(seat, pact_id):
                    self.members[pact_id].discard(seat)
                case PactEnded(pact_id):
                    del self.pacts[pact_id]
                case _:
                    pass
        if any(isinstance(event, PlenaryOpened) for event in events):
            self.remarks = remarks_in(events)


def remarks_in(events: Iterable[Event]) -> list[tuple[Seat, Remark]]:
    published = (e for e in events if isinstance(e, StatementPublished))
    return [(e.seat, e.statement) for e in published if isinstance(e.statement, Remark)]


def backs(shown: dict[ClauseId, dict[Seat, Positions | None]], seat: Seat, term: Term) -> bool:
    held = shown[term.clause][seat]
    return held is not None and term.wording in (held.prefer, *held.accept)
