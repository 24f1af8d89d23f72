"""The menu's list, and what stands beside it of the line that it is at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.language import _
from game.record.glance import Saved
from game.scenario import Entry
from game.screens.shelved import GROUPS, group, in_a_line
from game.screens.widgets.lines import Piece


def fill(
    menu: OptionList,
    entries: Mapping[str, Entry],
    games: Mapping[str, Saved],
    key: str | None = None,
) -> None:
    """List what there is, at a key, or at what the list was at, or where that stood."""
    held, at = menu.highlighted_option, menu.highlighted
    menu.clear_options()
    menu.add_options(_lines(entries, games))
    places = {option.id: number for number, option in enumerate(menu.options) if option.id}
    before = min(1 if at is None else at, menu.option_count - 1)
    here = key or (held.id if held else None)
    menu.highlighted = places.get(here, before) if here else before


def _lines(entries: Mapping[str, Entry], games: Mapping[str, Saved]) -> Iterator[Option | None]:
    """What there is to play and to go on with, by the keys given; None is a rule between."""
    yield _heading(_("Play"))
    for key, entry in entries.items():
        yield Option(_play(entry), id=key)
    for number, name in enumerate(GROUPS):
        there = {key: game for key, game in games.items() if group(game) == number}
        if there:
            yield None
            yield _heading(_(name))
            for key, game in there.items():
                yield Option(in_a_line(game), id=key)
    yield None
    yield Option(_("Settings · f3"), id="settings")
    yield Option(_("Quit"), id="quit")


def about(entry: Entry) -> Content:
    """A scenario beside the list."""
    pieces: list[Piece] = [(f"{entry.title}\n\n", "bold")]
    if entry.mistakes:
        pieces.append((_("This scenario cannot be played:") + "\n\n", "$text-error"))
        pieces += [(f"{mistake}\n", "") for mistake in entry.mistakes[:20]]
    else:
        pieces.append((f"{entry.summary}\n\n", ""))
        pieces.append((_("Enter: choose your delegation."), "$foreground-muted"))
    return Content.assemble(*pieces)


def about_rest(key: str) -> Content:
    """Beside the list, of what is neither a scenario nor a game."""
    if key == "settings":
        return Content(_("Theme, motion, the plenary's speed, language."))
    return Content(_("Every game is saved by itself, move by move."))


def _heading(words: str) -> Option:
    return Option(Content.styled(words, "bold $text-accent"), disabled=True)


def _play(entry: Entry) -> Content:
    broken: Piece = (_(" · cannot be played"), "$text-error") if entry.mistakes else ("", "")
    return Content.assemble("  ", entry.title, broken)
