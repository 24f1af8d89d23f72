"""One pact laid open: its members, its promises one by one, and what became of each."""

from __future__ import annotations

from textual.content import Content

from game.language import _
from game.rules.pacts import Status, owing
from game.rules.view import View
from game.screens.called import shorts
from game.screens.pacts.known import Known, Stage, broken_by, standing
from game.screens.pacts.words import (
    STATUS,
    member_names,
    pact_title,
    promise_words,
    until_words,
    who,
)
from game.screens.widgets.lines import Piece, hang, stack


def draw_pact(view: View, entry: Known, width: int) -> Content:
    """All of it."""
    pact = entry.pact
    secrecy = (
        _("public: everybody knows it") if pact.public else _("secret: only its members know it")
    )
    lines = [
        hang(Content.styled(pact_title(view, pact), "bold $text-accent"), width),
        hang(Content(_("Members: {members}").format(members=member_names(view, pact))), width),
        hang(Content.styled(f"{secrecy}; {until_words(view, pact)}", "$foreground-muted"), width),
        hang(_stage(view, entry), width),
        Content(""),
    ]
    for number in range(len(pact.promises)):
        lines += _promise(view, entry, number, width)
    lines += [Content(""), *_records(view, entry, width)]
    return stack(*lines)


def _stage(view: View, entry: Known) -> Content:
    match entry.stage:
        case Stage.ASKED:
            by = shorts(view, [s for s in entry.pact.members if s in entry.accepted])
            return Content.styled(
                _("▸ {by} offered it and waits for your answer.").format(by=by), "$text-warning"
            )
        case Stage.WAITS:
            missing = [seat for seat in entry.pact.members if seat not in entry.accepted]
            return Content(
                _("It waits for {names}; it lapses with the round.").format(
                    names=shorts(view, missing)
                )
            )
        case Stage.ENDED:
            words = _("It has ended")
        case _:
            words = _("In force")
    left = _("; {names} left it").format(names=shorts(view, entry.left)) if entry.left else ""
    return Content.styled(f"{words}{left}.", "$foreground-muted")


def _promise(view: View, entry: Known, number: int, width: int) -> list[Content]:
    """The sentence, and under it how it stands for each who owes it."""
    promise = entry.pact.promises[number]
    lines = [hang(Content(f"{promise_words(view, promise)}."), width, f"{number + 1}. ", 3)]
    if entry.stage in (Stage.ASKED, Stage.WAITS):
        return lines
    stand = standing(view)
    pieces: list[Piece] = []
    for seat in owing(promise):
        if seat in entry.left:
            pieces.append((_("  / {who} left").format(who=who(view, seat)), "$foreground-muted"))
            continue
        # Without a word of it, a promise has not been due: that is how it begins.
        sign = STATUS[stand.get((entry.pact.id, number, seat), Status.PENDING)]
        name = f"{who(view, seat)} " if len(owing(promise)) > 1 else ""
        pieces.append((f"  {sign.mark} {name}{_(sign.word)}", sign.style))
    return [*lines, hang(Content.assemble(*pieces), width, indent=2)]


def _records(view: View, entry: Known, width: int) -> list[Content]:
    """Whether the others keep their word, over all pacts that one knows of."""
    lines = []
    for seat in entry.pact.members:
        kept, broken = broken_by(view, seat)
        if kept or broken:
            words = _("{who}: {kept} kept, {broken} broken so far").format(
                who=who(view, seat), kept=kept, broken=broken
            )
            lines.append(hang(Content.styled(words, "$foreground-muted"), width))
    return lines
