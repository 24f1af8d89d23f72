"""A stranger at a pipe: plays by what it reads, and knows nothing of the rules or the code.

It knows three things of the medium: a line `>` waits for a command, a line `?>` for an answer,
and an answer is the word before a colon. Everything else it takes from the words printed.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

COMMAND, ANSWER = ">", "?>"
_OPTION = re.compile(r"^(\S+): (.*)$")
_WORTH = re.compile(r"worth ([\u2212\d]+) point|you would have ([\u2212\d]+) point")
_TYPE = re.compile(r"Type (\w+)\.")


def worth(words: str) -> int:
    """What an option says that it is worth; nothing, if it does not say."""
    found = _WORTH.search(words)
    return int((found[1] or found[2]).replace("\u2212", "-")) if found else 0


class Stranger:
    """Plays a game through a pipe; `read` is every line it was told, `typed` what it typed."""

    def __init__(self, home: Path, *arguments: str) -> None:
        environment = {**os.environ, "COMMUNIQUE_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
        self._game = subprocess.Popen(
            [sys.executable, "-m", "game", "play", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=environment,
        )
        self.read: list[str] = []
        self.typed: list[str] = []
        self._turns: dict[str, int] = {}
        self._advised: list[str] = []
        self._acts = 0
        self._over = False

    def play(self, most: int = 600) -> None:
        """Play to the end of the debrief, in at most so many lines."""
        for _ in range(most):
            told, prompt = self._listen()
            if prompt is None:
                return
            self._type(self._answer(told) if prompt == ANSWER else self._command(told))
        raise AssertionError(f"not over after {most} lines: {self.typed[-20:]}")

    def _listen(self) -> tuple[list[str], str | None]:
        """What is printed up to the next prompt; None for the prompt when the game has left."""
        assert self._game.stdout is not None
        told: list[str] = []
        for line in self._game.stdout:
            line = line.rstrip("\n")
            self.read.append(line)
            if line in (COMMAND, ANSWER):
                return told, line
            told.append(line)
        assert self._game.wait(30) == 0
        return told, None

    def _type(self, line: str) -> None:
        assert self._game.stdin is not None
        self.typed.append(line)
        self._game.stdin.write(f"{line}\n")
        self._game.stdin.flush()

    def _command(self, told: list[str]) -> str:
        """What it was last told to type; reading on comes first, and being ready last."""
        advised = [word for line in told for word in _TYPE.findall(line)]
        if advised and advised != self._advised:
            self._advised, self._acts = advised, 0
        if any("unread" in line for line in told):
            return ""
        self._over = self._over or any("conference is over" in line for line in told)
        if self._over:
            return self._look_back()
        self._acts += 1
        if not self._advised or self._acts > 4:
            return "ready"
        return self._advised[-1] if self._acts % 2 else self._advised[0]

    def _look_back(self) -> str:
        """Every section of the debrief in turn, as the debrief names them."""
        if "debrief" not in self.typed:
            return "debrief"
        start = max(n for n, line in enumerate(self.read) if "one of these words" in line)
        names = []
        for line in self.read[start + 1 :]:
            if not (option := _OPTION.match(line)):
                break
            names.append(option[1])
        left = [name for name in names if f"debrief {name}" not in self.typed]
        return f"debrief {left[0]}" if left else "quit"

    def _answer(self, told: list[str]) -> str:
        """The option that says it is worth most; yes where it can; else another one each time."""
        options: list[tuple[str, str]] = []
        while told and (found := _OPTION.match(told[-1])):
            options.insert(0, (found[1], found[2]))
            told.pop()
        question = told[-1]
        if options and "or none" in question:
            return ",".join(key for key, words in options if "red line" not in words) or "none"
        if not options:
            return "none" if "none" in question else "It would not do for us."
        if options[0][0] == "yes":
            return "yes"
        if any(worth(words) for _key, words in options):
            return max(options, key=lambda option: worth(option[1]))[0]
        turn = self._turns[question] = self._turns.get(question, -1) + 1
        return options[turn % len(options)][0]
