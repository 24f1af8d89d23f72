"""Every event names its audience and is seen whole or not at all."""

from __future__ import annotations

from typing import get_args

from game.rules.events import (
    Between,
    Claimed,
    Event,
    Members,
    Own,
    PactEnded,
    PageShown,
    PositionsFiled,
    Public,
    RoundBegan,
    Said,
)
from game.rules.text import Positions

SEATS = ("north", "south", "east", "west")


def of(audience: type) -> set[str]:
    """The kinds of event with that audience."""
    return {kind.__name__ for kind in get_args(Event) if issubclass(kind, audience)}


def test_every_event_has_one_kind_of_audience() -> None:
    kinds = Public, Own, Between, Members
    for event in get_args(Event):
        assert sum(issubclass(event, kind) for kind in kinds) == 1


def test_sealed_and_inner_things_are_for_the_seat_alone() -> None:
    sealed = (
        "PaperWritten PositionsFiled SupportFiled SilenceAnswered AnswerWithdrawn StatementFiled "
        "StatementWithdrawn"
    )
    inner = "TrustMoved ApprovalMoved ApprovalCounted CapitalConsulted QuestionPut"
    assert of(Own) == {*sealed.split(), *inner.split(), "LeakFiled", "LeakRecorded", "PaperWritten"}


def test_talk_is_between_those_who_talk() -> None:
    talk = "Said SoundedOut SoundingAnswered Claimed Suggested SuggestionAnswered PageShown"
    asked = "PactOffered PactAnswered Conferred DemarcheMade DemarcheAnswered"
    assert of(Between) == {*talk.split(), *asked.split()}


def test_what_becomes_of_pacts_and_leaks_is_for_those_concerned() -> None:
    assert of(Members) == {
        "PactConcluded",
        "PactLeft",
        "PactEnded",
        "PromiseChecked",
        "LeakTraced",
    }


def test_a_secret_pact_is_for_its_members_and_a_public_one_for_all() -> None:
    assert PactEnded("duet", ("west", "north")).audience(SEATS) == ("north", "west")
    assert PactEnded("duet", ()).audience(SEATS) == SEATS


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
