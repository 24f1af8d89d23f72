"""What the chair may do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CloseInformals:
    """The chair opens the plenary without waiting for everyone to be ready."""


@dataclass(frozen=True, slots=True)
class OpenSilence:
    """The chair opens the silence procedure early, on the text as it stands."""


@dataclass(frozen=True, slots=True)
class CloseSilence:
    """The chair ends the silence procedure: who has not answered has kept silence."""


@dataclass(frozen=True, slots=True)
class Adjourn:
    """The chair ends the conference without a text."""
