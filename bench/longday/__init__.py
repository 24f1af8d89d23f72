"""A class of two hours in minutes: students who know only their pages, and everything that fails.

Students join by the browser's pages and play by its plain forms, and many keep a screen open, too.
Windows are opened twice, reloaded and torn off; connections are reset, or stay open and read
nothing; and the server is killed again and again and taken up from what it has on the disk.
`python -m bench.longday` plays it; `tests/classroom/test_long_day.py` plays a short form.
"""
