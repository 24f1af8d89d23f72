"""How to come in, large enough for a room: the code, the addresses, a QR code, the projector's."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.classroom.console.base import ConsoleScreen
from game.classroom.console.big import big
from game.classroom.console.head import Head
from game.classroom.ways import Ways
from game.classroom.web.addresses import qr_text
from game.language import _, later
from game.screens.widgets.foot import Foot


class Typed(Vertical):
    """What to type: the code, large, and where."""

    def __init__(self, ways: Ways) -> None:
        super().__init__(id="typed")
        self._ways = ways

    def compose(self) -> ComposeResult:
        """The code, the addresses."""
        yield Static(Content.styled(big(self._ways.code), "bold $text-accent"), id="code")
        yield Static(way_lines(self._ways), id="addresses")


def way_lines(ways: Ways) -> Content:
    """Where to come in: in a browser, or at a terminal."""
    first, *others = ways.links
    lines = [
        Content.styled(_("In a browser"), "$foreground-muted"),
        Content.styled(first, "bold"),
        *(Content(_("or {link}").format(link=link)) for link in others),
        Content.assemble((_("Class code "), "$foreground-muted"), (ways.code, "bold")),
    ]
    if ways.ssh:
        lines += [
            Content(),
            Content.styled(_("At a terminal"), "$foreground-muted"),
            Content.styled(ways.ssh, "bold"),
            Content.styled(_("host key {key}").format(key=ways.fingerprint), "$foreground-muted"),
        ]
    return Content("\n").join(lines)


def qr(ways: Ways) -> Content:
    """The QR code that opens the class; light on dark whatever the theme, or phones miss it."""
    return Content.styled(qr_text(ways.link).rstrip("\n"), "#ffffff on #000000")


class WaysScreen(ConsoleScreen):
    """Everything about how to come in, while the class goes on."""

    AUTO_FOCUS = "#ways"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,w", "dismiss", later("Back"))]

    def compose(self) -> ComposeResult:
        """The code and the addresses left, the QR code right."""
        yield Head(self.hall)
        with VerticalScroll(id="ways"), Horizontal(id="in"):
            yield Typed(self.console.ways)
            yield Static(qr(self.console.ways), id="qr")
        yield Foot(compact=True, show_command_palette=False)

    def look(self) -> None:
        """Count who has come."""
        self.query_one(Head).look()


class BoardScreen(ModalScreen[None]):
    """The address for a projector, which shows what is public and nothing else."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,P,q", "dismiss", later("Close"))]

    def compose(self) -> ComposeResult:
        """The address, and what is seen there."""
        from typing import cast

        from game.classroom.console.app import ConsoleApp

        ways = cast(ConsoleApp, self.app).ways
        with Vertical(id="dialog"):
            yield Static(_("For the projector"), id="heading")
            yield Static(_("Open this in the browser of the machine at the projector:"))
            with Center():
                yield Static(Content.styled(ways.board, "bold $text-accent"), id="board-address")
            words = _("It shows what is public at every table, and the code while people come in.")
            yield Static(words, id="note")
        yield Foot(compact=True, show_command_palette=False)
