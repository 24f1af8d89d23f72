"""Games on a Dask cluster, a real one on this machine: pip install 'communique[cluster]'."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.errors import CommuniqueError
from game.simulate import Game, play_games, player, temperaments
from game.simulate.cluster import cluster
from tests.scenario.small import WHOLE, written
from tests.scenario.small import scenario as small
from tests.simulate.own import communique, module

SMALL = small(WHOLE)
PLAYERS = temperaments(SMALL.temperaments)
SEEDS = range(1, 41)


@pytest.fixture(scope="module")
def local() -> Iterator[Any]:
    """Two workers, each a process of its own, that are started again when they are lost."""
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as running:
        yield running


@pytest.fixture(scope="module")
def here() -> list[Game]:
    return list(play_games(SMALL.setting, PLAYERS, SEEDS))


def test_games_are_the_same_on_a_cluster(local: Any, here: list[Game]) -> None:
    with cluster(local.scheduler_address) as executor:
        assert list(play_games(SMALL.setting, PLAYERS, SEEDS, executor)) == here


def test_a_lost_worker_loses_no_game_and_no_game_is_counted_twice(
    local: Any, here: list[Game]
) -> None:
    found: list[Game] = []
    with cluster(local.scheduler_address) as executor:
        worker = executor.submit(os.getpid).result()
        for game in play_games(SMALL.setting, PLAYERS, SEEDS, executor):
            found.append(game)
            if len(found) == 5:
                # At once, with the game under way there and the results that were not yet fetched.
                os.kill(worker, signal.SIGKILL)
    assert found == here


def test_a_delegate_of_ones_own_is_sent_to_the_workers(
    local: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = module(tmp_path, "sent_to_workers")
    own = dict.fromkeys(SMALL.setting.seats, player(f"{name}:Own"))
    here = list(play_games(SMALL.setting, own, range(1, 4)))
    with cluster(local.scheduler_address, [tmp_path / f"{name}.py"]) as executor:
        assert list(play_games(SMALL.setting, own, range(1, 4), executor)) == here


def test_a_simulation_is_the_same_on_a_cluster_byte_for_byte(local: Any, tmp_path: Path) -> None:
    scenario = str(written(tmp_path, WHOLE))
    name = module(tmp_path, "played_elsewhere")
    given = ("simulate", scenario, "--games", "6", "--delegate", f"north={name}:Own")
    here = communique(tmp_path, *given, "--workers", "1", "--json", "here.json")
    there = communique(
        tmp_path, *given, "--cluster", local.scheduler_address, "--json", "there.json"
    )
    assert (here.returncode, there.returncode) == (0, 0), there.stderr
    assert (tmp_path / "here.json").read_bytes() == (tmp_path / "there.json").read_bytes()
    assert json.loads((tmp_path / "here.json").read_text())["games"] == 6


def test_where_no_scheduler_answers_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    monkeypatch.setattr("game.simulate.cluster.PATIENCE", 0.5)
    with (
        pytest.raises(CommuniqueError, match="no Dask scheduler answers at tcp:"),
        cluster("tcp://127.0.0.1:9"),
    ):
        pass


def test_a_cluster_without_workers_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra `cluster` is not installed")
    monkeypatch.setattr("game.simulate.cluster.PATIENCE", 2)
    with (
        distributed.LocalCluster(n_workers=0, dashboard_address=None) as empty,
        pytest.raises(CommuniqueError, match="has no workers"),
        cluster(empty.scheduler_address),
    ):
        pass


def test_without_dask_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(CommuniqueError, match=r"communique\[cluster\]"), cluster("tcp://x:1"):
        pass
