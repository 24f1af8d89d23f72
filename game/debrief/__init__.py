"""The debrief on paper: what happened at one table or at many, as a page, JSON or CSV.

`conference` reads a record, `account` finds out all there is to say about it, `compare` puts the
accounts of many tables of one scenario side by side; `page`, `document` and `sheet` write them.
"""
