"""Scenarios as NegMAS has them, against the installed package: pip install 'communique[negmas]'."""

from __future__ import annotations

import random
import sys
from pathlib import Path
from typing import Any

import pytest

from game.bridges import negmas
from game.errors import CommuniqueError
from game.scenario import available, find, load

IDS = [entry.id for entry in available()]


@pytest.fixture(scope="module")
def package() -> Any:
    return pytest.importorskip("negmas")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", IDS)
def test_every_text_is_worth_the_same_in_negmas(package: Any, name: str, tmp_path: Path) -> None:
    setting, chance = load(find(name)).setting, random.Random(name)
    negmas.write(setting, tmp_path / name)
    read = package.Scenario.load(tmp_path / name)
    assert [issue.name for issue in read.issues] == [clause.id for clause in setting.clauses]
    assert len(read.ufuns) == len(setting.seats)
    for _ in range(200):
        text = {c.id: chance.choice(c.wordings + c.bridges).id for c in setting.clauses}
        for seat, function in zip(setting.seats, read.ufuns, strict=True):
            assert function(tuple(text.values())) == setting.instructions[seat].worth(text)
    reserved = [function.reserved_value for function in read.ufuns]
    assert reserved == [setting.instructions[seat].walk_away for seat in setting.seats]


@pytest.mark.filterwarnings("ignore")
def test_negmas_agents_agree_on_a_text_of_ours(package: Any, tmp_path: Path) -> None:
    setting = load(find("the-hotline")).setting
    negmas.write(setting, tmp_path / "out")
    read = package.Scenario.load(tmp_path / "out")
    session = package.SAOMechanism(outcome_space=read.outcome_space, n_steps=200)
    for function in read.ufuns:
        session.add(package.sao.AspirationNegotiator(), ufun=function)
    agreed = session.run().agreement
    assert agreed is not None
    text = dict(zip([clause.id for clause in setting.clauses], agreed, strict=True))
    for own in setting.instructions.values():
        assert own.worth(text) >= own.walk_away


def test_what_negmas_has_no_place_for_is_said() -> None:
    said = " ".join(negmas.left_out(load(find("two-plus-two")).setting))
    assert "Red lines" in said
    assert "Aims" in said
    assert "Pacts" in said


def test_without_negmas_it_is_said_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "negmas", None)
    with pytest.raises(CommuniqueError, match=r"communique\[negmas\]"):
        negmas.write(load(find("the-hotline")).setting, tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.filterwarnings("ignore")
def test_a_folder_that_is_there_is_not_overwritten(package: Any, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("mine")
    with pytest.raises(CommuniqueError, match="exists already"):
        negmas.write(load(find("the-hotline")).setting, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["kept"]
