"""Step by step: what an act asks, and what can be answered."""

from __future__ import annotations

from pathlib import Path

from game.rules.moves import Claim, OfferPact, SoundOut, TablePackage
from game.rules.pacts import Back, Exchange
from tests.plain.rooms import a_room, answers, moves


def test_an_act_alone_is_asked_for_step_by_step(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    said = answers(room, "sound", "mofa", "2")
    assert said[0].startswith("Whom do you sound out?")
    assert "2: Residents of the islands" in said
    assert moves(room) == [SoundOut("okinawa", "mofa", "islands")]


def test_back_takes_one_answer_back_and_no_more(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    answers(room, "claim", "mofa", "1", "back", "2", "d", "none")
    (made,) = moves(room)
    assert isinstance(made, Claim)
    assert (made.to, made.clause) == (("mofa",), "islands")


def test_back_at_the_first_question_and_cancel_give_the_act_up(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    for line in ("back", "cancel"):
        assert "Given up; nothing has happened." in answers(room, "claim", line)
    assert "Given up; nothing has happened." in answers(room, "package 1a", "no")
    assert not moves(room)


def test_a_wrong_word_loses_nothing_of_what_was_answered(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    said = answers(room, "sound mofa 9", "2")
    assert any("“9” is not among the choices" in line for line in said)
    assert moves(room) == [SoundOut("okinawa", "mofa", "islands")]


def test_something_can_be_looked_up_in_the_midst_of_an_act(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    said = answers(room, "file", "clause 2", "2", "d", "none")
    assert any(line.startswith("It reads: The Ministers") for line in said)
    assert len(moves(room)) == 1


def test_a_pact_is_made_of_numbered_choices_with_its_stakes_before_it_is_offered(
    tmp_path: Path,
) -> None:
    room = a_room(tmp_path)
    said = answers(
        room,
        *("pact", "offer", "mofa", "exchange", "okinawa", "1", "b", "mofa", "2", "d"),
        *("more", "back", "more", "support", "mofa", "5", "d", "enough"),
        *("public", "2", "The islands' pact", "yes"),
    )
    (made,) = moves(room)
    assert isinstance(made, OfferPact)
    assert [type(promise) for promise in made.promises] == [Exchange, Back]
    assert (made.public, made.until, made.name) == (True, 2, "The islands' pact")
    assert any("Broken, members trust who broke it less, by 20" in line for line in said)


def test_a_refusal_is_the_rules_own_and_the_last_step_is_asked_again(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    said = answers(room, "package", "pp1a", "yes", "package", "pp1a", "yes", "cancel")
    assert "That very package is on the table already: support it." in said
    assert [type(move) for move in moves(room)] == [TablePackage]


def test_what_cannot_be_now_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    assert answers(room, "silence")[0] == "No text is under silence yet."
    spent = ("show mofa 1 yes", "show mofa 2 yes", "show mofa 3 yes")
    said = answers(room, *spent, "package")
    assert "That takes 1 of your capital and you have 0 left this round." in said


def test_a_wording_answers_to_its_label_too(tmp_path: Path) -> None:
    room = a_room(tmp_path)
    answers(room, "claim mofa islands consult none")
    (made,) = moves(room)
    assert isinstance(made, Claim)
    assert made.positions.prefer == room.table.scenario.setting.by_id["islands"].wordings[3].id
