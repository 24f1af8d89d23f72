"""A whole conference at the full level, played from a script, for its minutes to be read."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.apply import apply, start
from game.rules.events import DemarcheMade, Event, PactOffered, Said, Suggested
from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    AnswerSilence,
    CloseInformals,
    CloseSilence,
    Confer,
    ConsultCapital,
    Demarche,
    FileStatement,
    FileSupport,
    Leak,
    LeavePact,
    Move,
    OfferPact,
    Reopen,
    Reply,
    Say,
    Silence,
    TablePackage,
    WithdrawStatement,
)
from game.rules.names import Seat, Term
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
from game.rules.state import State

from .full_level import full_level
from .scripted import asked, file, floated, terms

NETWORK = Term("partners", "network")
QUIET = "Quiet hours"


class Played:
    """A conference as it is played: moves that need to look at the state can."""

    def __init__(self, seed: int = 3) -> None:
        self.state, _ = start(full_level(), seed)

    def do(self, *moves: Move) -> None:
        for move in moves:
            self.state, _ = apply(self.state, move)

    def pact(self, seat: Seat, to: Seat, *promises: Promise, **rest: object) -> str:
        """Offer a pact; its id."""
        self.do(OfferPact(seat, (to,), promises, **rest))  # type: ignore[arg-type]
        return list(self.state.offers)[-1]

    def minute(self, seat: Seat, kind: type[Event]) -> int:
        """The latest event of a kind in a seat's minutes."""
        heard = self.state.minutes[seat]
        return max(n for n, event in enumerate(heard) if isinstance(event, kind))

    def states(self, seat: Seat, *statements: Statement) -> None:
        self.do(*(FileStatement(seat, statement) for statement in statements))


def played() -> State:
    """The conference played to its end."""
    game = Played()
    for part in (_first, _second, _third, _fourth, _fifth):
        part(game)
        game.do(CloseInformals())
    game.do(*_answers(), CloseSilence())
    return game.state


def _first(game: Played) -> None:
    game.do(Say("state", (), "Good evening, all. The cameras will be outside every night."))
    game.do(*asked("mofa", "state", "strait", "status-quo or both-views or resolution"))
    pact = game.pact(
        "mofa",
        "state",
        Exchange("mofa", Term("strait", "resolution"), "state", Term("dialogue", "candid")),
        NoCriticism("mofa"),
        NoCriticism("state"),
        name="Anniversary",
        public=True,
    )
    game.do(AnswerPact("state", pact, True))
    pact = game.pact(
        "mod", "dod", Back("mod", NETWORK), Back("dod", NETWORK), Confidence("dod"), name=QUIET
    )
    game.do(AnswerPact("dod", pact, True), Confer("mod", pact, "Not a word to the Prefecture yet."))
    pact = game.pact("okinawa", "mofa", Oppose("mofa", NETWORK), Solidarity("okinawa"), until=3)
    game.do(AnswerPact("mofa", pact, True))
    pact = game.pact("dod", "mofa", Together("dod"), Together("mofa"))
    game.do(AnswerPact("mofa", pact, False))
    game.do(Demarche("okinawa", "mofa", Term("islands", "consult")))
    game.do(AnswerDemarche("mofa", "okinawa", True))
    game.do(Demarche("dod", "mofa", Term("costs", "increase")))
    game.states("okinawa", Commitment(Term("islands", "consent"), Bond.INSIST, 2))
    game.states("okinawa", Remark(ActId.CONCERN, "mod"))
    game.states("mod", Remark(ActId.REASSURE, "okinawa"))
    game.states("state", Remark(ActId.WELCOME, "mofa", 'We welcome "a good first evening".'))
    game.states("mofa", Remark(ActId.NOTE, "dod"), Remark(ActId.DECLINE, "okinawa"))
    game.do(WithdrawStatement("mofa"), ConsultCapital("mofa", "costs"))
    game.do(*file("mofa", partners="inclusive or named", costs="", islands="mitigate"))
    game.do(*file("mod", partners="network or named", strait="status-quo or resolution"))
    game.do(*file("state", partners="network or named", dialogue="candid", strait="resolution"))
    game.do(*file("dod", partners="network or named", costs="increase or welcome"))
    game.do(*file("okinawa", partners="inclusive or named", islands="consent"))


