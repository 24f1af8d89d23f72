from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.delegates.adviser import advise
from game.language import _, speak
from game.rules.moves import Adjourn, Claim, CloseInformals, FilePositions
from game.rules.names import Term
from game.rules.text import Positions
from game.rules.view import view
from tests.delegates.full import HOME, after, full_setting
from tests.laws.games import unfinished
from tests.laws.player import Game
from tests.laws.secrets import other_secrets

SEATS = ("mofa", "mod", "state", "dod", "okinawa")


def topics(state, seat: str = "mofa") -> dict[str, list[str]]:  # type: ignore[no-untyped-def]
    found: dict[str, list[str]] = {}
    for advice in advise(view(state, seat)):
        assert advice.why
        found.setdefault(advice.topic, []).append(advice.text)
    return found


def test_it_says_where_one_stands_and_what_to_work_for() -> None:
    setting = full_setting()
    proud = replace(setting.instructions["mofa"], walk_away=60)
    instructions = {**setting.instructions, "mofa": proud}
    said = topics(after(setting=replace(setting, instructions=instructions)))
    assert "walking away is worth 60" in said["Where we stand"][0]
    assert "A text to work for" in said


def test_it_names_who_is_likely_to_object_and_on_what_it_rests() -> None:
    claims = [
        Claim("okinawa", (), clause, Positions(best))
        for clause, best in (("costs", "none"), ("islands", "consent"), ("transparency", "publish"))
    ]
    advice = [a for a in advise(view(after(*claims), "dod")) if a.topic == "Likely objectors"]
    on_costs = [a for a in advice if "Host nation" in a.text or "growth" in a.text]
    assert on_costs
    assert "OKINAWA" in on_costs[0].text
    assert "sound them out" in on_costs[0].why


def test_it_tells_what_the_last_plenary_taught() -> None:
    held = [FilePositions(s, "strait", Positions("resolution")) for s in SEATS[1:]]
    state = after(*held, FilePositions("mofa", "strait", Positions("importance")), CloseInformals())
    (lesson,) = topics(state, "mod")["What the last plenary taught"]
    assert "was one short: MOFA stood in the way" in lesson
    (own,) = topics(state, "mofa")["What the last plenary taught"]
    assert "we stood in the way" in own


def test_it_says_what_the_capital_would_say() -> None:
    setting = full_setting()
    own = replace(setting.instructions["mofa"], constituencies=(replace(HOME, threshold=90),))
    setting = replace(setting, instructions={**setting.instructions, "mofa": own})
    (said,) = topics(after(setting=setting))["Our capital"]
    assert "50 of the 90" in said


def test_its_figures_and_lists_are_set_as_the_language_spoken_sets_them() -> None:
    state = after()
    disliked = {Term(*term): -1 for term in view(state, "mofa").text.items()}
    own = replace(
        state.setting.instructions["mofa"],
        constituencies=(replace(HOME, threshold=90, taste=disliked),),
    )
    instructions = {**state.setting.instructions, "mofa": own}
    state = after(setting=replace(state.setting, instructions=instructions))
    (capital,) = [a.why for a in advise(view(state, "mofa")) if a.topic == "Our capital"]
    assert f"move it by \N{MINUS SIGN}{len(disliked)}." in capital
    speak("fr")
    (aim,) = topics(state)[_("A text to work for")]
    assert aim.count("\N{NO-BREAK SPACE}; ") == len(disliked) - 1


def test_after_the_end_it_is_silent() -> None:
    assert advise(view(after(Adjourn()), "mofa")) == ()


@given(unfinished(), st.integers(0, 1000))
def test_it_knows_nothing_that_the_seat_may_not_know(game: Game, number: int) -> None:
    luck = Random(number)
    seat = luck.choice(game.setting.seats)
    here = advise(view(game.final, seat))
    assert here == advise(view(other_secrets(game.final, seat, luck), seat))
