"""Charts: from the facts of a table to a picture, and to the same as a table of figures.

Each chart is two pure functions of a width: one draws, with a sign of its own for every series so
that nothing is told by colour alone; the other writes the figures down.
"""