def _second(game: Played) -> None:
    game.do(AnswerQuestion("okinawa", "survey", 1))
    game.do(Say("dod", ("mod",), "Tokyo will pay more, they only need time {costs}."))
    game.do(Leak("mod", game.minute("mod", Said)))
    game.do(*floated("mofa", "dod", "transparency progress", "costs welcome", Reply.CONSIDER))
    game.do(Leak("dod", game.minute("dod", Suggested)))
    game.do(ConsultCapital("okinawa", None, "public"))
    game.states("dod", Remark(ActId.DEPLORE, "okinawa"), Remark(ActId.URGE, "mofa"))
    game.states("state", Remark(ActId.ENCOURAGE, "okinawa"), Remark(ActId.NOTE, "survey"))
    game.states("mofa", Commitment(Term("strait", "resolution"), Bond.NOTHING_LESS, 3))
    game.states("okinawa", Remark(ActId.REGRET, "dod", "Nobody asked us {them} at all."))
    game.do(TablePackage("state", terms("strait resolution, dialogue candid")))
    game.do(FileSupport("mofa", 1, True), FileSupport("mod", 1, True), FileSupport("dod", 1, True))
    game.do(FileSupport("okinawa", 1, True))
    game.do(*file("mofa", costs="welcome or note", transparency="brief-diet or explain"))
    game.do(*file("mod", costs="welcome", transparency="progress or explain"))
    game.do(*file("state", costs="welcome or note", islands="mitigate or consult"))
    game.do(*file("okinawa", costs="note or welcome", transparency="publish or brief-diet"))


def _third(game: Played) -> None:
    pact = game.pact(
        "okinawa", "mofa", Back("mofa", Term("islands", "consult")), NoCriticism("mofa")
    )
    game.do(AnswerPact("mofa", pact, True))
    game.do(Leak("mofa", game.minute("mofa", PactOffered)))
    game.do(Demarche("mod", "okinawa", Term("legislation", "review")))
    game.do(AnswerDemarche("okinawa", "mod", False))
    game.do(Leak("okinawa", game.minute("okinawa", DemarcheMade)))
    game.states("okinawa", Clarification("islands"))
    game.states("mofa", Remark(ActId.CONDEMN, "okinawa"))
    game.states("dod", Remark(ActId.DENY, "survey"))
    game.do(*file("mofa", islands="mitigate or understanding", legislation="existing or review"))
    game.do(*file("mod", islands="mitigate", legislation="review"))
    game.do(*file("dod", islands="mitigate or understanding", legislation="review or none"))
    game.do(*file("state", legislation="review", transparency="explain"))
    game.do(*file("okinawa", islands="consult or mitigate", legislation="diet-first or review"))


def _fourth(game: Played) -> None:
    game.do(AnswerQuestion("state", "letter", 0)) if game.state.questions else None
    standing = next(p for p in game.state.pacts.values() if p.name == "Anniversary")
    game.do(LeavePact("state", standing.id), Reopen("dod", "partners"))
    game.states("okinawa", Remark(ActId.PROTEST, "mofa"), Remark(ActId.CLARIFY, "state"))
    game.states("dod", Commitment(NETWORK, Bond.PREFER, 1))
    game.states("mofa", Remark(ActId.REGRET, "okinawa"))
    game.do(*file("dod", partners="network", transparency="progress or explain"))
    game.do(*file("mofa", transparency="explain or brief-diet", costs="welcome"))
    game.do(*file("okinawa", transparency="explain"), *file("mod", costs="welcome"))
    game.do(*file("state", costs="welcome"), *file("dod", costs="welcome"))
    game.do(*file("okinawa", costs="welcome"))


def _fifth(game: Played) -> None:
    game.do(Say("mofa", (), "This is the last evening. Let us finish what is nearly done."))
    game.do(ConsultCapital("mofa", None, "partners"))
    game.states("state", Remark(ActId.WELCOME, "mofa"), Remark(ActId.REASSURE, "okinawa"))
    game.states("okinawa", Remark(ActId.NOTE, "state"))


def _answers() -> Iterator[Move]:
    yield AnswerSilence("mod", Silence.KEEP, None, "We read this within the law as it stands")
    yield AnswerSilence("okinawa", Silence.RESERVE, "legislation", "The Diet was to speak first.")
