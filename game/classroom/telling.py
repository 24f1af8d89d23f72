"""What the class refuses, said on the screen where it was tried."""

from __future__ import annotations

from collections.abc import Mapping

from textual.actions import ActionParseResult
from textual.app import App
from textual.dom import DOMNode

from game.errors import CommuniqueError


class Telling(App[None]):
    """Mixed in before an app's class: a key that the class refuses ends nothing."""

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do something; what the class refuses, as when the disk is full, is said, and no more."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except CommuniqueError as error:
            self.notify(str(error), severity="warning", markup=False, timeout=10)
            return True
