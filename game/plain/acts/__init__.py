"""The acts of plain mode: forms that ask step by step and come to moves, a module a subject."""
