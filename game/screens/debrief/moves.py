"""Clause by clause: who moved to the wording that came out, when, and for what; and the curves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from textual.content import Content
from textual.widget import Widget

from game.debrief.account import Account
from game.debrief.clauses import ClauseStory, Movement
from game.debrief.reading import Conference
from game.debrief.words import short, shorts
from game.language import _
from game.notation import apart, labelled
from game.rules.names import Seat
from game.screens.charts.chart import Chart
from game.screens.charts.concession import concession_picture, concession_words, curves
from game.screens.charts.course import course_picture, course_words
from game.screens.matrix import Drawn, hanging, quiet


def moves_pane(found: Account, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section; one's own curve comes first."""
    met, clauses = found.met, len(found.clauses)
    yield quiet(
        _(
            "A delegation moves when it begins, or ceases, to support the wording that came out. "
            "That something was offered before does not prove that it was the reason."
        )
    )
    for story in found.clauses:
        yield _story(met, story)
    yield Chart(
        _("Brackets and heat, when the round ended"),
        lambda width: course_picture(found.path, found.relations, clauses, width),
        lambda width: course_words(found.path, found.relations, clauses, width),
    )
    yield quiet(
        _(
            "Concession curves, in each delegation's own points: what its placards asked for, and "
            "what the others', on average, gave it."
        )
    )
    drawn = curves(met)
    for each in (seat, *(other for other in drawn if other != seat)):
        curve = drawn[each]
        yield Chart(
            short(met.setting, each),
            lambda width, curve=curve: concession_picture(curve, width),  # type: ignore[misc]
            lambda width, curve=curve: concession_words(curve, width),  # type: ignore[misc]
        )


def _story(met: Conference, story: ClauseStory) -> Drawn:
    def draw(width: int) -> Content:
        head = Content.styled(labelled(story.title, story.label), "bold $text-primary")
        lines = [hanging(Content(""), head, 0, width)]
        lines += [hanging(Content("→"), Content(words), 2, width) for words in _told(met, story)]
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")


def _told(met: Conference, story: ClauseStory) -> Iterator[str]:
    setting = met.setting
    if story.supporters:
        yield _("From the first: {who}.").format(who=shorts(setting, story.supporters))
    for (number, towards, bargains), moved in groupby(story.movements, _alike):
        yield _movement(met, number, towards, bargains, [each.seat for each in moved])
    if story.joined and met.state.ending and met.state.ending.text is not None:
        who = shorts(setting, story.joined)
        yield _("Joined without supporting this wording when last asked: {who}.").format(who=who)
    if story.reserved:
        yield _("Reserved by {who}.").format(who=shorts(setting, story.reserved))
    yield from story.notes


def _alike(movement: Movement) -> tuple[int, bool, tuple[str, ...]]:
    return movement.round, movement.towards, movement.bargains


def _movement(
    met: Conference, number: int, towards: bool, bargains: tuple[str, ...], seats: list[Seat]
) -> str:
    known = {"n": number, "who": shorts(met.setting, seats)}
    if not towards:
        return _("Round {n}: {who} no longer supported it.").format(**known)
    if bargains:
        words = _("Round {n}: {who} came to support it, for what was on offer: {what}.")
        return words.format(**known, what=apart(bargains))
    words = _("Round {n}: {who} came to support it; nothing on the record was given for it.")
    return words.format(**known)
