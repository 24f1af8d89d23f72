"""What docstrings give as examples is so."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GIVING = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts)
    for folder in ("game", "tests", "bench")
    for file in (ROOT / folder).rglob("*.py")
    if re.search(r"^ *>>> ", file.read_text("utf-8"), re.MULTILINE)
)


@pytest.mark.parametrize("name", GIVING)
def test_every_example_is_so(name: str) -> None:
    found = doctest.testmod(import_module(name.removesuffix(".__init__")))
    assert found.attempted
    assert not found.failed
