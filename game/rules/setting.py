"""What is given before the first word is spoken: the text, the delegations, the procedure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from game.rules.capitals import Incident
from game.rules.decision import Consensus, DecisionRule, Electorate
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, Module, Seat, Term
from game.rules.pacts import Pact
from game.rules.text import Clause


@dataclass(frozen=True, slots=True)
class Delegation:
    """What everybody knows of a delegation. The head is an office, never a living person.

    `known_for` are wordings that it has called for in public, what matters most to it first.
    """

    seat: Seat
    name: str
    short: str
    head: str = ""
    brief: str = ""
    colour: str = "white"
    style: str = "measured"
    weight: int = 1
    known_for: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Procedure:
    """How the conference runs (RULEBOOK section 3).

    `capital` is what each delegation may spend in a round; `ratifications` is how many bring a
    text into force. Under a `single_undertaking`, nothing is agreed until everything is agreed:
    a clause left in brackets leaves no statement. `modules` are the parts of the game beyond the
    core that are on; `opens` has the first round of those that come in later, as in a tutorial.
    """

    rounds: int = 5
    rule: DecisionRule = field(default_factory=Consensus)
    vetoes: tuple[Seat, ...] = ()
    capital: int = 3
    ratifications: int = 1
    single_undertaking: bool = False
    reservations: bool = True
    stop_the_clock: bool = True
    chair_may_propose: bool = True
    temperature: int = 30
    modules: frozenset[Module] = frozenset()
    opens: Mapping[Module, int] = field(default_factory=dict)

    def plays(self, module: Module, number: int) -> bool:
        """Whether a module is played in the round of that number."""
        return module in self.modules and number >= self.opens.get(module, 1)


@dataclass(frozen=True)
class Setting:
    """Everything fixed about a conference.

    `alliances` are pacts in force from the start, `incidents` what may happen outside the room.
    """

    title: str
    clauses: tuple[Clause, ...]
    delegations: tuple[Delegation, ...]
    instructions: Mapping[Seat, Instructions]
    procedure: Procedure
    alliances: tuple[Pact, ...] = ()
    incidents: tuple[Incident, ...] = ()

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """The seats, in the scenario's order."""
        return tuple(delegation.seat for delegation in self.delegations)

    @cached_property
    def by_id(self) -> Mapping[ClauseId, Clause]:
        """The clauses by their ids, in order."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def by_seat(self) -> Mapping[Seat, Delegation]:
        """The delegations by their seats, in the scenario's order."""
        return {delegation.seat: delegation for delegation in self.delegations}

    def on_table(self, found: Mapping[ClauseId, int]) -> tuple[Clause, ...]:
        """The clauses as everybody knows them once so many bridges of each have been found.

        Views are made by the thousand and bridges found a few times, so these are remembered.
        """
        many = self._many(found)
        if many not in self._tables:
            self._tables[many] = tuple(
                clause.on_table(n) for clause, n in zip(self.clauses, many, strict=True)
            )
        return self._tables[many]

    def held(
        self, seat: Seat, found: Mapping[ClauseId, int], red_lines: frozenset[Term]
    ) -> Instructions:
        """A seat's instructions as far as the wordings on the table go, with these red lines."""
        key = seat, self._many(found), red_lines
        if key not in self._held:
            known = {clause.id: {w.id for w in clause.wordings} for clause in self.on_table(found)}
            own = replace(self.instructions[seat], red_lines=red_lines)
            self._held[key] = own.limited_to(known)
        return self._held[key]

    def _many(self, found: Mapping[ClauseId, int]) -> tuple[int, ...]:
        return tuple(found.get(clause.id, 0) for clause in self.clauses)

    @cached_property
    def _tables(self) -> dict[tuple[int, ...], tuple[Clause, ...]]:
        return {}

    @cached_property
    def _held(self) -> dict[tuple[Seat, tuple[int, ...], frozenset[Term]], Instructions]:
        return {}

    @cached_property
    def electorate(self) -> Electorate:
        """Who decides and how."""
        weights = {d.seat: d.weight for d in self.delegations}
        return Electorate(self.procedure.rule, weights, frozenset(self.procedure.vetoes))
