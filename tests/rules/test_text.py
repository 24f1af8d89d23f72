from __future__ import annotations

import pytest

from game.rules.text import Positions, Stance
from tests.tables import BRIDGES, CLAUSES, FIRM

PEACE, BORDER, _ = CLAUSES


def test_a_clause_finds_its_wordings_and_its_bridges() -> None:
    assert BORDER.find("firm") is FIRM
    assert BORDER.wording("second-bridge") is BRIDGES[1]


def test_a_clause_has_no_other_wordings() -> None:
    assert PEACE.find("bridge") is None
    with pytest.raises(KeyError, match="bridge"):
        PEACE.wording("bridge")


def test_an_essential_clause_may_not_be_without_text() -> None:
    assert not PEACE.may_carry("none")
    assert PEACE.may_carry("soft")


def test_any_other_clause_may_be_left_out_of_the_statement() -> None:
    assert BORDER.may_carry("none")
    assert BORDER.may_carry("bridge")


@pytest.mark.parametrize(
    ("wording", "stance", "supports"),
    [
        ("firm", Stance.PREFER, True),
        ("soft", Stance.ACCEPT, True),
        ("none", Stance.CANNOT, False),
        ("bridge", Stance.CANNOT, False),
    ],
)
def test_a_wording_not_named_cannot_be_accepted(
    wording: str, stance: Stance, supports: bool
) -> None:
    positions = Positions("firm", ("soft",))
    assert positions.stance(wording) is stance
    assert positions.supports(wording) is supports
