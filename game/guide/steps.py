"""The guide: which step of a scenario's lessons a seat is at. A fold over what it has done.

- The steps before the first `plenary` are those of the first round, those between it and the
  next `plenary` those of the second, and so on. A plenary ends the steps of its round, done or
  not; one that is taken back is as if it had not been.
- What the seat does in a round serves the first step of the round that waits for it, and one
  step only; the order in which steps are done does not matter.
- A step that cannot be done now is passed over, and is there again as soon as it can be. So is
  one that waits for something to be read, once a later step has been done: nobody remembers,
  when a game is taken up again, what was read before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from game.guide.deeds import LOOKS, Deed, deeds, plenaries
from game.rules import moves
from game.rules.names import Module, Phase
from game.rules.view import View
from game.scenario import Lesson
from game.scenario.lessons import MODULE_OF

_FORMAL: Final[Mapping[str, type]] = MappingProxyType(
    {
        "package": moves.TablePackage,
        "page": moves.ShowInstructions,
        "contact-group": moves.CallContactGroup,
        "reopen": moves.Reopen,
        "statement": moves.FileStatement,
        "demarche": moves.Demarche,
        "consult": moves.ConsultCapital,
        "leak": moves.Leak,
    }
)
"""By act, the move that it is, if it costs capital."""


def current(lessons: Sequence[Lesson], view: View, seen: Iterable[Deed] = ()) -> Lesson | None:
    """The step that the seat is at, or None if there is none for it now.

    Args:
        lessons: the steps, in order.
        view: what the seat sees.
        seen: what it has read, with an act of `LOOKS` each.
    """
    if view.phase is not Phase.INFORMALS:
        answering = view.phase is Phase.SILENCE and view.silence is None
        due = "silence" if answering else "debrief"
        return next((lesson for lesson in lessons if lesson.do == due), None)
    now = plenaries(view)
    round_ = list(_of_round(lessons, now))
    undone = _undone(round_, [deed for deed in (*deeds(view), *seen) if deed.plenaries == now])
    acted = [n for n, lesson in enumerate(round_) if n not in undone and lesson.do not in LOOKS]
    last = max(acted, default=-1)
    return next(
        (
            lesson
            for n, lesson in enumerate(round_)
            if n in undone and _possible(lesson, view) and not (lesson.do in LOOKS and n < last)
        ),
        None,
    )


def of_plenary(lessons: Iterable[Lesson], view: View) -> Lesson | None:
    """What is said of the plenary that was last held, if anything is."""
    steps = [lesson for lesson in lessons if lesson.do == "plenary"]
    held = plenaries(view)
    return steps[held - 1] if 0 < held <= len(steps) else None


def _of_round(lessons: Iterable[Lesson], now: int) -> Iterator[Lesson]:
    """The steps after so many plenaries, up to the next."""
    passed = 0
    for lesson in lessons:
        if passed == now:
            yield lesson
        passed += lesson.do == "plenary"


def _undone(lessons: Sequence[Lesson], done: list[Deed]) -> set[int]:
    """The places of the steps that no deed serves; each deed serves one."""
    undone = set()
    for n, lesson in enumerate(lessons):
        found = next((deed for deed in done if _serves(deed, lesson)), None)
        if found is None:
            undone.add(n)
        else:
            done.remove(found)
    return undone


def _serves(deed: Deed, lesson: Lesson) -> bool:
    if deed.act == "read-text" and lesson.clause is None:
        # A clause that was read is not the text.
        return lesson.do == deed.act and not deed.clauses
    return lesson.do == deed.act and lesson.clause in (None, *deed.clauses)


def _possible(lesson: Lesson, view: View) -> bool:
    """Whether the step can be done now, in the informals."""
    module = MODULE_OF.get(lesson.do)
    if module is not None and not view.procedure.plays(Module(module), view.round):
        return False
    if view.capital[view.seat] < moves.COST.get(_FORMAL.get(lesson.do, object), 0):
        return False
    agreed = lesson.clause in view.agreed
    match lesson.do:
        case "answer":
            return bool(view.soundings or view.suggestions or view.demarches or view.questions)
        case "vote":
            return bool(view.packages)
        case "file" | "contact-group" | "demarche":
            return not agreed and bool(view.open_clauses)
        case "reopen":
            return agreed if lesson.clause else bool(view.agreed)
        case "silence" | "debrief":
            return False
        case _:
            return True
