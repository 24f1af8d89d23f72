"""How long the tests look: short by default, `--long` for fifty times as many examples."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

SHORT_EXAMPLES = 30

settings.register_profile(
    "short",
    max_examples=SHORT_EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "long",
    settings.get_profile("short"),
    max_examples=50 * SHORT_EXAMPLES,
    derandomize=False,
    print_blob=True,
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="fifty times as many examples")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    for item in items:
        if "long" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="run with --long"))
