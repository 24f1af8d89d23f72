from __future__ import annotations

from dataclasses import replace

import pytest

from game.errors import Drift
from game.record import Entry, drift
from game.rules.events import Said
from game.rules.moves import DeclareReady, Say
from tests.record.kept import a_game, entries


def test_a_record_of_these_rules_does_not_drift() -> None:
    game = a_game(4)
    drift(game.setting, game.seed, entries(game))


def test_another_opening_is_drift() -> None:
    game = a_game(4)
    with pytest.raises(Drift, match="opening"):
        drift(game.setting, game.seed, [])
    with pytest.raises(Drift, match="opening"):
        drift(game.setting, game.seed, [Entry(None, ()), *entries(game)[1:]])


def test_a_move_that_is_decided_otherwise_is_named() -> None:
    game = a_game(4)
    kept = entries(game)
    kept[3] = replace(kept[3], events=(*kept[3].events, Said("north", (), "And another thing.")))
    with pytest.raises(Drift, match=r"move 3, .*fewer events"):
        drift(game.setting, game.seed, kept)
    kept[3] = replace(kept[3], events=())
    with pytest.raises(Drift, match=r"move 3, .*such as"):
        drift(game.setting, game.seed, kept)


def test_a_move_that_is_refused_now_is_named() -> None:
    game = a_game(4)
    opening = entries(game)[0]
    with pytest.raises(Drift, match=r"move 1, .*refused today: You are not yet"):
        drift(game.setting, game.seed, [opening, Entry(DeclareReady("north", False), ())])
    said = Entry(Say("north", (), "Well."), (Said("north", (), "Well."),))
    with pytest.raises(Drift, match=r"move 2 is missing"):
        drift(game.setting, game.seed, [opening, said, Entry(None, ())])
