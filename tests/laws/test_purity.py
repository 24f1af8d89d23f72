"""The rules are pure: they bring nothing into the interpreter but themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOUNDATION = (
    "collections.abc contextvars dataclasses enum functools hashlib itertools types typing "
    "unicodedata"
)
"""The modules of the standard library that the rules are built from, and what those bring."""


def loaded_by(imports: str) -> set[str]:
    """The modules in an interpreter, without site-packages, after these imports."""
    program = f"import sys, __future__, {', '.join(imports.split())}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-S", "-E", "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(ran.stdout.split())


def test_the_rules_bring_nothing_but_themselves() -> None:
    brought = loaded_by(f"{FOUNDATION} game.rules.apply") - loaded_by(FOUNDATION)
    assert "game.rules.apply" in brought
    assert {name for name in brought if not name.startswith("game.rules")} == {
        "game",
        "game.errors",
        "game.marked",
    }


def test_the_rules_do_without_clock_files_network_screens_and_chance() -> None:
    brought = loaded_by("game.rules.apply") - loaded_by("sys")
    unwanted = "random time datetime pathlib socket asyncio textual rich yaml pydantic numpy"
    assert brought.isdisjoint(unwanted.split())


def test_imports_go_downward_only() -> None:
    linter = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    ran = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
