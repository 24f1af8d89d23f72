"""Looking back on a kept game: its account is worked out once, and read section by section."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from game.archive import opened
from game.archive.playback import Playback
from game.debrief.account import Account, account
from game.debrief.path import there
from game.debrief.reading import conference
from game.language import _
from game.plain.options import Option, pick
from game.plain.reading.debrief import SECTIONS, ending, scores
from game.rules.names import Seat

REASONS: Final = "reasons"


def section(path: Path, seat: Seat, asked: str) -> Iterator[str]:
    """A section by its name; without one, how it ended, the scores, and what else there is.

    Raises:
        NotFound: if there is no such section.
        CommuniqueError: if there is too much to look back on.
    """
    found = _account(path)
    options = [Option(read, name, _(what), (name,)) for name, (read, what) in SECTIONS.items()]
    options.append(Option(ending, REASONS, _("why the AI delegates did what they did"), (REASONS,)))
    if asked:
        if pick(options, asked).key == REASONS:
            yield from _reasons(path)
            return
        yield from pick(options, asked).value(found, seat)
        return
    yield from ending(found, seat)
    yield from scores(found, seat)
    yield _("There is more. Type debrief and one of these words.")
    yield from (option.line for option in options)


def _reasons(path: Path) -> Iterator[str]:
    from game.reasons import reasons  # it asks the delegates again, which takes a while

    given = {reason.entry: reason.words for reason in reasons(path)}
    for moment in Playback(opened(path)).watched(None).moments:
        if moment.entry in given and moment.lines:
            yield _("Round {n}. {line}").format(n=moment.round, line=moment.lines[0])
            yield _("Why: {why}").format(why=given[moment.entry])
    if not given:
        yield _("No AI delegate sat at this table.")


@lru_cache(maxsize=16)
def _account(path: Path) -> Account:
    met = conference(path)
    return account(met, there(met.setting))
