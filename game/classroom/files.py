"""What the files in a class's folder are called, beside the logs of its tables."""

from __future__ import annotations

from typing import Final

JOURNAL: Final = "class.jsonl"
"""Who was there and sat where; what makes a folder a class's."""

TROUBLE: Final = "class.log"
"""What went wrong while the class was held."""

CONSOLE: Final = "console.html"
"""What leads the teacher's browser to the console; it holds the key."""

PORTS: Final = "ports.json"
"""At which ports the class was found last: pages that stay open look for it there."""

DEBRIEF: Final = "debrief.html"
EVIDENCE: Final = "evidence.html"
"""The reports, once they are made."""

BESIDE: Final = (TROUBLE, f"{TROUBLE}.1", CONSOLE, PORTS, DEBRIEF, EVIDENCE)
"""All of them but the journal, and what the trouble was before."""
