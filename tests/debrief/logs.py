"""Records to look back on, and what a reader finds in their lines.

`Lines` reads a record as plain JSON, without the game's own decoding, folding or judging: what
the debrief says is recomputed from it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from game.debrief.account import Account, account
from game.debrief.path import There, there
from game.debrief.reading import conference
from game.rules.moves import Adjourn
from game.rules.setting import Setting
from game.scenario import from_document
from game.table import Table

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.jsonl"))


def adjourned(path: Path) -> Path:
    """A game of the golden games' scenario that the chair ends before anybody has spoken."""
    scenario = from_document(Lines(GOLDEN[0]).header["scenario"])
    table = Table.open(scenario, 1, dict(scenario.temperaments), path)
    table.submit(Adjourn())
    table.close()
    return path


@cache
def looked_back(path: Path, most: int = 3) -> Account:
    """The account of a record."""
    met = conference(path)
    return account(met, _there(Settings.of(met.setting)), most)


class Settings:
    """Settings by what they say, so that what was there is worked out once for each."""

    known: list[Setting] = []  # noqa: RUF012 - shared on purpose

    @classmethod
    def of(cls, setting: Setting) -> int:
        if setting not in cls.known:
            cls.known.append(setting)
        return cls.known.index(setting)


@cache
def _there(number: int) -> There:
    return there(Settings.known[number])


class Lines:
    """A record as JSON lines."""

    def __init__(self, path: Path) -> None:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        self.header: dict[str, Any] = lines[0]
        self.events: list[dict[str, Any]] = [e for line in lines[1:] for e in line["events"]]

    def of(self, *kinds: str) -> Iterator[dict[str, Any]]:
        """The events of some kinds, in order."""
        return (event for event in self.events if event["kind"] in kinds)

    def text(self) -> dict[str, str] | None:
        """The statement in force."""
        found = next(self.of("ConferenceEnded"))["text"]
        return None if found is None else dict(found)

    def dated(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Every event with its round."""
        number = 0
        for event in self.events:
            if event["kind"] == "RoundBegan":
                number = event["round"]
            yield number, event
