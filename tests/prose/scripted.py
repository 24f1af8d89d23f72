"""A whole conference on Two Plus Two, played from a script, for its minutes to be read."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.apply import apply, start
from game.rules.moves import (
    AnswerSilence,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    Claim,
    CloseInformals,
    CloseSilence,
    DeclareReady,
    FilePositions,
    FileSupport,
    Move,
    Reopen,
    Reply,
    Say,
    ShowInstructions,
    Silence,
    SoundOut,
    Suggest,
    TablePackage,
)
from game.rules.names import Seat, Term
from game.rules.state import State
from game.rules.text import Positions

from .two_plus_two import two_plus_two

SEATS = ("mofa", "mod", "state", "dod", "okinawa")


def held(named: str) -> Positions:
    """Positions as a person would say them: "firm or soft"."""
    prefer, *accept = named.split(" or ")
    return Positions(prefer, tuple(accept))


def terms(named: str) -> tuple[Term, ...]:
    """Terms as a person would write them: "costs welcome, dialogue candid"."""
    return tuple(Term(*pair.split()) for pair in named.split(", ") if pair)


def file(seat: Seat, **wordings: str) -> Iterator[Move]:
    for clause, named in wordings.items():
        yield FilePositions(seat, clause, held(named) if named else None)


def asked(seat: Seat, to: Seat, clause: str, answer: str) -> Iterator[Move]:
    yield SoundOut(seat, to, clause)
    yield AnswerSounding(to, seat, clause, held(answer))


def floated(seat: Seat, to: Seat, give: str, ask: str, reply: Reply) -> Iterator[Move]:
    yield Suggest(seat, to, terms(give), terms(ask))
    yield AnswerSuggestion(to, seat, reply)


def script() -> Iterator[Move]:
    """Every move of the game, in order."""
    yield from _first()
    yield from _second()
    yield from _third()
    yield from _fourth()
    yield from _last()


def _first() -> Iterator[Move]:
    yield Say("state", (), "Good evening, all. Shall we begin with what nobody disputes?")
    yield Claim("dod", (), "costs", held("increase or welcome"))
    yield Claim("okinawa", (), "islands", held("consent"))
    yield from asked("mofa", "state", "strait", "status-quo or both-views or resolution")
    yield from asked("mofa", "dod", "transparency", "progress or none or explain")
    yield from asked("mod", "mofa", "legislation", "existing or review or diet-first or none")
    yield from asked("okinawa", "mofa", "islands", "mitigate or consult or understanding")
    yield from asked("mofa", "okinawa", "dialogue", "confidence or each-side or candid or channels")
    yield from floated("mofa", "dod", "partners named", "costs welcome", Reply.CONSIDER)
    yield from floated("dod", "mofa", "", "costs increase", Reply.DECLINE)
    yield from file("mofa", partners="inclusive or named or shared", costs="")
    yield from file("mofa", strait="resolution or both-views or importance", islands="mitigate")
    yield from file("mofa", legislation="existing or diet-first or review or none")
    yield from file("mod", partners="network or named", strait="status-quo or resolution")
    yield from file("state", partners="network or named or inclusive", strait="status-quo")
    yield from file("dod", partners="network or named", costs="increase or welcome")
    yield from file("okinawa", partners="inclusive or named or shared", islands="consent")
    for seat in SEATS:
        yield DeclareReady(seat)


def _second() -> Iterator[Move]:
    yield Say("mofa", ("okinawa",), "Could a forum {standing} help you?")
    yield Say("okinawa", ("mofa",), "Only if somebody listens in it.")
    yield CallContactGroup("mofa", "islands")
    yield CallContactGroup("okinawa", "islands")
    yield CallContactGroup("dod", "transparency")
    yield from asked("state", "mofa", "dialogue", "each-side or candid or channels or confidence")
    yield from asked("mofa", "mod", "legislation", "intent or review or diet-first")
    yield from asked("mofa", "dod", "strait", "status-quo or resolution")
    yield from floated(
        "mod", "mofa", "islands mitigate", "legislation review, dialogue none", Reply.CONSIDER
    )
    yield from floated("mofa", "state", "strait resolution", "dialogue candid", Reply.AGREE)
    yield ShowInstructions("okinawa", "mofa", "islands")
    yield ShowInstructions("mofa", "okinawa", "dialogue")
    yield Claim("mod", (), "islands", held("mitigate or understanding"))
    yield Claim("mofa", (), "costs", held("welcome or note"))
    yield TablePackage("state", terms("strait resolution, dialogue candid"))
    yield FileSupport("mofa", 1, True)
    yield FileSupport("mod", 1, True)
    yield FileSupport("dod", 1, False)
    yield from file("mofa", costs="welcome or note", transparency="brief-diet or explain")
    yield from file("state", costs="welcome or note or increase", islands="mitigate or consult")
    yield from file("mod", costs="welcome or increase", islands="mitigate or understanding")
    yield from file("okinawa", costs="note or none", strait="importance or resolution")
    yield CloseInformals()


def _third() -> Iterator[Move]:
    yield from asked("mofa", "okinawa", "islands", "standing-forum or consent or consult")
    yield from asked("mofa", "dod", "islands", "understanding or mitigate or standing-forum")
    yield from asked("dod", "mofa", "costs", "welcome or note")
    yield from floated(
        "mofa", "okinawa", "islands standing-forum", "costs welcome, dialogue candid", Reply.AGREE
    )
    yield from floated("okinawa", "mofa", "costs welcome", "transparency brief-diet", Reply.AGREE)
    yield from floated("dod", "mofa", "dialogue candid", "transparency progress", Reply.DECLINE)
    yield from floated("mofa", "mod", "", "islands standing-forum", Reply.AGREE)
    yield Claim("okinawa", (), "costs", held("note or welcome or none"))
    yield from file("mofa", islands="standing-forum or consult or mitigate")
    yield from file("mod", islands="standing-forum or mitigate")
    yield from file("state", islands="standing-forum or mitigate or consult")
    yield from file(
        "dod", islands="understanding or standing-forum", strait="status-quo or resolution"
    )
    yield from file("okinawa", islands="standing-forum or consent", costs="note or welcome")
    yield from file("mod", dialogue="none or candid", transparency="progress or explain")
    yield DeclareReady("dod")
    yield DeclareReady("dod", False)
    yield FileSupport("dod", 1, True)
    yield CloseInformals()


def _fourth() -> Iterator[Move]:
    yield Reopen("dod", "costs")
    yield from asked("mofa", "dod", "costs", "increase or welcome")
    yield from asked("mofa", "state", "transparency", "explain or brief-diet or progress or none")
    yield from asked("mod", "mofa", "transparency", "brief-diet or explain or progress or none")
    yield from floated("mod", "mofa", "transparency explain", "legislation review", Reply.AGREE)
    yield from floated("state", "mofa", "", "transparency explain", Reply.AGREE)
    yield from floated("mofa", "dod", "transparency explain", "costs welcome", Reply.DECLINE)
    yield CallContactGroup("mofa", "transparency")
    yield CallContactGroup("okinawa", "transparency")
    yield TablePackage("mod", terms("legislation review, transparency explain"))
    yield FileSupport("mofa", 2, True)
    yield FileSupport("state", 2, True)
    yield FileSupport("dod", 2, True)
    yield from file(
        "okinawa", transparency="publish or brief-diet", dialogue="confidence or candid"
    )
    yield from file(
        "state", dialogue="candid or each-side", legislation="existing or none or review"
    )
    yield from file("dod", dialogue="none or candid or channels", costs="increase")
    yield CloseInformals()


def _last() -> Iterator[Move]:
    yield Say("mofa", (), "This is the last evening. Let us finish what is nearly done.")
    yield from floated(
        "mofa", "okinawa", "legislation review", "transparency explain", Reply.CONSIDER
    )
    yield from floated("mofa", "dod", "", "costs welcome", Reply.AGREE)
    yield from floated("okinawa", "mofa", "", "legislation diet-first", Reply.DECLINE)
    yield Claim("state", ("mofa", "okinawa"), "transparency", held("explain or brief-diet"))
    yield Claim("dod", (), "dialogue", held("none or candid"))
    yield from file("dod", costs="welcome or increase")
    yield from file("mofa", dialogue="candid or each-side")
    yield FileSupport("okinawa", 2, True)
    yield CloseInformals()
    yield AnswerSilence("mofa", Silence.KEEP)
    yield AnswerSilence("mod", Silence.KEEP, None, "We read this within the law as it stands")
    yield AnswerSilence("okinawa", Silence.RESERVE, "legislation", "The Diet was to speak first.")


def played() -> State:
    """The conference played to its end."""
    state, _ = start(two_plus_two(), 1)
    for move in (*script(), CloseSilence()):
        state, _ = apply(state, move)
    return state
