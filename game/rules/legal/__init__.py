"""What is allowed: a reason to refuse a move, or none."""

from game.rules.legal.chair import chair_refusal
from game.rules.legal.seat import refusal

__all__ = ["chair_refusal", "refusal"]
