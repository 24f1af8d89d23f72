"""Every act in the conference: its key, its name, what it does.

The footer, the help and the command palette are all made from this one table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.language import later
from game.rules.names import Module
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Act:
    """Something to do in the room. `action` is what the conference screen runs for it.

    An act of a `module` is there only if the game is played with it; a `door` has its place in
    the line of doors, not in the footer.
    """

    key: str
    word: str
    what: str
    action: str
    footer: bool = False
    module: Module | None = None
    door: bool = False


def _door(key: str, word: str, what: str, action: str, module: Module | None) -> Act:
    return Act(key, word, what, action, module=module, door=True)


ACTS: Final = (
    Act(
        "f",
        later("File"),
        later("File your positions on the selected clause"),
        "form('file')",
        True,
    ),
    Act(
        "s",
        later("Sound out"),
        later("Ask others what matters to them on the clause"),
        "form('sound')",
        True,
    ),
    Act("c", later("Claim"), later("Tell others your positions on the clause"), "form('claim')"),
    Act(
        "x",
        later("Suggest"),
        later("Suggest an exchange, or ask for movement"),
        "form('suggest')",
        True,
    ),
    Act("a", later("Answer"), later("Answer what others asked or suggested"), "form('answer')"),
    Act("p", later("Package"), later("Table a package (1 capital)"), "form('package')", True),
    Act("v", later("Vote"), later("Vote on the packages on the table"), "form('vote')"),
    Act(
        "w",
        later("Show page"),
        later("Show a true page of your instructions (1 capital)"),
        "form('page')",
    ),
    Act(
        "g",
        later("Contact group"),
        later("Call for a contact group on the clause (1)"),
        "form('group')",
    ),
    Act("o", later("Reopen"), later("Reopen an agreed clause (2 capital)"), "form('reopen')"),
    Act("t", later("Say"), later("Say something in your own words"), "form('say')"),
    Act("j", later("Write"), later("Put a paper of your own on the record"), "form('paper')"),
    Act("U", later("Undo"), later("Take back what you filed last, until the plenary"), "undo"),
    Act(
        "r",
        later("Ready"),
        later("Say that you are ready for the plenary, or not yet"),
        "ready",
        True,
    ),
    Act("n", later("Answer silence"), later("Answer the silence procedure"), "silence"),
    Act("m", later("Talk"), later("Turn to the talk, or back to the paper"), "talk", True),
    Act(
        "h",
        later("Hear"),
        later("Hear only what was said on the selected clause, or all again"),
        "hear",
    ),
    Act(
        "=",
        later("Origins"),
        later("See where every number of the room comes from"),
        "page('origins')",
    ),
    Act("A", later("Show again"), later("Show the last plenary again"), "again"),
    Act("b", later("Briefing"), later("Read your instructions and the rules again"), "briefing"),
    Act(
        "d", later("Dossier"), later("Look up what the news said, and who first said it"), "dossier"
    ),
    _door(
        "k", later("Pacts"), later("Offer, answer and read pacts"), "page('pacts')", Module.PACTS
    ),
    _door(
        "u",
        later("Podium"),
        later("Make a statement to the press (1)"),
        "form('podium')",
        Module.PRESS,
    ),
    _door(
        "e",
        later("Démarche"),
        later("Request formally a wording (1)"),
        "form('demarche')",
        Module.PRESS,
    ),
    _door("i", later("Wire"), later("Read what the outlets print"), "page('wire')", Module.PRESS),
    _door(
        "l",
        later("Capital"),
        later("Would home ratify? Consult it (1)"),
        "page('home')",
        Module.CAPITALS,
    ),
    _door("z", later("Leak"), later("Leak something private (1)"), "form('leak')", Module.LEAKS),
    _door(
        "y", later("Deputy"), later("Ask your deputy for advice, and why"), "page('deputy')", None
    ),
)


def offered(view: View) -> list[Act]:
    """The acts of this game: those of its modules, and those of the core."""
    return [act for act in ACTS if act.module is None or view.plays(act.module)]


def doors(view: View) -> list[Act]:
    """The acts in the line of doors; none in the core game, which has no such line."""
    return [act for act in offered(view) if act.door] if view.procedure.modules else []


def allowed(view: View, action: str, parameters: tuple[object, ...]) -> bool:
    """Whether an action of the room belongs to this game."""
    written = f"{action}({', '.join(map(repr, parameters))})" if parameters else action
    known = {act.action: act.module for act in ACTS}
    module = known.get(written)
    return module is None or view.plays(module)
