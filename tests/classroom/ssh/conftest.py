"""A class that listens, for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.classroom.ssh.klass import Called, calling


@pytest.fixture
async def called(tmp_path: Path) -> AsyncIterator[Called]:
    async with calling(tmp_path) as class_that_is_called:
        yield class_that_is_called
