from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.classroom.console.school import Teacher
from tests.classroom.hall.klass import Class


@pytest.fixture
async def klass(tmp_path: Path) -> AsyncIterator[Class]:
    made = Class.open(tmp_path / "class")
    yield made
    await made.hall.close()


@pytest.fixture
async def teacher(klass: Class) -> AsyncIterator[Teacher]:
    made = Teacher(klass)
    await made.is_at("DoorScreen")
    yield made
    await made.running.close()
