"""Articles for tests, written where they are used: small, invented, and read as files are."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from game.drafting.findings import Findings, find
from game.drafting.reading import read
from game.drafting.showing import speaker
from game.drafting.text import Article


def article(content: str | bytes, name: str = "a.txt") -> Article:
    """The article that a file of that content is."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path)


def findings(*texts: str) -> Findings:
    """What is found in some plain texts, read together."""
    return find([article(text, f"{number}.txt") for number, text in enumerate(texts, 1)])


def said(text: str) -> tuple[str, str, str]:
    """Of an article of one sentence: attribution, speaker, hedging."""
    (claim,) = findings(text).claims
    (statement,) = claim.statements
    known = statement.said.known if statement.said else "none"
    return known, speaker(statement.said), statement.hedging


def remarks(text: str) -> list[tuple[str, str]]:
    """The remarks of one article, each with its speaker."""
    return [(remark.text, speaker(remark.said)) for remark in findings(text).quotations]
