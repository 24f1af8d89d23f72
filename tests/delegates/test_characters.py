"""The temperaments behave as their names say; `bench.temperaments` measures by how much."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import mean

import pytest

from bench.temperaments import Conduct, alone
from game.delegates.temperament import TEMPERAMENTS
from game.scenario import find, load

GAMES = 10

Conducts = Mapping[str, list[Conduct]]


@pytest.fixture(scope="module")
def conducts() -> Conducts:
    """Each temperament alone among bridge-builders, twice in every seat."""
    setting = load(find("two-plus-two")).setting
    return {
        name: [alone(setting, name, seed) for seed in range(1, GAMES + 1)] for name in TEMPERAMENTS
    }


def test_a_hardliner_keeps_its_hand_closed_and_a_bridge_builder_opens_it(
    conducts: Conducts,
) -> None:
    width = {name: mean(game.open for game in games) for name, games in conducts.items()}
    assert min(width, key=width.__getitem__) == "hardliner"
    assert max(width, key=width.__getitem__) == "bridge-builder"


def test_a_loyal_ally_looks_for_pacts_and_a_hardliner_for_few(conducts: Conducts) -> None:
    offered = {name: mean(game.pacts for game in games) for name, games in conducts.items()}
    assert max(offered, key=offered.__getitem__) == "loyal-ally"
    assert offered["hardliner"] < offered["bridge-builder"]


def test_bridge_builders_and_loyal_allies_find_no_fault_in_public(conducts: Conducts) -> None:
    pressing = {name: sum(game.pressing for game in games) for name, games in conducts.items()}
    assert pressing["bridge-builder"] == pressing["loyal-ally"] == 0
    assert pressing["hardliner"] > 0


def test_a_lone_hardliner_gains_little_by_it(conducts: Conducts) -> None:
    ahead = {name: mean(game.ahead for game in games) for name, games in conducts.items()}
    assert ahead["bridge-builder"] < ahead["hardliner"] <= 15
