from __future__ import annotations

from textual.content import Content

from game.debrief.reading import Conference
from game.rules.moves import CloseInformals, FilePositions, Silence
from game.rules.names import Seat
from game.rules.text import Positions
from game.screens.charts.concession import (
    Curve,
    concession_picture,
    concession_words,
    curves,
)
from game.screens.charts.course import course_picture, course_words
from game.screens.charts.frontier import frontier_picture, frontier_words
from game.screens.charts.plot import Axis, Series, plot
from game.screens.charts.trust import trust_picture, trust_words
from game.screens.debrief.looking import look_back, met
from tests.debrief.logs import GOLDEN, looked_back
from tests.screens.rooms import scenario
from tests.tables import Table, two_seats


def widths(content: Content) -> set[int]:
    return {line.cell_length for line in content.split("\n")}


def danced() -> Conference:
    """Two rounds: North begins firm and comes down on the border, South stays soft."""
    table = Table(two_seats(rounds=2))
    for clause in ("peace", "border", "trade"):
        table.do(
            FilePositions("north", clause, Positions("firm")),
            FilePositions("south", clause, Positions("soft")),
        )
    table.do(CloseInformals(), FilePositions("north", "border", Positions("soft")))
    table.do(CloseInformals())
    table.answer("north", Silence.KEEP).answer("south", Silence.KEEP)
    return met(scenario(), table.state)


def curve(seat: Seat) -> Curve:
    return curves(danced())[seat]


def test_a_curve_is_what_ones_placards_ask_for_and_the_others_give() -> None:
    # North: 30 + 40 + 20 and 10 for the linkage; then 30 + 10 + 20. South's text gives it 40.
    assert curve("north") == Curve((1, 2), (100, 60), (40, 40), 35)
    # South has 30 + 40 + 30 of its own, 20 + 5 + 15 of North's, then 20 + 40 + 15.
    assert curve("south") == Curve((1, 2), (100, 100), (40, 75), 30)


def test_a_curve_shows_each_series_by_a_sign_and_says_the_same_in_figures() -> None:
    drawn = concession_picture(curve("north"), 60)
    assert max(widths(drawn)) <= 60
    for sign in ("● asked for", "○ offered by the others", "┄ walk-away value"):
        assert sign in drawn.plain
    assert drawn.plain.count("●") == 2 + 1
    said = concession_words(curve("north"), 60).plain.split("\n")
    assert [line.split()[-2:] for line in said[1:3]] == [["100", "60"], ["40", "40"]]
    assert said[-1] == "Walking away is worth 35."


def test_without_a_plenary_there_is_no_curve() -> None:
    none = Curve((), (), (), 30)
    assert concession_picture(none, 60).plain == "No plenary was held."


def test_a_plot_keeps_to_its_cells_and_puts_what_lies_beyond_at_the_edge() -> None:
    axis = Axis(0, 10, ((0, "0"), (5, "5"), (10, "10")))
    far = Series("far", ((-50, 50), (5, 5), (50, -50)), "abc")
    rows = plot([far], axis, axis, 40, 12).plain.split("\n")
    assert all(len(row) <= 40 for row in rows)
    assert rows[0][6] == "a"
    assert rows[9][39] == "c"
    (middle,) = [row for row in rows[:10] if "b" in row]
    assert rows[10][middle.index("b")] == "┴"


def test_the_frontier_shows_the_path_and_its_table_every_step() -> None:
    found = looked_back(GOLDEN[0])
    drawn = frontier_picture(found, 76)
    assert max(widths(drawn)) <= 76
    # Each sign stands in the picture and once more under it, where it is explained.
    assert drawn.plain.count("◆") == 2
    assert drawn.plain.count("∘") > 1
    said = frontier_words(found, 76).plain
    for step in found.path:
        assert (
            "the end" if step.final else f"round {step.round}" if step.round else "start"
        ) in said
    assert f"{found.path[-1].shares.mean:.0%}" in said


def test_brackets_and_heat_are_drawn_and_told() -> None:
    found = looked_back(GOLDEN[0])
    drawn = course_picture(found.path, found.relations, 7, 76)
    assert max(widths(drawn)) <= 76
    assert "● clauses in brackets, of 7" in drawn.plain
    brackets, heat = course_words(found.path, found.relations, 7, 76).plain.split("\n")[-2:]
    steps = [step for step in found.path if not step.final]
    assert brackets.split()[2:] == [str(7 - step.agreed) for step in steps]
    assert heat.split()[1:] == [f"{moment.heat}°" for moment in found.relations]


def test_trust_is_a_matrix_a_round_and_a_row_a_pair() -> None:
    found = looked_back(GOLDEN[0])
    setting, moments = found.met.setting, found.relations
    drawn = trust_picture(setting, moments, "mofa", 76).plain
    assert f"Round {moments[-1].round}" in drawn
    assert "▸ MOFA" in drawn
    said = trust_words(setting, moments, 76).plain
    moved = [
        n
        for n, pair in enumerate(moments[-1].pairs)
        if any(moment.pairs[n].trusts or moment.pairs[n].trusted for moment in moments)
    ]
    assert said.count(" and ") == len(moved)
    assert "First how far the one believes the other" in said


def test_where_nobodys_trust_moved_nothing_is_drawn() -> None:
    found = look_back(danced()).account
    words = "Nobody's trust in anybody moved."
    assert trust_picture(found.met.setting, found.relations, "north", 60).plain == words
    assert trust_words(found.met.setting, found.relations, 60).plain == words
