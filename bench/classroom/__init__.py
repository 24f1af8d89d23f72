"""The classroom's figures, as the browsers of a class see them, beside what they are to be.

`python -m bench.classroom` runs the whole server in a process of its own, as `communique host`
does, and measures in another, over real HTTP and WebSockets on this machine. Every figure has a
server of its own: what one run has freed, the next would not ask for again.
"""
