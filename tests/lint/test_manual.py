"""The manual of the linter says what the rules say."""

from __future__ import annotations

from .examples import documented
from .manual import MANUAL, manual


def test_the_manual_is_current() -> None:
    written = MANUAL.read_text("utf-8")
    assert written == manual(), "write it anew: python -m tests.lint.manual"


def test_the_manual_has_every_rule() -> None:
    written = MANUAL.read_text("utf-8")
    assert all(f"### {rule.name} (" in written for rule in documented())
