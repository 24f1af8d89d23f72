"""Style rules parsed once, for all apps of a process and however often Textual asks.

Textual parses every rule three times before its first frame: when the first screen is there, when
the theme is set, and when the next widget brings rules of its own. Of many apps in one process
each would do so again: parsing is most of what it takes to sit down. Rules depend on the theme's
variables, so they are kept by those. Textual reads them and never changes them.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

_Key: TypeAlias = tuple[frozenset[tuple[str, str]], str, CSSLocation, bool, int, str]

_PARSED: Final[dict[_Key, list[RuleSet]]] = {}


class SharedStylesheet(Stylesheet):
    """A stylesheet that looks first whether the same was parsed already."""

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        theme = frozenset(self._variables.items())
        key = (theme, css, read_from, is_default_rules, tie_breaker, scope)
        if key not in _PARSED:
            _PARSED[key] = super()._parse_rules(
                css, read_from, is_default_rules, tie_breaker, scope
            )
        return _PARSED[key]

    def copy(self) -> SharedStylesheet:
        """A copy that shares as this does."""
        stylesheet = SharedStylesheet(variables=self._variables.copy())
        stylesheet.source = self.source.copy()
        return stylesheet

    def reparse(self) -> None:
        """Take the rules of new variables; a theme that was seen before needs no parsing."""
        self._invalid_css.clear()
        self.parse()
