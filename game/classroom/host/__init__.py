"""A class held on this machine: opened or taken up again, its ways in opened, its console shown.

`opening` makes the class or finds the one that was left, `ports` and `invitation` say where it is
found, `holding` holds it, `closing` is its end at the terminal, and `reports` is for afterwards.
"""
