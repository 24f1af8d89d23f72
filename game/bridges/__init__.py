"""Bridges to the field: its negotiation problems as scenarios, and scenarios as its problems.

GENIUS domains (XML) and scoreable games (text) become a `Problem`, and that a scenario file; a
scenario goes out as a NegMAS scenario. Its agents can play our seats (`guest`), our delegates in
its sessions (`envoy`).
"""

from game.bridges.problem import Issue, Party, Problem
from game.bridges.reading import read
from game.bridges.writing import text

__all__ = ["Issue", "Party", "Problem", "read", "text"]
