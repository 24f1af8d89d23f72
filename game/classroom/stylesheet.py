"""Style rules parsed once for all apps: parsing them is most of what it takes to sit down.

Rules depend on the theme's variables, so they are kept by those. Textual reads them and never
changes them.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation

_Key: TypeAlias = tuple[frozenset[tuple[str, str]], str, CSSLocation, bool, int, str]

_PARSED: Final[dict[_Key, list[RuleSet]]] = {}


class SharedStylesheet(Stylesheet):
    """A stylesheet that looks first whether another app has parsed the same."""

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
        """Take the rules of new variables; a theme that others have needs no parsing."""
        self._invalid_css.clear()
        self.parse()
