"""Several people at one terminal, each in their own seat, with a curtain between them."""

from game.screens.hotseat.sitting import Sitting

__all__ = ["Sitting"]
