from __future__ import annotations

from game.rules.instructions import Instructions, Linkage
from game.rules.names import Term
from tests.tables import EAST, NORTH, SOUTH


def text(peace: str, border: str, trade: str) -> dict[str, str]:
    return {"peace": peace, "border": border, "trade": trade}


def test_a_text_is_worth_the_points_of_its_wordings() -> None:
    assert NORTH.worth(text("soft", "soft", "firm")) == 20 + 10 + 20
    assert SOUTH.worth(text("soft", "none", "firm")) == 30 + 10 + 15


def test_a_linkage_adds_its_points_when_the_whole_combination_stands() -> None:
    assert NORTH.worth(text("firm", "firm", "firm")) == 30 + 40 + 20 + 10
    assert NORTH.worth(text("firm", "firm", "soft")) == 30 + 40 + 10


def test_a_linkage_holds_at_any_of_the_wordings_it_names() -> None:
    either = Linkage((("border", ("firm", "bridge")), ("trade", ("firm",))), 10)
    assert either.holds(text("none", "bridge", "firm"))
    assert not either.holds(text("none", "soft", "firm"))


def test_red_lines_are_crossed_clause_by_clause() -> None:
    strict = Instructions({}, 0, frozenset({Term("trade", "firm"), Term("peace", "none")}))
    assert strict.crossed(text("none", "firm", "firm")) == ("peace", "trade")
    assert strict.crossed(text("firm", "firm", "none")) == ()


def test_the_best_text_counts_linkages() -> None:
    assert NORTH.best() == 100
    assert SOUTH.best() == 100
    assert EAST.best() == 0


def test_the_best_text_forgoes_its_dearest_wording_for_a_dearer_linkage() -> None:
    linked = Instructions(
        {"x": {"a": 10, "b": 0}, "y": {"a": 10, "b": 0}, "z": {"a": 1, "b": -5}},
        walk_away=0,
        linkages=(Linkage((("x", ("b",)), ("y", ("a", "b"))), 30),),
    )
    assert linked.best() == 0 + 10 + 1 + 30


def test_the_best_wording_is_the_earlier_of_equals() -> None:
    assert NORTH.best_wording("border") == "firm"
    assert EAST.best_wording("border") == "none"


def test_instructions_can_be_limited_to_the_wordings_that_are_known() -> None:
    whole = Instructions(
        points={"x": {"a": 1, "b": 2, "new": 3}, "y": {"a": 4, "new": 5}},
        walk_away=6,
        red_lines=frozenset({Term("x", "new"), Term("y", "new"), Term("x", "a")}),
        linkages=(
            Linkage((("x", ("a", "new")), ("y", ("a",))), 7, "kept in part"),
            Linkage((("x", ("a",)), ("y", ("new",))), 8, "gone"),
        ),
        brief="brief",
        holds="holds",
        reasons={"x": "reason"},
    )
    assert whole.limited_to({"x": {"a", "b"}, "y": {"a"}}) == Instructions(
        points={"x": {"a": 1, "b": 2}, "y": {"a": 4}},
        walk_away=6,
        red_lines=frozenset({Term("x", "a")}),
        linkages=(Linkage((("x", ("a",)), ("y", ("a",))), 7, "kept in part"),),
        brief="brief",
        holds="holds",
        reasons={"x": "reason"},
    )
    assert whole.limited_to({"x": {"a", "b", "new"}, "y": {"a", "new"}}) == whole
