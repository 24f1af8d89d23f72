"""Secrets: what may be read in public, and what a delegate's own papers may say."""

from __future__ import annotations

import pytest

from game.lint.secrets import bridge_given_away, points_in_prose, public_secret
from game.scenario.outline import Outline


def delegation(**keys: object) -> Outline:
    return Outline({"delegations": [{"id": "north", "short": "NORTH", **keys}]})


@pytest.mark.parametrize(
    "brief",
    [
        "It has a red line on fees.",
        "Its walk-away value is high.",
        "A study is worth 20 to it.",
        "Fees bring it thirty points.",
        "It cannot accept a closed island.",
        "It would never sign that.",
        "It could live with a study.",
        "That is its bottom line.",
        "Otherwise it walks away.",
    ],
)
def test_a_public_brief_that_says_where_a_delegation_stops_gives_it_away(brief: str) -> None:
    assert list(public_secret(delegation(brief=brief)))


@pytest.mark.parametrize(
    "brief",
    [
        "It keeps two relationships that it cannot do without.",
        "It would rather sign one true sentence than three hopeful ones.",
        "It asks for a voice before decisions.",
        "From its point of view the fifty years are worth a celebration.",
        "It has called for consultation since 1995.",
        "It keeps to the four-point consensus of 2014, and three points of it above all.",
        "It has published a 12-point paper.",
    ],
)
def test_a_public_position_is_no_secret(brief: str) -> None:
    assert list(public_secret(delegation(brief=brief))) == []


def test_what_a_seat_holds_may_be_what_others_could_live_with() -> None:
    assert list(public_secret(delegation(holds="It knows what others could live with."))) == []
    assert list(public_secret(delegation(holds="It knows where the red lines are.")))


def test_a_private_brief_speaks_of_limits_and_never_of_points() -> None:
    assert list(points_in_prose(delegation(instructions={"brief": "You cannot sign it."}))) == []
    assert list(points_in_prose(delegation(instructions={"brief": "It brings 20 points."})))
    assert list(points_in_prose(delegation(instructions={"brief": "That is your red line."}))) == []
    assert list(points_in_prose(delegation(instructions={"reasons": {"a": "It is a red line."}})))
    why = {"linkages": [{"why": "It is worth 5 more."}]}
    assert list(points_in_prose(delegation(instructions=why)))


def test_a_bridge_is_given_away_by_its_label_however_it_is_written() -> None:
    clauses = [{"id": "fees", "bridges": [{"id": "size", "label": "By size"}, {"label": "Both"}]}]
    told = {"reasons": {"fees": "Some speak of fees BY  SIZE, others of both."}}
    document = {"clauses": clauses, "delegations": [{"id": "north", "instructions": told}]}
    assert [finding.what for finding in bridge_given_away(Outline(document))] == [
        "this names the bridge 'By size', which nobody knows of yet"
    ]
