"""What one seat sees. A type of its own, filled field by field: no state with secrets deleted.

Everything that asks or decides on behalf of a seat (screens, AI delegates, the question
whether a move is legal) gets a `View` and nothing else, so it cannot know, or give away, what
the seat may not know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.decision import Electorate
from game.rules.events import Event, PromiseChecked
from game.rules.instructions import Instructions
from game.rules.names import (
    ClauseId,
    ConstituencyId,
    IncidentId,
    Module,
    PackageId,
    PactId,
    Phase,
    Seat,
    Term,
    WordingId,
)
from game.rules.pacts import Pact, Status
from game.rules.press import Commitment, Statement
from game.rules.setting import Delegation, Procedure
from game.rules.state import (
    Agreement,
    ChairText,
    Ending,
    Offer,
    Package,
    SilenceAnswer,
    State,
    Suggestion,
    text_as_it_stands,
)
from game.rules.text import Clause, Positions
from game.rules.tuning import COMMITMENT_SCORE


@dataclass(frozen=True, slots=True)
class View:
    """A conference as one seat may see it.

    `clauses` hold the wordings on the table and no others; `instructions` are the seat's own,
    as far as those wordings go; `trust` is its own in the others; `filings`, `support` and
    `silence` are its own; `soundings` and `suggestions` are those it has yet to answer, by who
    asked; `minutes` are the events it was sent. `offers` and `pacts` are those it is a member of,
    and public pacts; `promises` how those stand of which it has learnt; `statements` and
    `leaks` what it has filed this round; `commitments` everyone's in public; `approvals` its own
    constituencies'; `demarches` wait for its answer, `asked` for that of others; `questions` of
    events wait for it; `penalty` is what its commitments clarified away have cost, in points.
    Everybody knows of a `recess`, and which seats `caretakers` play.
    """

    seat: Seat
    title: str
    clauses: tuple[Clause, ...]
    delegations: tuple[Delegation, ...]
    procedure: Procedure
    electorate: Electorate
    instructions: Instructions
    round: int
    phase: Phase
    clock_stopped: bool
    temperature: int
    capital: Mapping[Seat, int]
    trust: Mapping[Seat, int]
    agreed: Mapping[ClauseId, Agreement]
    placards: Mapping[ClauseId, Mapping[Seat, Positions | None]]
    nearest: Mapping[ClauseId, WordingId | None]
    filings: Mapping[ClauseId, Positions | None]
    packages: Mapping[PackageId, Package]
    support: Mapping[PackageId, bool]
    votes: Mapping[PackageId, Mapping[Seat, bool | None]]
    contact_groups: Mapping[ClauseId, tuple[Seat, ...]]
    soundings: tuple[tuple[Seat, ClauseId], ...]
    suggestions: Mapping[Seat, Suggestion]
    ready: frozenset[Seat]
    chair_text: ChairText | None
    silence: SilenceAnswer | None
    ending: Ending | None
    minutes: tuple[Event, ...]
    offers: Mapping[PactId, Offer]
    pacts: Mapping[PactId, Pact]
    promises: Mapping[tuple[PactId, int, Seat], Status]
    statements: tuple[Statement, ...]
    commitments: Mapping[tuple[Seat, ClauseId], Commitment]
    approvals: Mapping[ConstituencyId, int]
    leaks: tuple[int, ...]
    demarches: Mapping[Seat, Term]
    asked: Mapping[Seat, Term]
    consulted: frozenset[str]
    questions: tuple[IncidentId, ...]
    penalty: int
    recess: bool
    caretakers: frozenset[Seat]

    @property
    def seats(self) -> tuple[Seat, ...]:
        """Every seat, in the scenario's order."""
        return tuple(delegation.seat for delegation in self.delegations)

    @property
    def others(self) -> tuple[Seat, ...]:
        """Every seat but one's own."""
        return tuple(seat for seat in self.seats if seat != self.seat)

    def plays(self, module: Module) -> bool:
        """Whether a part of the game beyond the core is played by now."""
        return self.procedure.plays(module, self.round)

    def clause(self, clause: ClauseId) -> Clause | None:
        """The clause of that id, if there is one."""
        return next((c for c in self.clauses if c.id == clause), None)

    @property
    def open_clauses(self) -> tuple[Clause, ...]:
        """The clauses in brackets."""
        return tuple(c for c in self.clauses if c.id not in self.agreed)

    @property
    def text(self) -> dict[ClauseId, WordingId]:
        """The text as it stands: what is agreed, and the fallback for what is bracketed."""
        return text_as_it_stands(self.clauses, self.agreed)


def view(state: State, seat: Seat) -> View:
    """What `seat` sees of the conference."""
    setting = state.setting
    pacts = {p: pact for p, pact in state.pacts.items() if pact.public or seat in pact.members}
    return View(
        seat=seat,
        title=setting.title,
        clauses=state.clauses,
        delegations=setting.delegations,
        procedure=setting.procedure,
        electorate=setting.electorate,
        instructions=setting.held(seat, state.bridges_found, state.red_lines(seat)),
        round=state.round,
        phase=state.phase,
        clock_stopped=state.clock_stopped,
        temperature=state.temperature,
        capital=state.capital,
        trust={
            other: state.trust.get((seat, other), 0) for other in setting.seats if other != seat
        },
        agreed=state.agreed,
        placards=state.placards,
        nearest=state.nearest,
        filings={clause: held for (who, clause), held in state.filings.items() if who == seat},
        packages=state.packages,
        support={package: yes for (who, package), yes in state.support.items() if who == seat},
        votes=state.votes,
        contact_groups=state.contact_groups,
        soundings=tuple(sorted((who, c) for who, to, c in state.soundings if to == seat)),
        suggestions={who: what for (who, to), what in state.suggestions.items() if to == seat},
        ready=state.ready,
        chair_text=state.chair_text,
        silence=state.silence.get(seat),
        ending=state.ending,
        minutes=state.minutes[seat],
        offers={p: offer for p, offer in state.offers.items() if seat in offer.pact.members},
        pacts=pacts,
        promises={
            (event.pact, event.promise, event.by): Status.KEPT if event.kept else Status.BROKEN
            for event in state.minutes[seat]
            if isinstance(event, PromiseChecked)
        },
        statements=state.statements.get(seat, ()),
        commitments=state.commitments,
        approvals={
            c.id: state.approval(seat, c) for c in setting.instructions[seat].constituencies
        },
        leaks=tuple(minute for who, minute in state.leaks if who == seat),
        demarches={who: term for (who, to), term in state.demarches.items() if to == seat},
        asked={to: term for (who, to), term in state.demarches.items() if who == seat},
        consulted=frozenset(about for who, about in state.consulted if who == seat),
        questions=tuple(sorted(asked for who, asked in state.questions if who == seat)),
        penalty=COMMITMENT_SCORE * state.clarified.get(seat, 0) // 2,
        recess=state.recess,
        caretakers=state.caretakers,
    )
