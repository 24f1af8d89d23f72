"""Communiqué: negotiate the wording of joint statements, and the alliances behind them."""

__version__ = "0.1.0"
