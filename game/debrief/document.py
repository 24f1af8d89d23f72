"""Accounts as programs read them: JSON with every fact, and CSV with a row a table."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import asdict
from io import StringIO
from typing import Any

from game.analysis.document import trades_document
from game.analysis.telling import trade_words
from game.archive.export import inert
from game.debrief.account import Account
from game.debrief.counts import habits
from game.debrief.path import Shares
from game.debrief.questions import questions
from game.debrief.votes import Votes


def document(accounts: Sequence[Account], votes: Votes | None = None) -> dict[str, Any]:
    """Every table, and what there was to be had at each, as a JSON-ready object.

    Keys, and the names of habits, are English whatever language is spoken, as formats are;
    sentences are in the language spoken. `votes` are null but of a class that voted.

    Shares are gains as shares of the most that the seat could have gained; null where there was
    nothing to gain. Of the frontier `within` is 0 if it is complete; see `analysis.frontier`.
    """
    there = accounts[0].there
    return {
        "scenario": accounts[0].met.scenario.id,
        "title": accounts[0].met.scenario.title,
        "frontier": {
            "within": there.frontier.within,
            "settlements": [_shares(shares) for shares in there.settlements()],
        },
        "tables": [_table(account) for account in accounts],
        "votes": asdict(votes) if votes else None,
    }


def _table(found: Account) -> dict[str, Any]:
    ending = found.met.state.ending
    assert ending is not None, "only finished conferences are read"
    return {
        "table": found.met.name,
        "reason": ending.reason.value,
        "rounds": found.met.state.round,
        "how": found.how,
        "answers": list(found.answers),
        "text": dict(ending.text) if ending.text is not None else None,
        "nash_share": found.nash_share,
        "results": [
            {
                **asdict(result.score),
                "total": result.score.total,
                "gain": result.score.gain,
                "best": result.best,
                "share": result.share,
            }
            for result in found.results
        ],
        "clauses": [asdict(story) for story in found.clauses],
        "path": [
            {
                "round": step.round,
                "agreed": step.agreed,
                "final": step.final,
                **_shares(step.shares),
            }
            for step in found.path
        ],
        "missed_trades": [
            {**plain, "words": trade_words(found.met.setting, trade)}
            for plain, trade in zip(trades_document(list(found.trades)), found.trades, strict=True)
        ],
        "promises": [asdict(promise) for promise in found.promises],
        "commitments": [asdict(commitment) for commitment in found.commitments],
        "leaks": [asdict(leak) for leak in found.leaks],
        "homes": [asdict(home) for home in found.homes],
        "relations": [asdict(moment) for moment in found.relations],
        "history": [asdict(past) for past in found.past],
        "dossier": [asdict(taught) for taught in found.taught],
        "papers": [asdict(paper) for paper in found.papers],
        "headlines": [asdict(printed) for printed in found.headlines],
        "habits": habits(found),
        "questions": [asdict(question) for question in questions(found)],
    }


def sheet(accounts: Sequence[Account]) -> str:
    """A row a table as CSV: how it ended, each seat's result, each clause of the text, habits.

    A clause's column is empty where no text is in force, a share where there was nothing to gain.
    """
    setting = accounts[0].met.setting
    written = StringIO()
    rows = csv.writer(written, lineterminator="\n")
    seats = [
        f"{s}.{what}" for s in setting.seats for what in ("total", "gain", "share", "standing")
    ]
    texts = [f"text.{clause.id}" for clause in setting.clauses]
    rows.writerow(["table", "reason", "rounds", "nash_share", *seats, *texts, *habits(accounts[0])])
    for found in accounts:
        rows.writerow(_row(found))
    return written.getvalue()


def _row(found: Account) -> list[object]:
    ending = found.met.state.ending
    assert ending is not None, "only finished conferences are read"
    text = ending.text or {}
    results = [
        value
        for result in found.results
        for value in (
            result.score.total,
            result.score.gain,
            "" if result.share is None else result.share,
            result.score.standing.value,
        )
    ]
    return [
        inert(found.met.name),
        ending.reason.value,
        found.met.state.round,
        found.nash_share,
        *results,
        *(text.get(clause.id, "") for clause in found.met.setting.clauses),
        *habits(found).values(),
    ]


def _shares(shares: Shares) -> dict[str, Any]:
    return {"shares": dict(shares.seats), "mean": shares.mean, "least": shares.least}
