"""Floods at a class's two ways in, and what becomes of the others meanwhile.

`python -m bench.floods` measures how long students wait for a page and for a key's echo, before
each flood and during it; the floods come from a process of their own.
"""
