from __future__ import annotations

from dataclasses import replace

from game.delegates import Luck
from game.delegates.leaks import leak
from game.delegates.plan import Plan
from game.delegates.podium import lone_objector, statements
from game.delegates.requests import requests
from game.rules.capitals import Choice, Condition, Incident, Question
from game.rules.moves import (
    AnswerDemarche,
    AnswerPact,
    AnswerQuestion,
    CloseInformals,
    ConsultCapital,
    Demarche,
    FilePositions,
    FileStatement,
    Leak,
    OfferPact,
    SeatMove,
    Suggest,
)
from game.rules.names import Seat, Term
from game.rules.pacts import Back, Solidarity, pact_id
from game.rules.press import ActId, Bond, Clarification, Commitment, Remark, Statement
from game.rules.state import State
from game.rules.text import Positions
from game.rules.view import view
from tests.delegates.full import HOME, after, full_setting, of

TALKATIVE = of("stickler", voice=100)
AIM = {
    "partners": "inclusive",
    "legislation": "existing",
    "strait": "resolution",
    "islands": "mitigate",
    "costs": "welcome",
    "dialogue": "confidence",
    "transparency": "brief-diet",
}
PLAN = Plan(AIM, 90, 60, 80, dict.fromkeys(("mod", "state", "dod", "okinawa"), 10.0))


def says(state: State, temperament=TALKATIVE, spare: frozenset[Seat] = frozenset()):  # type: ignore[no-untyped-def]
    """What MOFA puts before the press."""
    acts = statements(view(state, "mofa"), PLAN, temperament, spare, Luck(1, "mofa"))
    moves = [act.move for act in acts]
    return [move.statement for move in moves if isinstance(move, FileStatement)]


def blocked_by(seat: Seat) -> list[SeatMove | CloseInformals]:
    """Filings by which one seat alone keeps the strait's resolution from being agreed."""
    held = {s: Positions("resolution") for s in ("mofa", "mod", "state", "dod", "okinawa")}
    held[seat] = Positions("importance")
    return [*(FilePositions(s, "strait", p) for s, p in held.items()), CloseInformals()]


def test_it_commits_to_what_home_likes_and_it_aims_at_anyway() -> None:
    state = after(*blocked_by("okinawa"))
    friend = frozenset({"okinawa"})
    assert says(state, spare=friend) == [Commitment(Term("strait", "resolution"), Bond.INSIST, 1)]


def test_it_does_not_commit_to_what_few_have_supported() -> None:
    assert says(after()) == []


def test_it_does_not_commit_where_home_does_not_care() -> None:
    setting = full_setting()
    own = replace(setting.instructions["mofa"], constituencies=(replace(HOME, taste={}),))
    setting = replace(setting, instructions={**setting.instructions, "mofa": own})
    state = after(*blocked_by("okinawa"), setting=setting)
    assert says(state, spare=frozenset({"okinawa"})) == []


def test_in_a_heated_room_the_mild_reassure() -> None:
    setting = full_setting()
    setting = replace(setting, procedure=replace(setting.procedure, temperature=70))
    (said,) = says(after(setting=setting), of("bridge-builder", voice=100))
    assert said.act is ActId.REASSURE


def test_fault_is_found_with_who_stands_alone_in_the_way_unless_a_friend() -> None:
    state = after(*blocked_by("okinawa"))
    committed = replace(state, commitments={("mofa", "strait"): _commitment()})
    assert lone_objector(view(state, "mofa"), PLAN) == ("okinawa", Term("strait", "resolution"))
    assert says(committed) == [Remark(ActId.REGRET, "okinawa")]
    assert says(committed, spare=frozenset({"okinawa"})) == []
    assert says(committed, of("bridge-builder", voice=100)) == []


def _commitment() -> Commitment:
    return Commitment(Term("strait", "resolution"), Bond.INSIST, 1)


