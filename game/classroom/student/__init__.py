"""What a student sees: the lobby, a seat at a table, or the public's view of one.

The screens of a seat are those of the game at a terminal; here is only what differs in a class.
"""
