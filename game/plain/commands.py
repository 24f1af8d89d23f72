"""Every command of plain mode: its word, what it does, how it is typed on one line.

The help is made from this one table, and so is what a word means.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from game.language import _, later
from game.plain.acts import answers, ending, filing, formal, pacts, press, talk
from game.plain.ask import Ask
from game.plain.options import Option
from game.rules.moves import SeatMove
from game.rules.names import Module
from game.rules.view import View

Form: TypeAlias = Callable[[Ask, View], list[SeatMove]]
Group: TypeAlias = Literal["read", "talk", "file", "act", "around", "game"]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: with a `form` it is an act, without one the session reads something out.

    `line` is how it is typed whole, and `names` are other words for it.
    """

    word: str
    what: str
    group: Group
    line: str = ""
    form: Form | None = None
    module: Module | None = None
    names: tuple[str, ...] = ()

    @property
    def option(self) -> Option[Command]:
        """The command as a choice."""
        return Option(self, self.word, self.what, (self.word, *self.names))


GROUPS: Final[dict[Group, str]] = {
    "read": later("To read"),
    "talk": later("To talk"),
    "file": later("To file, sealed until the plenary"),
    "act": later("Formal acts, which take capital"),
    "around": later("Around the text"),
    "game": later("The game"),
}
_C = Command
COMMANDS: Final = (
    _C("news", later("read on: what you have not read yet"), "read", "news all", names=("unread",)),
    _C("talk", later("what was said, on a clause or with somebody"), "read", "talk 2"),
    _C("text", later("the statement as it stands"), "read"),
    _C("clause", later("one clause: wordings, points, who stands where"), "read", "clause 2"),
    _C("who", later("the delegations, or one of them"), "read", "who tokyo"),
    _C("standing", later("your numbers"), "read"),
    _C("why", later("where a number of your standing comes from"), "read", "why 1"),
    _C("brief", later("your instructions"), "read"),
    _C("rules", later("how the conference is decided"), "read"),
    _C("packages", later("the packages on the table"), "read"),
    _C("owed", later("what waits for your answer"), "read"),
    _C("again", later("the last plenary again"), "read"),
    _C("dossier", later("what the news said, and who first said it"), "read", "dossier 1"),
    _C("deputy", later("advice, and why"), "read", names=("adviser",)),
    _C("wire", later("what the outlets print"), "read", module=Module.PRESS),
    _C("pacts", later("the pacts you know of"), "read", module=Module.PACTS),
    _C("capital", later("would home ratify, and what it likes"), "read", module=Module.CAPITALS),
    _C("guide", later("the step of the guide; guide off leaves it"), "read", "guide off"),
    _C("debrief", later("look back, once it is over"), "read", "debrief scores"),
    _C(
        "say",
        later("say something in your own words"),
        "talk",
        "say tokyo,manila Shall we?",
        talk.say,
    ),
    _C(
        "sound",
        later("ask others what matters to them on a clause"),
        "talk",
        "sound all 2",
        talk.sound,
    ),
    _C("claim", later("tell others your positions"), "talk", "claim all 2 b c", talk.claim),
    _C(
        "suggest",
        later("suggest an exchange, or ask for movement"),
        "talk",
        "suggest tokyo 2b 1a yes",
        talk.suggest,
    ),
    _C("answer", later("answer what others asked"), "talk", "answer 1 considered", answers.answer),
    _C(
        "file",
        later("file positions: the one you prefer, others you could live with"),
        "file",
        "file 3 b c",
        filing.file,
    ),
    _C(
        "reserve", later("take a position back and reserve it"), "file", "reserve 3", filing.reserve
    ),
    _C("vote", later("vote on a package"), "file", "vote 1 yes", filing.vote),
    _C("undo", later("take back what you filed last"), "file"),
    _C("ready", later("say that you are ready for the plenary"), "file", "ready", filing.ready),
    _C("unready", later("say that you are not ready after all"), "file", "unready", filing.unready),
    _C(
        "show", later("show a true page of your instructions"), "act", "show tokyo 2 yes", talk.show
    ),
    _C(
        "package",
        later("table terms that stand or fall whole"),
        "act",
        "package 1a,2b yes",
        formal.package,
    ),
    _C("group", later("call for a contact group on a clause"), "act", "group 2 yes", formal.group),
    _C("reopen", later("reopen an agreed clause"), "act", "reopen 2 yes", formal.reopen),
    _C(
        "pact",
        later("offer, accept, decline, counter or leave a pact, or speak in one"),
        "around",
        "pact offer tokyo support tokyo 2 b enough secret all none yes",
        pacts.pact,
        Module.PACTS,
    ),
    _C(
        "state",
        later("make a statement to the press"),
        "around",
        "state remark tokyo welcome none yes",
        press.state,
        Module.PRESS,
        ("podium",),
    ),
    _C(
        "withdraw",
        later("withdraw your last statement"),
        "around",
        "withdraw yes",
        press.withdraw,
        Module.PRESS,
    ),
    _C(
        "demarche",
        later("request a wording formally"),
        "around",
        "demarche tokyo 2 b yes",
        formal.demarche,
        Module.PRESS,
    ),
    _C(
        "consult",
        later("consult your capital"),
        "around",
        "consult 2 yes",
        ending.consult,
        Module.CAPITALS,
    ),
    _C("leak", later("leak something private"), "around", "leak 1 yes", press.leak, Module.LEAKS),
    _C(
        "silence", later("answer the silence procedure"), "game", "silence keep yes", ending.silence
    ),
    _C("paper", later("write a paper for the record"), "game", "paper position", ending.paper),
    _C("help", later("this help, or that of one command"), "game", "help file", names=("?",)),
    _C("save", later("say where the game is kept; it is saved by itself"), "game"),
    _C("quit", later("leave; the game is saved"), "game", names=("exit",)),
)


def offered(view: View) -> tuple[Command, ...]:
    """The commands of this game: those of the core, and of its modules that are played by now."""
    return tuple(c for c in COMMANDS if c.module is None or view.plays(c.module))


def later_or_never(view: View, word: str) -> str | None:
    """Why a command of a module that is not played now is none; None if it is no such command."""
    module = next((c.module for c in COMMANDS if word.casefold() in (c.word, *c.names)), None)
    if module is None:
        return None
    if module in view.procedure.modules:
        return _("That comes in with round {n}.").format(n=view.procedure.opens[module])
    return _("This game is played without {module}.").format(module=module)


def overview(view: View) -> list[str]:
    """Every command with what it does, group by group."""
    lines = []
    for group, name in GROUPS.items():
        lines.append(f"{_(name)}.")
        lines += [f"{c.word}: {_(c.what)}." for c in offered(view) if c.group == group]
    lines += [
        _("The beginning of a word is enough. Enter alone reads on."),
        _("An act asks for what it needs. There, back is one step back, and cancel gives it up."),
        _("For how a command is typed on one line, type help and its word."),
    ]
    return lines


def about(command: Command) -> list[str]:
    """What one command does, and how it is typed on one line."""
    lines = [f"{command.word}: {_(command.what)}."]
    if command.line:
        lines.append(_("On one line, for example: {line}").format(line=command.line))
    if command.form is not None and command.line != command.word:
        lines.append(_("With {word} alone you are asked step by step.").format(word=command.word))
    return lines
