"""The dossier: what the news said, who said it first, and how well it is established."""

from game.screens.dossier.hand import at_hand
from game.screens.dossier.screen import DossierScreen

__all__ = ["DossierScreen", "at_hand"]
