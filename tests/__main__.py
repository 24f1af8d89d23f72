"""Every check there is, one after another: `python -m tests`. Arguments go to pytest."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

PYTHON = [sys.executable, "-m"]
SCENARIOS = sorted(str(found.parent) for found in Path("scenarios").glob("*/scenario.yaml"))
CHECKS = {
    "format": [*PYTHON, "ruff", "format", "--check", "."],
    "lint": [*PYTHON, "ruff", "check", "."],
    "types": [*PYTHON, "mypy"],
    "imports": [sys.executable, "-c", "from importlinter.cli import lint_imports; lint_imports()"],
    "scenarios": [*PYTHON, "game", "scenario", "check", "--strict", *SCENARIOS],
    "coverage of rules and record": [
        *PYTHON,
        "pytest",
        "-q",
        "-n",
        "auto",
        "tests/rules",
        "tests/laws",
        "tests/record",
        "--cov=game.rules",
        "--cov=game.record",
        "--cov-branch",
        "--cov-fail-under=100",
        "--cov-report=term-missing:skip-covered",
    ],
    "tests": [
        *PYTHON,
        "pytest",
        "-q",
        # One more than there are processors: these tests wait a good part of their time.
        "-n",
        str((os.cpu_count() or 1) + 1),
        # What a file's tests prepare once, one process prepares.
        "--dist",
        "loadfile",
        # In their order: files of few tests would come last, and those of the longest are few.
        "--no-loadscope-reorder",
        "--ignore=tests/rules",
        "--ignore=tests/laws",
        "--ignore=tests/record",
    ],
}


def main() -> int:
    """Run the checks, all of them even if one fails; the number of those that failed."""
    if find_spec("pytest") is None:
        print("The checks need the extra: pip install -e '.[dev]'", file=sys.stderr)
        return 2
    failed = []
    for name, command in CHECKS.items():
        print(f"\n== {name}", flush=True)
        more = sys.argv[1:] if "pytest" in command else []
        if subprocess.run([*command, *more], check=False).returncode:
            failed.append(name)
    print(f"\n{len(CHECKS) - len(failed)} checks passed, {len(failed)} failed", *failed, sep="\n  ")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
