"""Games kept in a file as they are played, so that a long run can be taken up where it stopped.

JSON lines: a header that says what was played, then a line a game, in the order in which they
were played. A last line that was cut off is dropped, like a record's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from pydantic import TypeAdapter, ValidationError

from game import __version__
from game.errors import CommuniqueError
from game.rules.names import Seat
from game.rules.setting import Setting
from game.scenario import Scenario
from game.simulate.game import Game
from game.simulate.playing import play_games

LONGEST: Final = 1024 * 1024
"""The most bytes of a line; a game takes a few thousand."""

_GAME: Final = TypeAdapter(Game)


@dataclass(slots=True)
class Kept:
    """The games of a file by their seeds, and the file they are added to."""

    file: BinaryIO
    games: dict[int, Game] = field(default_factory=dict)

    def add(self, game: Game) -> None:
        """Keep one more game; it is in the file when this returns."""
        self.games[game.seed] = game
        _write(self.file, asdict(game))

    def play(
        self,
        setting: Setting,
        temperaments: Mapping[Seat, str],
        seeds: Iterable[int],
        executor: Executor | None = None,
    ) -> Iterator[Game]:
        """Like `play_games`, but what is in the file is not played again."""
        wanted = list(seeds)
        missing = [seed for seed in wanted if seed not in self.games]
        played = play_games(setting, temperaments, missing, executor)
        for seed in wanted:
            if seed not in self.games:
                self.add(next(played))
            yield self.games[seed]


def header(scenario: Scenario, setting: Setting) -> dict[str, str]:
    """What games in one file have in common: the scenario to the letter, modules, version."""
    modules = ", ".join(sorted(setting.procedure.modules))
    document = json.dumps(scenario.document, sort_keys=True)
    digest = sha256(document.encode()).hexdigest()
    return {
        "communique": __version__,
        "scenario": scenario.id,
        "sha256": digest,
        "modules": modules,
    }


@contextmanager
def kept(path: Path, header: Mapping[str, str]) -> Iterator[Kept]:
    """The games in a file, which is made if there is none.

    Raises:
        CommuniqueError: if it cannot be read or written, or holds games with another header or
            something that is no game; it is left as it was.
    """
    try:
        file = path.open("r+b" if path.exists() else "x+b")
    except OSError as error:
        raise CommuniqueError(f"{path} cannot be written: {error.strerror or error}") from error
    with file:
        opened = Kept(file)
        first, expected = file.readline(LONGEST), _line(header)
        if first != expected and expected.startswith(first):
            file.seek(0)
            _write(file, header)
        elif first != expected:
            raise CommuniqueError(
                f"{path} holds games of another scenario, level or version; name another file"
            )
        for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), start=2):
            if not line.endswith(b"\n") and len(line) < LONGEST:
                file.seek(-len(line), 1)
                file.truncate()
                break
            game = _read(line, f"{path}:{number}")
            opened.games[game.seed] = game
        yield opened


def _read(line: bytes, place: str) -> Game:
    try:
        return _GAME.validate_json(line)
    except ValidationError as error:
        raise CommuniqueError(f"{place}: this is no game; remove the line") from error


def _write(file: BinaryIO, data: Mapping[str, object]) -> None:
    file.write(_line(data))
    file.flush()


def _line(data: Mapping[str, object]) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode() + b"\n"
