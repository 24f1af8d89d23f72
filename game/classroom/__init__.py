"""The classroom: many seats in one process, each a Textual app on somebody else's screen.

Apps know only their table and what their seat sees; transports know only bytes. Between them
stands a driver (`driver`) and whoever keeps an app running while connections come and go
(`running`). All that leans on Textual's private parts is in `driver` and `seatapp`, and in the
screens' own `stylesheet` and `sparing`; `pyproject.toml` pins the range of Textual that it is
tested with.
"""
