"""The pacts that one knows of, and how their promises stand."""

from __future__ import annotations

from collections.abc import Iterator

from game.language import _
from game.notation import apart, in_marks
from game.rules.pacts import Pact, Status, owing
from game.rules.view import View
from game.screens.called import shorts
from game.screens.pacts.known import Known, Stage, known, standing
from game.screens.pacts.words import member_names, promise_words, until_words


def pacts(view: View) -> Iterator[str]:
    """Every pact, what waits for one's answer first."""
    found = known(view)
    if not found:
        yield _("You know of no pact. To offer one, type pact offer.")
    for entry in found:
        yield from _entry(view, entry)


def pact_line(view: View, pact: Pact) -> str:
    """A pact in one line: its name, its members, its promises."""
    named = f"{in_marks(pact.name)}, " if pact.name else ""
    promises = apart(promise_words(view, promise) for promise in pact.promises)
    return f"{named}{member_names(view, pact)}: {promises}."


def _entry(view: View, entry: Known) -> Iterator[str]:
    pact = entry.pact
    how = _("public") if pact.public else _("secret")
    named = in_marks(pact.name) if pact.name else _("A pact")
    yield _("{name} of {members}: {stage}, {how}, {until}.").format(
        name=named,
        members=member_names(view, pact),
        stage=_(entry.stage),
        how=how,
        until=until_words(view, pact),
    )
    stand = standing(view)
    for number, promise in enumerate(pact.promises):
        yield f"{promise_words(view, promise)}."
        if entry.stage in (Stage.ASKED, Stage.WAITS):
            continue
        for seat in owing(promise):
            status = stand.get((pact.id, number, seat), Status.PENDING)
            who = _("you") if seat == view.seat else shorts(view, [seat])
            yield _("So far, by {who}: {status}.").format(who=who, status=_(status))
    if entry.left:
        yield _("It was left by {names}.").format(names=shorts(view, entry.left))
