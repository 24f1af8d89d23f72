"""Where a scenario's translations are: a sheet a language, as `fr.yaml`, beside it."""

from __future__ import annotations

import os
from pathlib import Path


def sheets(path: Path) -> dict[str, Path]:
    """The translations beside a scenario file, by the codes of their languages."""
    if not os.path.isdir(path.parent):
        return {}
    return {found.stem: found for found in sorted(path.parent.glob("[a-z][a-z].yaml"))}
