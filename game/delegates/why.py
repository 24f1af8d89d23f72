"""Why a delegate does what it does: a motive and the figures it rests on, as data.

The figures are the delegate's own: its points, and its estimates of the others'. They are for
nobody else's eyes before the debrief. `game.reasons` puts them into words.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.rules.moves import SeatMove
from game.rules.names import ClauseId, Seat, Term


class Motive(StrEnum):
    """What moved a delegate, one for every way in which a decision can fall."""

    REOPEN_CROSSED = "reopen: red line"
    REOPEN_REFUSED = "reopen: home would refuse"
    REOPEN_WORTHLESS = "reopen: under walk-away"
    ANSWER_FRANK = "answer frankly"
    ANSWER_GUARDED = "answer guardedly"
    ANSWER_FILED = "answer as filed"
    AGREE = "agree to suggestion"
    CONSIDER = "consider suggestion"
    DECLINE_BARRED = "decline suggestion: barred"
    DECLINE_WORTHLESS = "decline suggestion: under walk-away"
    OPEN_FRANK = "open frankly"
    OPEN_GUARDED = "open guardedly"
    REACT = "react to bridge"
    ASK = "sound out"
    RETURN_PAGE = "return page"
    PACT_KEPT = "accept pact"
    PACT_FULL = "decline pact: enough of them"
    PACT_DISTRUST = "decline pact: distrust"
    PACT_COSTLY = "decline pact: too dear"
    PACT_FIRM = "offer pact: exchange made firm"
    PACT_FRIEND = "offer pact: friendship"
    PACT_OPPOSE = "offer pact: wording kept out"
    REQUEST_FITS = "consider démarche"
    REQUEST_COSTS = "decline démarche: too dear"
    REQUEST_BARRED = "decline démarche: red line"
    MOOD = "answer question"
    PRESS = "démarche to lone objector"
    CONSULT_CLAUSE = "consult on red line"
    CONSULT_HOME = "consult on approval"
    WITHDRAW = "withdraw criticism"
    SOLIDARITY = "stand by ally"
    FREE_HANDS = "clarify: not followed"
    CLARIFY = "clarify: aim has moved"
    REASSURE = "reassure"
    FAULT = "find fault"
    COMMIT = "commit"
    LEAK_FAITHLESS = "leak: broke faith"
    LEAK_DISTRUST = "leak: distrust"
    LEAK_OBJECTOR = "leak: lone objector"
    JOIN_GROUP = "join contact group"
    CALL_GROUP = "call contact group"
    TABLE_LAST = "table package: last round"
    TABLE = "table package"
    TABLE_BETTER = "table package beside others"
    SUPPORT = "support package"
    OPPOSE = "oppose package"
    OPPOSE_BARRED = "oppose package: barred"
    MOVED = "tell of movement"
    EXCHANGE = "float exchange"
    ASK_MOVEMENT = "ask for movement"
    WARN = "warn who has not moved"
    FILE = "file positions"
    FILE_BEST = "file the best wording"
    FILE_CLOSED = "file one wording"
    READY = "ready"
    READY_STUCK = "ready: nothing will do"
    JOIN = "join"
    RESERVE = "reserve: better"
    RESERVE_NEEDED = "reserve: else not joined"
    BREAK_CROSSED = "break silence: red line"
    BREAK_REFUSED = "break silence: home would refuse"
    BREAK_WORTHLESS = "break silence: under walk-away"


@dataclass(frozen=True, slots=True)
class Why:
    """A motive and its figures, each None where the motive has none.

    `seat` is another delegation that it is about, `home` a constituency by name; `points` and
    `against` are a figure and what it is measured by, `count` is of things. `Motive` has what
    they are for each; points are of the delegate's own scale of 100.
    """

    motive: Motive
    seat: Seat | None = None
    clause: ClauseId | None = None
    term: Term | None = None
    home: str | None = None
    points: int | None = None
    against: int | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """A move and why it is made."""

    move: SeatMove
    why: Why
