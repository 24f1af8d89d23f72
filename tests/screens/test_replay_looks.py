"""The replay and the debrief's newer sections as they were last looked at and found good."""

from __future__ import annotations

import pytest

from game.archive import opened
from game.archive.playback import Playback
from game.screens.debrief import DebriefScreen
from game.screens.replay import ReplayScreen
from game.screens.replay.reasons import Why
from game.screens.replay.why import WhyScreen
from tests.debrief.logs import GOLDEN, looked_back
from tests.screens.test_snapshots import GROUNDS, Compare, pytestmark, screen_looks

__all__ = ["pytestmark"]


@pytest.fixture(params=list(GROUNDS))
def ground(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(autouse=True)
def _reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    def why(playback: Playback) -> Why:
        return {119: ("mofa", "Two of us differ here, and a third wording may serve both.")}

    for user in ("screen", "why"):
        monkeypatch.setattr(f"game.screens.replay.{user}.why", why)


def replay(seat: str | None) -> ReplayScreen:
    return ReplayScreen(Playback(opened(GOLDEN[0])), seat)


def debrief() -> DebriefScreen:
    met = looked_back(GOLDEN[0]).met
    return DebriefScreen(met.scenario, met.state, "mofa")


def test_replay_from_above(snap_compare: Compare, ground: str) -> None:
    assert screen_looks(
        snap_compare, ground, lambda: replay(None), "right_square_bracket", *["right"] * 4
    )


def test_replay_of_a_seat_at_a_plenary(snap_compare: Compare, ground: str) -> None:
    keys = [*["right_square_bracket"] * 3, "left"]
    assert screen_looks(snap_compare, ground, lambda: replay("okinawa"), *keys)


def test_reasons(snap_compare: Compare, ground: str) -> None:
    assert screen_looks(snap_compare, ground, lambda: WhyScreen(Playback(opened(GOLDEN[0]))))


def test_replay_timeline_as_table(snap_compare: Compare, ground: str) -> None:
    assert screen_looks(snap_compare, ground, lambda: replay(None), "t")


@pytest.mark.parametrize("section", ["7", "8", "9", "0"])
def test_debrief(snap_compare: Compare, ground: str, section: str) -> None:
    assert screen_looks(snap_compare, ground, debrief, section)


@pytest.mark.parametrize("in_words", [False, True], ids=["picture", "figures"])
@pytest.mark.parametrize(
    ("section", "to"), [("3", "pagedown"), ("8", "end")], ids=["frontier", "curves"]
)
def test_charts(snap_compare: Compare, ground: str, section: str, to: str, in_words: bool) -> None:
    keys = [section, *["t"] * in_words, to]
    assert screen_looks(snap_compare, ground, debrief, *keys)
