"""Packages whose modules are opened only when one of their names is asked for."""

from __future__ import annotations

from importlib import import_module

import pytest

from game import record, scenario


@pytest.mark.parametrize("package", [record, scenario], ids=["record", "scenario"])
def test_every_name_that_a_package_gives_is_there(package: object) -> None:
    for name in package.__all__:  # type: ignore[attr-defined]
        assert getattr(package, name).__name__ == name


@pytest.mark.parametrize("package", [record, scenario], ids=["record", "scenario"])
def test_no_name_that_a_package_gives_is_a_module_of_it(package: object) -> None:
    for name in package.__all__:  # type: ignore[attr-defined]
        with pytest.raises(ModuleNotFoundError):
            import_module(f"{package.__name__}.{name}")  # type: ignore[attr-defined]


def test_a_name_that_is_not_there_is_said_to_be_missing() -> None:
    with pytest.raises(AttributeError, match=r"'game\.record' has no attribute 'rewind'"):
        record.rewind  # type: ignore[attr-defined]  # noqa: B018
