"""Two grounds to read on: evening and paper."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

EVENING: Final = Theme(
    name="evening",
    primary="#86aedb",
    secondary="#6f8fb3",
    accent="#dcb46a",
    warning="#e0a458",
    error="#e07a6f",
    success="#7fb98a",
    foreground="#dcdfe4",
    background="#12151a",
    surface="#171b21",
    panel="#222831",
    dark=True,
)
PAPER: Final = Theme(
    name="paper",
    primary="#2c5a8c",
    secondary="#4d6f94",
    accent="#8a5a00",
    warning="#9a5b00",
    error="#a8322a",
    success="#2d6e3e",
    foreground="#22262b",
    background="#f4f0e6",
    surface="#fbf8f1",
    panel="#e6e0d2",
    dark=False,
)
