"""What home would pass: counted while one opens one's hand, commitments included."""

from __future__ import annotations

from dataclasses import replace

from game.delegates.filing import positions_to_file
from game.delegates.home import Margins, bound_instructions, ill_liked, would_ratify
from game.delegates.luck import Luck
from game.delegates.plan import Plan
from game.delegates.podium import statements
from game.rules.capitals import Constituency
from game.rules.moves import CloseInformals, FilePositions, FileStatement, Move
from game.rules.names import Term
from game.rules.press import Bond, Clarification, Commitment
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.text import Positions
from game.rules.view import View, view
from tests.delegates.full import after, full_setting, of

AIM = {
    "partners": "inclusive",
    "legislation": "existing",
    "strait": "resolution",
    "islands": "mitigate",
    "costs": "welcome",
    "dialogue": "candid",
    "transparency": "brief-diet",
}
PLAN = Plan(AIM, 90, 40, 80, dict.fromkeys(("mod", "state", "dod", "okinawa"), 10.0))
STRICT = Constituency(
    "home",
    "The people at home",
    50,
    52,
    taste={
        Term("strait", "resolution"): 6,
        Term("strait", "both-views"): 3,
        Term("dialogue", "confidence"): -6,
        Term("dialogue", "channels"): -2,
    },
)
INSISTS = Commitment(Term("strait", "resolution"), Bond.INSIST, 2)


def strict(*homes: Constituency) -> Setting:
    """The scenario with these home audiences for MOFA."""
    setting = full_setting()
    own = replace(setting.instructions["mofa"], constituencies=homes)
    return replace(setting, instructions={**setting.instructions, "mofa": own})


def of_mofa(*moves: FileStatement | CloseInformals | FilePositions) -> View:
    return view(after(*moves, setting=strict(STRICT)), "mofa")


def test_home_passes_a_text_that_reaches_every_threshold() -> None:
    assert would_ratify(of_mofa(), AIM)
    assert not would_ratify(of_mofa(), {**AIM, "dialogue": "confidence"})


def test_what_only_listens_stops_nothing() -> None:
    silent = replace(STRICT, has_say=False)
    heard = view(after(setting=strict(silent)), "mofa")
    assert would_ratify(heard, {**AIM, "dialogue": "confidence"})


def test_the_hand_is_opened_no_further_than_home_would_follow() -> None:
    margins = Margins(of_mofa(), AIM)
    assert margins.allows("strait", "both-views")
    # One point is left to spare, and it takes two.
    assert not margins.allows("dialogue", "channels")
    assert margins.allows("dialogue", "each-side")


def test_what_home_would_not_follow_is_not_filed() -> None:
    filed = positions_to_file(of_mofa(), PLAN, (), ())
    assert not filed["dialogue"].supports("confidence")
    free = positions_to_file(view(after(setting=strict()), "mofa"), PLAN, (), ())
    assert free["dialogue"].supports("confidence")


def test_an_audience_that_would_refuse_the_aim_itself_is_past_helping() -> None:
    lost = view(after(setting=strict(replace(STRICT, approval=10))), "mofa")
    assert Margins(lost, AIM).allows("dialogue", "confidence")


def test_a_commitment_counts_at_home_and_in_points() -> None:
    bound = of_mofa(FileStatement("mofa", INSISTS), CloseInformals())
    softer = {**AIM, "strait": "both-views"}
    assert would_ratify(of_mofa(), softer)
    assert not would_ratify(bound, softer)
    points = bound.instructions.points["strait"]
    held = bound_instructions(bound).points["strait"]
    assert held["both-views"] == points["both-views"] - 4
    assert held["resolution"] == points["resolution"]


def test_what_is_liked_least_at_home_is_known() -> None:
    assert ill_liked(of_mofa(), "dialogue", "confidence") == 6
    assert ill_liked(of_mofa(), "strait", "resolution") == 0


def in_the_last_round(supported_by: str) -> State:
    """MOFA insists on the strait's resolution, which some support, and the last round begins."""
    held = {s: Positions("importance") for s in ("mofa", "mod", "state", "dod", "okinawa")}
    for seat in supported_by.split():
        held[seat] = Positions("resolution")
    filings = [FilePositions(seat, "strait", positions) for seat, positions in held.items()]
    moves: list[Move] = [FileStatement("mofa", INSISTS), *filings, *[CloseInformals()] * 4]
    return after(*moves, setting=strict(STRICT))


def test_a_commitment_that_not_all_follow_is_taken_back_in_the_last_round() -> None:
    last = view(in_the_last_round("mofa state"), "mofa")
    acts = statements(last, PLAN, of("stickler", voice=0), frozenset(), Luck(1, "mofa"))
    said = [act.move for act in acts]
    assert said == [FileStatement("mofa", Clarification("strait"))]
