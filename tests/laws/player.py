"""A random player that makes every kind of legal move from a View alone, and whole random games.

It composes a move with random arguments and keeps it if `refusal` has nothing against it. What it
says is unique in the game, so that a test can look for where it turns up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from game.rules import apply, start
from game.rules.events import (
    CaretakerSeated,
    ContactGroupReported,
    Event,
    IncidentHappened,
    PlenaryOpened,
    PlenaryTakenBack,
    RecessCalled,
    RecessEnded,
)
from game.rules.legal import chair_refusal, refusal
from game.rules.moves import (
    Adjourn,
    Announce,
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    CallRecess,
    ChairMove,
    Claim,
    CloseInformals,
    CloseSilence,
    Confer,
    ConsultCapital,
    DeclareReady,
    Demarche,
    EndRecess,
    FilePositions,
    FileStatement,
    FileSupport,
    Inject,
    Leak,
    LeavePact,
    Move,
    OfferPact,
    OpenSilence,
    Reopen,
    Reply,
    Say,
    SeatCaretaker,
    SeatMove,
    ShowInstructions,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
    TakeBack,
    WithdrawStatement,
)
from game.rules.names import Phase, Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Promise,
    Solidarity,
    Together,
)
from game.rules.press import ActId, Bond, Clarification, Commitment, Remark, Statement
from game.rules.procedure.leaks import disclosure
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.text import Clause, Positions
from game.rules.view import View, view

Maker = Callable[[View, Random], SeatMove]


def words(luck: Random) -> str:
    return f"{luck.choice(['We regret', 'We welcome', 'Nous notons'])} {luck.getrandbits(60):x}"


def other(v: View, luck: Random) -> Seat:
    return luck.choice(v.others)


def some(v: View, luck: Random) -> tuple[Seat, ...]:
    return tuple(luck.sample(v.others, luck.randint(0, len(v.others))))


def clause(v: View, luck: Random) -> Clause:
    return luck.choice(v.clauses)


def positions(v: View, clause: Clause, luck: Random) -> Positions:
    """Any one preferred; the more generous the day, the more it could live with."""
    ids = [wording.id for wording in clause.wordings]
    prefer = luck.choice(ids)
    generosity = luck.choice([0.2, 0.8, 1.0])
    return Positions(prefer, tuple(w for w in ids if w != prefer and luck.random() < generosity))


def terms(v: View, luck: Random, at_most: int) -> tuple[Term, ...]:
    chosen = luck.sample(v.clauses, luck.randint(0, min(at_most, len(v.clauses))))
    return tuple(Term(c.id, luck.choice(c.wordings).id) for c in chosen)


def claim(v: View, luck: Random) -> SeatMove:
    on = clause(v, luck)
    return Claim(v.seat, some(v, luck), on.id, positions(v, on, luck))


def file_positions(v: View, luck: Random) -> SeatMove:
    on = clause(v, luck)
    return FilePositions(v.seat, on.id, None if luck.random() < 0.1 else positions(v, on, luck))


def answer_sounding(v: View, luck: Random) -> SeatMove:
    to, asked = luck.choice(v.soundings or [(other(v, luck), clause(v, luck).id)])
    on = v.clause(asked)
    assert on
    return AnswerSounding(v.seat, to, asked, positions(v, on, luck))


def suggest(v: View, luck: Random) -> SeatMove:
    floated = terms(v, luck, 3)
    split = luck.randint(0, len(floated))
    return Suggest(v.seat, other(v, luck), floated[:split], floated[split:])


def answer_suggestion(v: View, luck: Random) -> SeatMove:
    to = luck.choice(list(v.suggestions) or [other(v, luck)])
    return AnswerSuggestion(v.seat, to, luck.choice(list(Reply)))


def answer_silence(v: View, luck: Random) -> SeatMove:
    answer = luck.choice([Silence.KEEP, Silence.KEEP, Silence.RESERVE, Silence.BREAK])
    on = clause(v, luck).id if answer is Silence.RESERVE else None
    return AnswerSilence(v.seat, answer, on, luck.choice(["", words(luck)]))


def file_support(v: View, luck: Random) -> SeatMove:
    return FileSupport(v.seat, luck.choice(list(v.packages) or [1]), luck.random() < 0.8)


def term(v: View, luck: Random) -> Term:
    on = clause(v, luck)
    return Term(on.id, luck.choice(on.wordings).id)


def promise(v: View, members: tuple[Seat, ...], luck: Random) -> Promise:
    one, two = luck.sample(members, 2)
    made: list[Promise] = [
        *(Back(one, term(v, luck)), Oppose(one, term(v, luck))),
        Exchange(one, term(v, luck), two, term(v, luck)),
        *(NoCriticism(one), Confidence(one), Together(one), Solidarity(one)),
    ]
    return luck.choice(made)


def offer_pact(v: View, luck: Random) -> SeatMove:
    to = tuple(luck.sample(v.others, luck.randint(1, min(2, len(v.others)))))
    promises = tuple(promise(v, (v.seat, *to), luck) for _ in range(luck.randint(1, 4)))
    until = luck.choice([0, 0, v.round, v.round + 1])
    return OfferPact(
        v.seat, to, promises, luck.random() < 0.3, luck.choice(["", words(luck)]), until
    )


def answer_pact(v: View, luck: Random) -> SeatMove:
    waiting = [pact for pact, offer in v.offers.items() if v.seat not in offer.accepted]
    return AnswerPact(v.seat, luck.choice(waiting or ["nobody#1"]), luck.random() < 0.8)


def own_pact(v: View, luck: Random) -> str:
    return luck.choice([p for p, pact in v.pacts.items() if v.seat in pact.members] or ["nobody#1"])


def file_statement(v: View, luck: Random) -> SeatMove:
    headlines = [e.incident for e in v.minutes if isinstance(e, IncidentHappened)]
    made = [on for who, on in v.commitments if who == v.seat]
    on = luck.choice(made or [clause(v, luck).id])
    said: list[Statement] = [
        Remark(luck.choice(list(ActId)), luck.choice([*v.others, *headlines]), words(luck)),
        Commitment(term(v, luck), luck.choice(list(Bond)), luck.randint(1, 3), words(luck)),
        Clarification(on, luck.choice(["", words(luck)])),
    ]
    return FileStatement(v.seat, luck.choice(said))


def leak(v: View, luck: Random) -> SeatMove:
    private = [n for n, event in enumerate(v.minutes) if disclosure(event, v.seats)]
    return Leak(v.seat, luck.choice(private or [0]))


def demarche(v: View, luck: Random) -> SeatMove:
    return Demarche(v.seat, other(v, luck), term(v, luck))


def answer_demarche(v: View, luck: Random) -> SeatMove:
    to = luck.choice(list(v.demarches) or [other(v, luck)])
    return AnswerDemarche(v.seat, to, luck.random() < 0.5)


def consult_capital(v: View, luck: Random) -> SeatMove:
    if v.approvals and luck.random() < 0.5:
        return ConsultCapital(v.seat, constituency=luck.choice(list(v.approvals)))
    return ConsultCapital(v.seat, clause(v, luck).id)


def answer_question(v: View, luck: Random) -> SeatMove:
    return AnswerQuestion(v.seat, luck.choice(v.questions or ("nothing",)), luck.randint(0, 2))


MAKERS: tuple[Maker, ...] = (
    lambda v, luck: Say(v.seat, some(v, luck), words(luck)),
    lambda v, luck: SoundOut(v.seat, other(v, luck), clause(v, luck).id),
    lambda v, luck: ShowInstructions(v.seat, other(v, luck), clause(v, luck).id),
    lambda v, luck: TablePackage(v.seat, terms(v, luck, 3)),
    *[lambda v, luck: CallContactGroup(v.seat, clause(v, luck).id)] * 3,
    lambda v, luck: Reopen(v.seat, clause(v, luck).id),
    lambda v, luck: DeclareReady(v.seat, luck.random() < 0.7),
    *(answer_silence, answer_sounding, suggest, answer_suggestion, claim),
    *(file_support, file_support, *[file_positions] * 5),
    *(offer_pact, *[answer_pact] * 4, demarche, answer_demarche, consult_capital),
    *(file_statement, file_statement, leak, answer_question),
    lambda v, luck: LeavePact(v.seat, own_pact(v, luck)),
    lambda v, luck: Confer(v.seat, own_pact(v, luck), words(luck)),
    lambda v, luck: WithdrawStatement(v.seat),
)
KINDS: tuple[Maker, ...] = tuple(dict.fromkeys(MAKERS))
"""Every maker once, where each is to be tried rather than one chosen."""


def chairs(state: State, luck: Random) -> list[ChairMove]:
    """What a restless chair thinks of; its own events leave the room's temperature alone."""
    seat = luck.choice(state.setting.seats)
    incidents = [incident.id for incident in state.setting.incidents] or ["nothing"]
    return [
        *(OpenSilence(), CloseInformals(), CloseSilence()),
        *(OpenSilence(), CloseInformals(), CloseSilence()),
        *(Inject(luck.choice(incidents)), Announce(words(luck)), CallRecess(), TakeBack()),
        SeatCaretaker(seat, seat not in state.caretakers),
        Adjourn(),
    ]


