"""What is filed sealed: positions and votes; and readiness for the plenary."""

from __future__ import annotations

from game.language import _
from game.notation import listed
from game.plain.ask import Ask
from game.plain.choices import ask_clause, ask_positions
from game.plain.options import Option, numbered
from game.plain.preview import terms_line, worth_line
from game.rules.moves import DeclareReady, FilePositions, FileSupport, SeatMove
from game.rules.names import PackageId
from game.rules.view import View
from game.screens.advice import unfiled
from game.screens.called import clause_name, short


def file(ask: Ask, view: View) -> list[SeatMove]:
    """Positions on a clause: one preferred, some that could be lived with."""
    clause = ask_clause(ask, view, view.open_clauses)
    return [FilePositions(view.seat, clause.id, ask_positions(ask, view, clause))]


def reserve(ask: Ask, view: View) -> list[SeatMove]:
    """Take one's position on a clause back, and reserve it."""
    clause = ask_clause(ask, view, view.open_clauses)
    return [FilePositions(view.seat, clause.id, None)]


def packages(view: View) -> tuple[Option[PackageId], ...]:
    """The packages on the table by their numbers."""
    return tuple(
        Option(
            held.id,
            str(held.id),
            _("tabled by {name}: {terms}; {filed}").format(
                name=short(view, held.seat),
                terms=terms_line(view, held.terms),
                filed=_filed(view.support.get(held.id)),
            ),
        )
        for held in view.packages.values()
    )


def _filed(support: bool | None) -> str:
    if support is None:
        return _("you have filed nothing on it")
    return _("you filed in favour") if support else _("you filed against")


def vote(ask: Ask, view: View) -> list[SeatMove]:
    """Yes or no to a package."""
    nothing = _("No package is on the table.")
    package = ask.one(_("On which package do you vote?"), packages(view), nothing)
    ask.tell(worth_line(view, view.packages[package].terms))
    choices = numbered([(True, _("in favour"), ("yes",)), (False, _("against"), ("no",))])
    return [FileSupport(view.seat, package, ask.one(_("How do you vote?"), choices))]


def ready(ask: Ask, view: View) -> list[SeatMove]:
    """Ready for the plenary; asked once more if something would go by default."""
    without = unfiled(view)
    if without and view.seat not in view.ready and not view.demarches:
        named = listed(clause_name(view, clause) for clause in without)
        words = _(
            "You have no position on {clauses}: there you reserve it, which blocks consensus."
        )
        ask.sure(_("Ready all the same?"), words.format(clauses=named))
    return [DeclareReady(view.seat)]


def unready(ask: Ask, view: View) -> list[SeatMove]:
    """Not ready after all."""
    return [DeclareReady(view.seat, ready=False)]