def test_an_ally_criticised_is_answered_for() -> None:
    members = ("state", "mofa")
    state = after(
        OfferPact("state", ("mofa",), (Solidarity("mofa"),)),
        AnswerPact("mofa", pact_id(members, 1), True),
        FileStatement("okinawa", Remark(ActId.CONDEMN, "state")),
        CloseInformals(),
    )
    assert says(state, of("bridge-builder", voice=0)) == [Remark(ActId.REASSURE, "state")]


def test_a_commitment_that_can_no_longer_be_honoured_is_clarified_late() -> None:
    dear: Statement = Commitment(Term("dialogue", "confidence"), Bond.INSIST, 2)
    plan = replace(PLAN, text={**AIM, "dialogue": "channels"})
    early = after(FileStatement("mofa", dear), CloseInformals())
    late = after(FileStatement("mofa", dear), *[CloseInformals()] * 3)
    for state, said in ((early, False), (late, True)):
        acts = statements(view(state, "mofa"), plan, TALKATIVE, frozenset(), Luck(1, "mofa"))
        moves = [act.move for act in acts]
        assert (FileStatement("mofa", Clarification("dialogue")) in moves) == said


def asks(state: State, seat: Seat = "mofa") -> list[SeatMove]:
    return [act.move for act in requests(view(state, seat), PLAN, TALKATIVE, Luck(1, seat))]


def test_a_demarche_is_considered_if_it_fits_and_declined_if_not() -> None:
    fits = after(Demarche("okinawa", "mofa", Term("islands", "consult")))
    assert AnswerDemarche("mofa", "okinawa", True) in asks(fits)
    crosses = after(Demarche("dod", "mofa", Term("costs", "increase")))
    assert AnswerDemarche("mofa", "dod", False) in asks(crosses)


def test_an_events_question_is_answered() -> None:
    question = Question("mofa", "What now?", (Choice("This"), Choice("That")))
    setting = replace(
        full_setting(), incidents=(Incident("q", "A question is put.", Condition(), (), question),)
    )
    assert AnswerQuestion("mofa", "q", 0) in asks(after(CloseInformals(), setting=setting))


def test_the_capital_is_consulted_when_one_stands_alone_on_a_red_line() -> None:
    held = {s: Positions("increase", ("welcome",)) for s in ("mod", "state", "dod", "okinawa")}
    state = after(*(FilePositions(s, "costs", p) for s, p in held.items()), CloseInformals())
    assert ConsultCapital("mofa", clause="costs") in asks(state)


def test_the_capital_is_consulted_about_those_who_would_not_ratify() -> None:
    setting = full_setting()
    own = replace(setting.instructions["mofa"], constituencies=(replace(HOME, approval=20),))
    setting = replace(setting, instructions={**setting.instructions, "mofa": own})
    assert ConsultCapital("mofa", constituency="home") in asks(after(setting=setting))


def test_a_leak_needs_a_reason() -> None:
    leaky = of("opportunist", leaks=100)
    suggestion = Suggest("state", "mofa", (), (Term("costs", "note"),))
    pact = OfferPact("state", ("mofa",), (Back("state", Term("strait", "resolution")),))
    innocent = after(suggestion)
    assert list(leak(view(innocent, "mofa"), PLAN, leaky, Luck(1, "mofa"))) == []
    faithless = after(
        suggestion,
        pact,
        AnswerPact("mofa", pact_id(("state", "mofa"), 1), True),
        FilePositions("state", "strait", Positions("status-quo")),
        CloseInformals(),
    )
    (act,) = leak(view(faithless, "mofa"), PLAN, leaky, Luck(1, "mofa"))
    move = act.move
    assert isinstance(move, Leak)
    assert getattr(faithless.minutes["mofa"][move.minute], "ask", None) == suggestion.ask
    assert list(leak(view(faithless, "mofa"), PLAN, of("loyal-ally"), Luck(1, "mofa"))) == []
