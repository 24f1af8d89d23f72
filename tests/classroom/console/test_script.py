"""The facilitator's script beside the lesson's clock."""

from __future__ import annotations

from pathlib import Path

from tests.classroom.console.school import ESC, Teacher
from tests.classroom.hall.klass import Class


async def test_the_script_says_what_to_do_to_say_and_to_watch_for(teacher: Teacher) -> None:
    await teacher.types("t")
    await teacher.reads("60 minutes", "g begins it", "Set the scene", "Watch for", "“An ambassador")
    await teacher.types("l")
    await teacher.reads("90 minutes")


async def test_where_the_class_should_be_is_marked_and_said_on_every_screen(
    klass: Class, teacher: Teacher
) -> None:
    await teacher.opens("t", "ScriptScreen")
    await teacher.types("g")
    await teacher.reads("minute 0 now", "▸  0\N{EN DASH}7")
    klass.clock.now += 20 * 60
    await teacher.reads("minute 20 now", "▸ 15\N{EN DASH}42")
    await teacher.types("-")
    await teacher.reads("minute 19 now")
    await teacher.types(ESC)
    await teacher.is_at("DoorScreen")
    await teacher.reads("minute 19 of 60: Play at full level")
    klass.clock.now += 60 * 60
    await teacher.reads("over time")


async def test_the_lesson_goes_on_after_a_power_cut(
    klass: Class, teacher: Teacher, tmp_path: Path
) -> None:
    await teacher.opens("t", "ScriptScreen")
    await teacher.types("g")
    await teacher.reads("minute 0 now")
    klass.clock.now += 5 * 60
    again = klass.killed(tmp_path / "again")
    other = Teacher(again)
    await other.reads("minute 5 of 60")
    await other.running.close()
    await again.hall.close()
