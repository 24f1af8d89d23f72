"""Textual made to do and to keep less for every paint, for screens of which there are many.

Nothing looks different for it. It leans on Textual's inside, as the classroom's driver does:
`tests/screens/test_sparing.py` says what it takes for granted.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any, Final

from textual import screen, strip
from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


def be_sparing() -> None:
    """Paint and keep less, from now on, in every app of this process."""
    screen.Compositor = SparingCompositor  # type: ignore[attr-defined]
    # A line has seven caches of what it was cut and tinted into. They are hardly ever asked
    # twice, and are half of what a screen takes in memory.
    strip.FIFOCache = _forgetful  # type: ignore[attr-defined,assignment]
    Widget._size_updated = _sized  # type: ignore[assignment,method-assign]


class SparingCompositor(Compositor):
    """Renders of every widget only the lines on which something of it is to be painted.

    Textual's own renders all that is anywhere near what has changed, and throws most of it away.
    """

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render what has changed, or nothing."""
        changed = self._dirty_regions.copy()
        self._dirty_regions.clear()
        if not changed:
            return None
        spans = list(self._regions_to_spans(changed))
        return ChopsUpdate(self._chops(spans), spans, [cuts[1:] for cuts in self.cuts])

    def _chops(self, spans: Iterable[tuple[int, int, int]]) -> list[dict[int, Strip | None]]:
        """By line, and by where on it a piece begins, the pieces within the spans."""
        cuts = self.cuts
        chops: list[dict[int, Strip | None]] = [{} for _ in cuts]
        missing: dict[int, set[int]] = {}
        for y, left, right in spans:
            chops[y] = dict.fromkeys(cuts[y][:-1])
            within = (x for x, end in pairwise(cuts[y]) if x < right and end > left)
            missing.setdefault(y, set()).update(within)
        # From the front to the back: what is hidden is never rendered.
        for widget, (region, clip) in self.visible_widgets.items():
            seen = region.intersection(clip)
            left, right = seen.column_span
            lines = [
                y for y in seen.line_range if any(left <= x < right for x in missing.get(y, ()))
            ]
            if not lines:
                continue
            top, height = lines[0], lines[-1] - lines[0] + 1
            crop = Region(left, top, right - left, height).translate(-region.offset)
            strips = widget.render_lines(crop)
            for y in lines:
                at = [cut for cut in cuts[y] if left <= cut <= right]
                pieces = strips[y - top].divide([cut - left for cut in at[1:]])
                new = {x: piece for x, piece in zip(at, pieces, strict=False) if x in missing[y]}
                chops[y].update(new)
                missing[y].difference_update(new)
        return chops


_SIZED: Final = Widget._size_updated


def _sized(
    widget: Widget, size: Size, virtual: Size, container: Size, layout: bool = False
) -> bool:
    """Tell a widget of the size that it was laid out to.

    Textual's own would lay the whole screen out once more for whoever has another than before.
    Nothing comes of that: a scrollbar that comes or goes asks for it by itself.
    """
    return _SIZED(widget, size, virtual, container, layout=False)


class Forgetful:
    """In the place of a cache: keeps nothing."""

    __slots__ = ()

    def get(self, key: Any, default: Any = None) -> Any:
        """Nothing is known."""
        return default

    def __setitem__(self, key: Any, value: Any) -> None:
        """Nothing is kept."""


_FORGETFUL: Final = Forgetful()


def _forgetful(maxsize: int) -> Forgetful:
    """The one for all, however large it is to be."""
    return _FORGETFUL
