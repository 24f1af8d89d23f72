"""The class itself, whatever way its students come in: people, seats, tables, hours.

One idea carries it, as it does the game: a class is a fold over its journal (`entries`, `roll`),
and everything beside the tables' own logs can be had again from there.
"""

from game.classroom.hall.chair import Chair
from game.classroom.hall.hall import Hall
from game.classroom.hall.seating import Place, Role
from game.classroom.hall.summary import Summary

__all__ = ["Chair", "Hall", "Place", "Role", "Summary"]
