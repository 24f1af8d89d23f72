"""What the screen says the capital would do is what it does."""

from __future__ import annotations

from dataclasses import replace

from game.notation import figure
from game.rules.capitals import Constituency
from game.rules.events import ApprovalCounted
from game.rules.moves import ConsultCapital, FileStatement, Silence
from game.rules.names import Module, Term
from game.rules.press import Bond, Commitment
from game.rules.setting import Setting
from game.screens.answers import answers
from game.screens.debrief.conduct import conduct_pane
from game.screens.debrief.looking import met
from game.screens.home.draw import audiences, clauses, silence_line, verdict
from game.screens.home.forecast import Forecast, forecast, with_wording
from game.screens.matrix import Drawn
from game.screens.worth import eased
from tests.screens.rooms import scenario
from tests.tables import Table, two_seats

HOME = Constituency(
    "home", "The house", 50, 52, taste={Term("peace", "soft"): 5, Term("trade", "soft"): -9}
)


def setting() -> Setting:
    known = two_seats(modules=frozenset(Module))
    own = replace(known.instructions["north"], constituencies=(HOME,))
    return replace(known, instructions={**known.instructions, "north": own})


def committed(**wordings: str) -> Table:
    """North has committed itself to a firm peace; then everyone files the same."""
    table = Table(setting())
    table.do(
        FileStatement("north", Commitment(Term("peace", "firm"), Bond.INSIST, 2, "We insist."))
    )
    return table.all_file(**wordings).plenary()


def of_chair_text(table: Table) -> Forecast:
    view = table.view("north")
    assert view.chair_text is not None
    return forecast(view, view.chair_text.text)


def counted(table: Table) -> list[int]:
    return [e.approval for e in table.events if isinstance(e, ApprovalCounted)]


def test_the_forecast_is_what_the_capital_then_counts() -> None:
    for wording in ("soft", "firm"):
        table = committed(peace=wording, border="soft", trade="none")
        assert table.view("north").chair_text is not None
        foretold = of_chair_text(table)
        table.answer("north", Silence.KEEP).answer("south", Silence.KEEP)
        assert counted(table) == [voice.approval for voice in foretold.voices]
        assert table.state.ratified["north"] is foretold.ratifies


def test_a_wording_that_breaks_the_threshold_is_marked() -> None:
    view = Table(setting()).view("north")
    assert with_wording(view, view.text, "peace", "soft").ratifies
    assert not with_wording(view, view.text, "trade", "soft").ratifies
    assert "✕\N{MINUS SIGN}9" in clauses(view, view.text, 76).plain


def test_the_verdict_says_what_stands_in_the_way() -> None:
    view = Table(setting()).view("north")
    found = forecast(view, view.text)
    assert "The house: 2 short of its threshold." in verdict(view, found, 76).plain
    assert "52" in audiences(view, found, 76).plain


def test_an_answer_to_the_silence_counts_what_home_would_say() -> None:
    table = committed(peace="soft", border="soft", trade="none")
    view = table.view("north")
    assert view.chair_text is not None
    keep = next(iter(answers(view, view.chair_text)))
    # 50, less 8 for the commitment not honoured, plus 5 for the taste: short of 52.
    assert keep.total == view.instructions.walk_away - 5 - 4
    line = silence_line(view, view.chair_text.text, None, 40)
    assert line is not None
    assert "The house 47 of 52" in line.plain
    table.answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    assert table.state.dishonoured["north"] == 2


def test_a_red_line_that_was_eased_is_known() -> None:
    for seed in range(20):
        table = Table(setting(), seed).do(ConsultCapital("south", "trade"))
        if eased(table.view("south")):
            assert eased(table.view("south")) == {Term("trade", "firm")}
            return
    raise AssertionError("no capital ever eased a red line")


def test_the_debrief_opens_what_home_thought_and_whose_word_was_kept() -> None:
    table = committed(peace="soft", border="soft", trade="none")
    table.answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    said = "\n".join(
        widget.draw(90).plain
        for widget in conduct_pane(met(scenario(), table.state), "north")
        if isinstance(widget, Drawn)
    )
    assert "N bound itself to “Firm” on Peace" in said
    assert f"not honoured: {figure(-4)} points" in " ".join(said.split())
    assert "N: The house" in said
    assert "Trust in the end" in said
