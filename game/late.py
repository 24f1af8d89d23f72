"""Packages that open a module only when one of its names is asked for.

Whoever wants the title of a scenario does not wait for the checks of all that is in it. A package
says which of its modules has which of its names:

    if TYPE_CHECKING:
        from game.record.log import Log, read
    else:
        __getattr__ = late(__name__, {"log": ("Log", "read")})

A name must not be a module's too: that, once imported, would be found in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from importlib import import_module


def late(package: str, modules: Mapping[str, Collection[str]]) -> Callable[[str], object]:
    """A package's `__getattr__` (PEP 562): imports the module that has the name asked for."""
    place = {name: f"{package}.{module}" for module, names in modules.items() for name in names}

    def find(name: str) -> object:
        if name not in place:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(place[name]), name)

    return find
