"""Time from a fresh process to the first frame: ours, a bare Textual app, and bare Python."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App[None]):
    def compose(self): yield Static("Hello")
    def on_ready(self): self.exit()
Bare().run(headless=True)
"""
OURS = """
from game.screens.app import CommuniqueApp
CommuniqueApp.on_ready = lambda self: self.exit()
CommuniqueApp().run(headless=True)
"""
PROGRAMS = {"bare Python": "pass", "bare Textual app": BARE, "Communiqué's menu": OURS}


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.benchmark(group="first frame")
def test_first_frame(benchmark: Any, program: str) -> None:
    def run() -> int:
        return subprocess.run([sys.executable, "-c", PROGRAMS[program]], check=False).returncode

    assert benchmark.pedantic(run, rounds=7, warmup_rounds=1) == 0
