"""The packages on the table: what is in them, what they are worth, how one votes."""

from __future__ import annotations

from textual.content import Content

from game.language import _, plural
from game.rules.state import Package
from game.rules.view import View
from game.screens.called import short, shorts, term_name
from game.screens.signs import vote_sign
from game.screens.widgets.lines import Piece, hang, stack
from game.screens.worth import Worth, worth_with


def draw_packages(view: View, width: int) -> Content:
    """All of them, or nothing."""
    if not view.packages:
        return Content("")
    return stack(*(draw_package(view, package, width) for package in view.packages.values()))


def draw_folded(view: View, package: Package, width: int) -> Content:
    """One package in a line: whose it is, how much is in it, and one's vote."""
    terms = len(package.terms)
    head = Content.assemble(
        (_("Package {id}").format(id=package.id), "bold"),
        plural(" of {who} · {n} clause · ", " of {who} · {n} clauses · ", terms).format(
            who=short(view, package.seat), n=terms
        ),
        *vote_words(view, package)[:1],
    )
    return hang(head, width, "▤ ", 4)


def draw_package(view: View, package: Package, width: int) -> Content:
    """One package: who tabled it, its terms, its worth, one's vote, and the last placards."""
    head = Content.assemble(
        (_("Package {id}").format(id=package.id), "bold"),
        _(" of {who} · stands or falls whole").format(who=short(view, package.seat)),
    )
    lines = [hang(head, width, "▤ ", 4)]
    lines += [hang(Content(term_name(view, term)), width, "  • ", 4) for term in package.terms]
    with_it = worth_with(view, package.terms)
    lines.append(hang(Content.assemble(*worth_words(view, with_it)), width, indent=4))
    lines.append(hang(Content.assemble(*vote_words(view, package)), width, indent=4))
    return stack(*lines)


def worth_words(view: View, worth: Worth, of: str = "") -> list[Piece]:
    """What a text would be worth to the seat, against no agreement."""
    walk_away = view.instructions.walk_away
    style = "$text-success" if worth.points >= walk_away else "$text-warning"
    pieces: list[Piece] = [
        (_("{of}: {points} to you").format(of=of or _("Text with it"), points=worth.points), style),
        (_(" · walk-away {walk_away}").format(walk_away=walk_away), "$foreground-muted"),
    ]
    if worth.crossed:
        pieces.append((_(" · ! crosses a red line"), "bold $text-error"))
    return pieces


def vote_words(view: View, package: Package) -> list[Piece]:
    """One's own vote, sealed, and the votes last revealed."""
    vote = view.support.get(package.id)
    sign = vote_sign(vote)
    word = _("not filed") if vote is None else _("yes, sealed") if vote else _("no, sealed")
    pieces: list[Piece] = [
        (_("Your vote: {mark} {word}").format(mark=sign.mark, word=word), sign.style)
    ]
    if votes := view.votes.get(package.id):
        yes = [seat for seat, held in votes.items() if held]
        pieces.append(
            (
                _(" · last time yes: {names}").format(names=shorts(view, yes) or _("nobody")),
                "$foreground-muted",
            )
        )
    return pieces
