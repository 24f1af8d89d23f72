"""What a list shows of a scenario is what YAML reads at the top of its file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from game.language import speak
from game.scenario import available, find, heads
from game.scenario.heads import delegations, head_of
from game.scenario.sheets import sheets

WANTED = ("id", "title", "summary")
TOP = "id: small\ntitle: A small scenario\n"
FILES = [path for entry in available() for path in (entry.path, *sheets(entry.path).values())]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_scenario_is_listed_without_what_reads_yaml(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = yaml.safe_load(path.read_text("utf-8"))
    monkeypatch.setattr(heads, "_by_yaml", lambda _path: {})
    head = head_of(path, ("title", "summary"))
    assert {"title", "summary"} <= head.keys()
    assert head == {key: read[key] for key in head}


@pytest.mark.parametrize(
    "summary",
    [
        "summary: One line.",
        "summary: 'One line.'",
        'summary: "One \\u006cine."',
        "summary: >\n  One\n  line.",
        "summary: One\n  line.",
        "summary: One\n\n  line.",
        "summary:\n  One line.",
        "summary: One line. # Or two?",
        '"summary": One line.',
        "setting: >\n  Long.\nsummary: One line.",
        "# A remark.\n\nsummary:   One line.   ",
    ],
)
def test_a_head_in_whatever_form_says_the_same(summary: str, tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text(f"{TOP}{summary}\nclauses: []\n")
    read = yaml.safe_load(path.read_text())
    head = head_of(path, WANTED)
    assert {key: head[key] for key in WANTED} == {key: read[key].strip() for key in WANTED}


@given(st.text(st.sampled_from("ab: #\"'\\-[]{}|>&*!%@,?\n\té…0~"), max_size=12))
def test_what_is_read_without_yaml_is_what_yaml_reads(text: str) -> None:
    document = f"title: {text}\nsummary: Two.\nclauses: []\n"
    found = heads._plainly(document.splitlines())
    if {"title", "summary"} <= found.keys():
        read = yaml.load(document, Loader=yaml.BaseLoader)
        assert found == {key: read[key].strip() for key in found}


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"- a list\n", b"\ttab: x\n", b""])
def test_a_file_without_a_head_has_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_bytes(content)
    assert head_of(path, WANTED) == {}
    assert delegations(path) == {}


def test_delegations_are_called_as_the_language_has_it() -> None:
    hotline = find("the-hotline")
    english = delegations(hotline)
    assert english["harbours"][0] == "HARBOURS"
    speak("fr")
    french = delegations(hotline)
    assert french.keys() == english.keys()
    assert french["tokyo"] == ("TOKYO", "Ministère des affaires étrangères du Japon")
