"""Games kept in a file as they are played, so that a long run can be taken up where it stopped.

JSON lines: a header that says what was played, then a line a game, in the order in which they
were played. A last line that was cut off is dropped, like a record's. In memory there is only
where in the file each game is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from os import SEEK_END
from pathlib import Path
from typing import Any, BinaryIO, Final, Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

from game import __version__
from game.errors import CommuniqueError
from game.rules.setting import Setting
from game.rules.words import plain
from game.scenario import Scenario
from game.simulate.players import Player

LONGEST: Final = 1024 * 1024
"""The most bytes of a line; a game takes a few thousand."""

Key = TypeVar("Key", bound=Hashable)
One = TypeVar("One")


@dataclass(slots=True)
class Kept(Generic[Key, One]):
    """The games of a file, and the file they are added to; `places` has each game's by its key."""

    file: BinaryIO
    read: TypeAdapter[One]
    key: Callable[[One], Key]
    places: dict[Key, int] = field(default_factory=dict)

    def play(
        self, wanted: Iterable[Key], play: Callable[[Iterable[Key]], Iterator[One]]
    ) -> Iterator[One]:
        """The games wanted, in that order; `play` is asked for those that are not in the file.

        A game is in the file before it is seen here.
        """
        keys = list(wanted)
        played = play([key for key in keys if key not in self.places])
        for key in keys:
            if key in self.places:
                yield self._get(key)
            else:
                one = next(played)
                self._add(one)
                yield one

    def _add(self, one: One) -> None:
        self.places[self.key(one)] = self.file.seek(0, SEEK_END)
        self.file.write(_line(asdict(one)))  # type: ignore[call-overload]
        self.file.flush()

    def _get(self, key: Key) -> One:
        self.file.seek(self.places[key])
        return self.read.validate_json(self.file.readline(LONGEST))


def header(
    games: Iterable[tuple[Scenario, Setting]],
    players: Mapping[str, Player],
    reasons: bool = False,
) -> dict[str, Any]:
    """What games in one file have in common: scenarios to the letter, modules, players, version."""
    return {
        "communique": __version__,
        "scenarios": {scenario.id: _played(scenario, setting) for scenario, setting in games},
        "players": {
            place: f"{player.name} {player.version}".rstrip() for place, player in players.items()
        },
        "reasons": reasons,
    }


def _played(scenario: Scenario, setting: Setting) -> dict[str, str]:
    document = json.dumps(scenario.document, sort_keys=True)
    return {
        "sha256": sha256(document.encode()).hexdigest(),
        "modules": ", ".join(sorted(setting.procedure.modules)),
    }


@contextmanager
def kept(
    path: Path, header: Mapping[str, Any], kind: type[One], key: Callable[[One], Key]
) -> Iterator[Kept[Key, One]]:
    """The games in a file, each a dataclass of that kind; it is made if there is none.

    Raises:
        CommuniqueError: if it cannot be read or written, or holds games with another header or
            something that is no game; it is left as it was.
    """
    try:
        file = path.open("r+b" if path.exists() else "x+b")
    except OSError as error:
        raise CommuniqueError(f"{path} cannot be written: {error.strerror or error}") from error
    with file:
        opened = Kept(file, TypeAdapter(kind), key)
        first, expected = file.readline(LONGEST), _line(header)
        if first != expected and expected.startswith(first):
            file.seek(0)
            file.write(expected)
            file.flush()
        elif first != expected:
            raise CommuniqueError(
                f"{path} holds games of another scenario, level, company or version; "
                "name another file"
            )
        _find(opened, path)
        yield opened


def _find(opened: Kept[Key, One], path: Path) -> None:
    """Note where the games are; one that was cut off is taken off."""
    file = opened.file
    for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), start=2):
        place = file.tell() - len(line)
        if not line.endswith(b"\n") and len(line) < LONGEST:
            file.truncate(place)
            return
        try:
            one = opened.read.validate_json(line)
        except ValidationError as error:
            said = f"{plain(str(path))}:{number}: this is no game; remove the line"
            raise CommuniqueError(said) from error
        opened.places[opened.key(one)] = place


def _line(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"
