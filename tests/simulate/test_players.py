"""Delegates of one's own: how they are named, found and held to the rules."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from game.delegates import Delegate, Luck
from game.delegates.temperament import TEMPERAMENTS
from game.errors import CommuniqueError, IllegalMove, NotFound
from game.rules.moves import DeclareReady, Say
from game.rules.names import Seat
from game.rules.view import View
from game.simulate import play, play_games, player, processes, temperaments
from tests.scenario.small import WHOLE, written
from tests.scenario.small import scenario as small
from tests.simulate.own import PLAIN, communique, example, module

SMALL = small(WHOLE)
NORTH: Seat = SMALL.setting.seats[0]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_worked_example_is_thirty_lines_and_plays(tmp_path: Path) -> None:
    assert len(example().splitlines()) <= 30
    name = module(tmp_path, "patient", example())
    players = temperaments(SMALL.temperaments) | {NORTH: player(f"{name}:Patient")}
    games = list(play_games(SMALL.setting, players, range(1, 6)))
    assert any(game.text for game in games)
    assert all(game.gains[NORTH] >= 0 for game in games if game.joined[NORTH])


def test_the_command_lets_it_play_and_says_who_played(tmp_path: Path) -> None:
    scenario, name = str(written(tmp_path, WHOLE)), module(tmp_path, "patient", example())
    done = communique(
        tmp_path, "simulate", scenario, "--games", "2", "--delegate", f"north={name}:Patient"
    )
    assert done.returncode == 0, done.stderr
    assert "patient:Patient" in done.stdout
    assert "stickler" in done.stdout or "bridge-builder" in done.stdout


def test_a_player_makes_the_same_games_in_other_processes(tmp_path: Path) -> None:
    own = player(f"{module(tmp_path, 'elsewhere', example())}:Patient")
    assert pickle.loads(pickle.dumps(own)) == own
    players = dict.fromkeys(SMALL.setting.seats, own)
    with processes(2) as executor:
        there = list(play_games(SMALL.setting, players, range(1, 5), executor))
    assert there == list(play_games(SMALL.setting, players, range(1, 5)))


def test_another_file_is_another_version(tmp_path: Path) -> None:
    one = player(f"{module(tmp_path, 'version_one', PLAIN)}:Own")
    other = player(f"{module(tmp_path, 'version_two', PLAIN + '# changed' + chr(10))}:Own")
    assert one.version
    assert one.version != other.version


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("hawk", "", "there is no temperament 'hawk'; there are bridge-builder"),
        ("missing_module:Own", "", "there is no module 'missing_module'"),
        ("absent_class:Other", PLAIN, "absent_class has no 'Other'; its delegates are: Own"),
        ("of_no_use:NAME", "NAME = 1\n", "is no delegate: it must be a class with choose"),
        ("without_choose:Own", "class Own: ...\n", "is no delegate: it must be a class with"),
        ("spelt_wrong:Own", "class Own\n", r"spelt_wrong cannot be read: SyntaxError.*line 1"),
        ("fails_at_once:Own", "1 / 0\n", r"fails_at_once.py:1: ZeroDivisionError"),
        ("needs_what:Own", "import nowhere_at_all\n", "cannot be read: needs_what.py:1: Module"),
        (
            "wants_more:Own",
            "class Own:\n    def __init__(self, more): ...\n    def choose(self, v, l): ...\n",
            "wants_more:Own cannot be made: .*missing 1 required",
        ),
    ],
)
def test_what_cannot_play_is_refused_with_what_is_wrong(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    if text:
        module(tmp_path, name.partition(":")[0], text)
    with pytest.raises(CommuniqueError, match=said):
        player(name)


class Scripted:
    """A delegate that returns the same whatever happens."""

    def __init__(self, returned: object) -> None:
        self._returned = returned

    def choose(self, view: View, luck: Luck) -> object:
        if isinstance(self._returned, Exception):
            raise self._returned
        return self._returned


def conference(returned: object) -> None:
    delegates: dict[Seat, Delegate] = {s: p() for s, p in temperaments(SMALL.temperaments).items()}
    delegates[NORTH] = Scripted(returned)  # type: ignore[assignment]
    play(SMALL.setting, delegates, 7)


@pytest.mark.parametrize(
    ("returned", "said"),
    [
        (None, "returned None; choose returns a list of moves"),
        (["ready"], "returned 'ready', no move"),
        ([DeclareReady("south")], "moved for 'south'"),
        ([Say(NORTH, ("atlantis",), "Hello.")], r"tried Say\(.*'Hello.'\): "),
        (ValueError("no idea"), "failed: test_players.py:.*: ValueError: no idea"),
        ([], "round 1 of the game of seed 7 never ends: north made no move"),
        ([Say(NORTH, ("south",), "Hello.")], "has moved 1000 times and goes on"),
    ],
)
def test_what_a_delegate_does_wrong_is_said_with_its_seat(returned: object, said: str) -> None:
    with pytest.raises(CommuniqueError, match=said) as refused:
        conference(returned)
    assert NORTH in str(refused.value)
    assert "seed 7" in str(refused.value)


def test_an_illegal_move_is_told_apart() -> None:
    with pytest.raises(IllegalMove, match=f"{NORTH}, played by .*Scripted, in round 1 of"):
        conference([Say(NORTH, (), "")])


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["atlantis=stickler"], "there is no seat 'atlantis'; there are north, south, isles"),
        (["north=stickler", "north=hardliner"], "seat north is given to two delegates"),
        (["stickler", "hardliner"], "stickler and hardliner cannot both play all seats"),
        (["north=hawk"], "there is no temperament 'hawk'"),
    ],
)
def test_a_company_that_cannot_be_seated_is_refused(
    tmp_path: Path, given: list[str], said: str
) -> None:
    options = [word for one in given for word in ("--delegate", one)]
    done = communique(tmp_path, "simulate", str(written(tmp_path, WHOLE)), *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_seat_is_named_and_the_rest_are_given_to_another(tmp_path: Path) -> None:
    given = ("--games", "1", "--delegate", "hardliner", "--delegate", "isles=loyal-ally")
    done = communique(tmp_path, "simulate", str(written(tmp_path, WHOLE)), *given)
    rows = [line for line in done.stdout.splitlines() if line.startswith("│")]
    players = [next(name for name in TEMPERAMENTS if name in row) for row in rows]
    assert players == ["hardliner", "hardliner", "loyal-ally"]


def test_there_is_no_such_player() -> None:
    with pytest.raises(NotFound):
        player("nobody")
