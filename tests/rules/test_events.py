"""Every event names its audience and is seen whole or not at all."""

from __future__ import annotations

from typing import get_args

from game.rules.events import (
    Between,
    Claimed,
    Event,
    Own,
    PageShown,
    PositionsFiled,
    Public,
    RoundBegan,
    Said,
)
from game.rules.text import Positions

SEATS = ("north", "south", "east", "west")


def test_every_event_has_one_kind_of_audience() -> None:
    for kind in get_args(Event):
        assert sum(issubclass(kind, audience) for audience in (Public, Own, Between)) == 1


def test_sealed_and_inner_things_are_for_the_seat_alone() -> None:
    assert {kind.__name__ for kind in get_args(Event) if issubclass(kind, Own)} == {
        "PositionsFiled",
        "SupportFiled",
        "SilenceAnswered",
        "TrustMoved",
    }


def test_talk_is_between_those_who_talk() -> None:
    assert {kind.__name__ for kind in get_args(Event) if issubclass(kind, Between)} == {
        "Said",
        "SoundedOut",
        "SoundingAnswered",
        "Claimed",
        "Suggested",
        "SuggestionAnswered",
        "PageShown",
    }


def test_public_events_are_for_all() -> None:
    assert RoundBegan(1, 3).audience(SEATS) == SEATS


def test_a_filing_is_for_who_filed_it() -> None:
    assert PositionsFiled("south", "border", None).audience(SEATS) == ("south",)


def test_talk_to_nobody_in_particular_is_for_all() -> None:
    assert Said("south", (), "Good morning.").audience(SEATS) == SEATS


def test_talk_to_some_is_for_them_and_the_speaker_in_the_tables_order() -> None:
    heard = Claimed("east", ("west", "north"), "border", Positions("firm"))
    assert heard.audience(SEATS) == ("north", "east", "west")


def test_a_page_is_for_the_one_it_was_shown_to() -> None:
    assert PageShown("south", "north", "border", (), ()).audience(SEATS) == ("north", "south")