def a_move(v: View, luck: Random, tries: int = 30) -> SeatMove | None:
    """A legal move of the seat, or None if none was thought of."""
    for _ in range(tries):
        move = luck.choice(MAKERS)(v, luck)
        if refusal(v, move) is None:
            return move
    return None


@dataclass(frozen=True)
class Game:
    """A game as played: `states[n]` is before `moves[n]`, `events[n + 1]` what it led to."""

    setting: Setting
    seed: int
    moves: tuple[Move, ...]
    states: tuple[State, ...]
    events: tuple[tuple[Event, ...], ...]

    @property
    def final(self) -> State:
        return self.states[-1]

    @property
    def happened(self) -> tuple[Event, ...]:
        return tuple(event for events in self.events for event in events)

    @property
    def record(self) -> tuple[Event, ...]:
        """What happened and counts: what was taken back is left out."""
        return standing(self.happened)

    def until(self, moves: int) -> Game:
        """The game after so many of its moves."""
        return replace(
            self,
            moves=self.moves[:moves],
            states=self.states[: moves + 1],
            events=self.events[: moves + 1],
        )


def standing(happened: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events less those of plenaries taken back, and of what followed them."""
    record: list[Event] = []
    opened = 0
    for event in happened:
        if isinstance(event, PlenaryOpened):
            opened = len(record)
        record.append(event)
        if isinstance(event, PlenaryTakenBack):
            record[opened:] = [e for e in record[opened:] if isinstance(e, _STAYS) or e == event]
    return tuple(record)


_STAYS = (ContactGroupReported, RecessCalled, RecessEnded, CaretakerSeated)
"""What taking back a plenary does not undo."""


def play(setting: Setting, luck: Random) -> Game:
    """A random game; the chair interferes now and then, and closes what drags on."""
    seed = luck.getrandbits(64)
    state, events = start(setting, seed)
    moves: list[Move] = []
    states, happened = [state], [events]
    patience = luck.randint(0, 12) * len(setting.seats)
    waited = 0
    while state.phase is not Phase.ENDED:
        closes = CloseInformals() if state.phase is Phase.INFORMALS else CloseSilence()
        move: Move = closes
        if waited < patience:
            move = a_move(view(state, luck.choice(setting.seats)), luck) or closes
            if luck.random() < 0.02:
                allowed = [m for m in chairs(state, luck) if chair_refusal(state, m) is None]
                move = luck.choice(allowed)
            if state.recess:
                move = EndRecess()
        before = (state.round, state.phase)
        state, events = apply(state, move)
        waited = waited + 1 if before == (state.round, state.phase) else 0
        moves.append(move)
        states.append(state)
        happened.append(events)
    return Game(setting, seed, tuple(moves), tuple(states), tuple(happened))
