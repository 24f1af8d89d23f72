from __future__ import annotations

from game.delegates import Luck
from game.delegates.faith import Obligations, obligations
from game.rules.moves import (
    AnswerPact,
    CloseInformals,
    FilePositions,
    FileStatement,
    OfferPact,
    WithdrawStatement,
)
from game.rules.names import Seat, Term
from game.rules.pacts import Back, Exchange, NoCriticism, Oppose, Promise, pact_id
from game.rules.press import ActId, Remark
from game.rules.text import Positions
from game.rules.view import view
from tests.delegates.full import after, chosen, of

RESOLUTION, STATUS_QUO = Term("strait", "resolution"), Term("strait", "status-quo")
FAITHFUL, FAITHLESS = of("loyal-ally", faith=100), of("opportunist", faith=0)


def offered(*promises: Promise, to: Seat = "mofa") -> tuple[OfferPact, str]:
    move = OfferPact("state", (to,), promises)
    return move, pact_id(("state", to), 1)


def answer(*promises: Promise) -> bool:
    """Whether MOFA accepts a pact that State offers."""
    offer, pact = offered(*promises)
    moves = chosen(after(offer), "mofa", FAITHFUL)
    answers = [move for move in moves if isinstance(move, AnswerPact) and move.pact == pact]
    assert len(answers) == 1
    return answers[0].accept


def test_what_can_be_kept_is_accepted() -> None:
    assert answer(NoCriticism("mofa"), NoCriticism("state"))
    assert answer(Back("mofa", RESOLUTION))
    assert answer(Back("state", STATUS_QUO))


def test_what_crosses_a_red_line_is_not_promised() -> None:
    assert not answer(Back("mofa", Term("costs", "increase")))
    assert not answer(Exchange("mofa", Term("costs", "increase"), "state", RESOLUTION))


def test_nobody_signs_with_who_broke_faith() -> None:
    first, pact = offered(Back("state", RESOLUTION))
    broken = after(
        first,
        AnswerPact("mofa", pact, True),
        FilePositions("state", "strait", Positions("status-quo")),
        CloseInformals(),
        OfferPact("state", ("mofa",), (NoCriticism("state"),)),
    )
    answers = [m for m in chosen(broken, "mofa", FAITHFUL) if isinstance(m, AnswerPact)]
    assert [move.accept for move in answers] == [False]


def test_the_faithful_keep_what_costs_them_and_the_faithless_do_not() -> None:
    dear = Term("islands", "consult")
    offer, pact = offered(Back("state", dear), Oppose("state", STATUS_QUO), NoCriticism("state"))
    seen = view(after(offer, AnswerPact("mofa", pact, True)), "state")
    kept = obligations(seen, FAITHFUL, Luck(1, "state"))
    assert kept == Obligations(frozenset({dear}), frozenset({STATUS_QUO}), frozenset({"mofa"}))
    points = seen.instructions.points["islands"]
    assert max(points.values()) - points["consult"] < 3, "this promise is cheap for State"
    cheap = obligations(seen, FAITHLESS, Luck(1, "state"))
    assert cheap == Obligations(frozenset({dear}), frozenset(), frozenset())


def test_an_exchange_binds_each_side_to_its_own_part() -> None:
    exchange = Exchange("state", RESOLUTION, "mofa", Term("costs", "welcome"))
    offer, pact = offered(exchange)
    state = after(offer, AnswerPact("mofa", pact, True))
    for seat, term in (("state", RESOLUTION), ("mofa", Term("costs", "welcome"))):
        assert obligations(view(state, seat), FAITHFUL, Luck(1, seat)).support == {term}
    assert obligations(view(state, "dod"), FAITHFUL, Luck(1, "dod")).support == set()


def test_a_promise_is_filed_as_it_was_made() -> None:
    offer, pact = offered(Back("state", Term("strait", "importance")))
    moves = chosen(after(offer, AnswerPact("mofa", pact, True)), "state", FAITHFUL)
    (filed,) = [m for m in moves if isinstance(m, FilePositions) and m.clause == "strait"]
    assert filed.positions is not None
    assert filed.positions.supports("importance")


def test_criticism_filed_before_a_promise_to_spare_is_withdrawn() -> None:
    offer, pact = offered(NoCriticism("state"))
    state = after(
        FileStatement("state", Remark(ActId.DEPLORE, "mofa")), offer, AnswerPact("mofa", pact, True)
    )
    assert WithdrawStatement("state") in chosen(state, "state", FAITHFUL)


def test_who_likes_pacts_looks_for_a_friend_and_says_so_in_public() -> None:
    offers = [
        m for m in chosen(after(), "mofa", of("loyal-ally", bonds=100)) if isinstance(m, OfferPact)
    ]
    assert len(offers) == 1
    assert offers[0].public
    assert not [
        m for m in chosen(after(), "mofa", of("loyal-ally", bonds=0)) if isinstance(m, OfferPact)
    ]
