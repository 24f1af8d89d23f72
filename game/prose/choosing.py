"""Which variant of a template a line takes.

A speaker goes through all variants of a slot before one comes again, and never opens two lines
in a row alike where there is a choice. What is left is drawn by the line's number, under the
name "prose", so that no other draw is touched and a line reads the same whenever it is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.prose.plans import Plan
from game.prose.sheets import opening, sheet
from game.rules.chance import draw


class Speaker:
    """What one speaker has used so far: the variants of each slot, and the last opening."""

    def __init__(self) -> None:
        self._used: dict[tuple[str, str], list[str]] = {}
        self._last = ""

    def template(self, plan: Plan, number: int) -> str:
        """The template for a plan, its inner slot put in; "" for what was said word for word."""
        if not plan.slot:
            self._last = ""
            return ""
        inner = ""
        if plan.inner:
            inner = self._pick(plan.sheet, plan.inner[1], number)
        hole = f"{{{plan.inner[0]}}}" if plan.inner else ""
        frame = self._pick(plan.sheet, plan.slot, number, hole, inner)
        whole = _put(frame, hole, inner)
        self._last = opening(whole)
        return whole

    def _pick(
        self, name: str, slot: str, number: int, hole: str = "", inner: str | None = None
    ) -> str:
        variants = sheet(name)[slot]
        used = self._used.setdefault((name, slot), [])
        if len(used) >= len(variants):
            # A new turn through them, not to begin with the last of the old.
            del used[:-1]
        fresh = [v for v in variants if v not in used] or variants
        if inner is not None:
            fresh = self._unlike(fresh, hole, inner) or self._unlike(variants, hole, inner) or fresh
        chosen = fresh[draw(0, "prose", number, slot, below=len(fresh))]
        used.append(chosen)
        return chosen

    def _unlike(self, variants: Sequence[str], hole: str, inner: str) -> list[str]:
        return [v for v in variants if opening(_put(v, hole, inner)) != self._last]


def _put(frame: str, hole: str, inner: str) -> str:
    return frame.replace(hole, inner) if hole else frame
