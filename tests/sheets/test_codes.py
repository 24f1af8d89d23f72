from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from game.errors import CommuniqueError
from game.sheets import coded
from game.sheets.codes import ALPHABET

SEATS = ("north", "south")


def test_every_seat_of_every_table_has_a_code_of_its_own() -> None:
    codes = coded(SEATS, 50, None)
    assert [(code.table, code.seat) for code in codes[:3]] == [
        (1, "north"),
        (1, "south"),
        (2, "north"),
    ]
    assert len({code.code for code in codes}) == len(codes) == 100
    for code in codes:
        one, other = code.code.split("-")
        assert len(one) == len(other) == 5
        assert set(one + other) <= set(ALPHABET)


def test_the_alphabet_has_no_signs_that_are_taken_for_each_other_and_no_vowels() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert len(ALPHABET) ** 10 > 2**44
    assert set("AEIOU01L2Z5S8B").isdisjoint(ALPHABET)


def test_codes_written_to_a_file_are_read_back_from_it(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    codes = coded(SEATS, 3, file)
    before = file.read_bytes()
    assert coded(SEATS, 3, file) == codes
    assert coded(SEATS, 2, file) == codes[:4]
    assert file.read_bytes() == before
    assert before.startswith(b"table,seat,code\n1,north,")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
def test_nobody_else_may_read_the_file_of_codes(tmp_path: Path) -> None:
    coded(SEATS, 1, tmp_path / "codes.csv")
    assert stat.S_IMODE((tmp_path / "codes.csv").stat().st_mode) == 0o600


GOOD = "table,seat,code\n1,north,HKTM4-R7WCD\n1,south,HKTM4-R7WCF\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ":1: the first line is not table,seat,code"),
        ("seat;code\n", ":1: the first line"),
        ("table,seat,code\n", "no code for the seat north of table 1; add it"),
        (GOOD.replace("R7WCF", "R7WCD"), ":3: this seat or this code stands above already"),
        (GOOD.replace("south", "north"), ":3: this seat or this code"),
        (GOOD.replace("south", "west"), ":3: the scenario has no seat 'west'"),
        (GOOD.replace("R7WCF", "<b>"), ":3: 'HKTM4-<b>' is no code"),
        (GOOD.replace("1,south", "one,south"), ":3: 'one' is no number of a table"),
        (GOOD.replace("1,south", "²,south"), ":3: '²' is no number of a table"),
        (GOOD.replace("1,south", "9" * 5000 + ",south"), ":3: '999"),
        (GOOD.replace("south,", "south,x,"), ":3: 4 values"),
        (GOOD + '1,"x', "this is not CSV"),
        (GOOD + "x" * 200_000, "this is not CSV"),
        (GOOD + "x" * 300_000, "larger than 256 KiB"),
    ],
)
def test_a_file_that_is_no_file_of_codes_is_refused_and_kept(
    tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "codes.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(CommuniqueError) as refused:
        coded(SEATS, 1, file)
    assert str(refused.value).startswith(str(file))
    assert said in str(refused.value)
    assert len(str(refused.value)) < 400 + len(str(file))
    assert file.read_text(encoding="utf-8") == text


def test_a_control_character_in_a_file_of_codes_is_refused_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_text(GOOD + "1,\x1b[2J,x\n", encoding="utf-8")
    with pytest.raises(CommuniqueError, match=r":4:3: a character that cannot be seen, U\+001B"):
        coded(SEATS, 1, file)


def test_a_folder_or_a_place_that_is_not_there_is_no_file_of_codes(tmp_path: Path) -> None:
    with pytest.raises(CommuniqueError, match="is no file"):
        coded(SEATS, 1, tmp_path)
    with pytest.raises(CommuniqueError, match="cannot be written"):
        coded(SEATS, 1, tmp_path / "no" / "codes.csv")
