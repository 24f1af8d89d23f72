"""Beginning a scenario: from a few answers, or from what news articles say.

Finding is a line of pure steps, each a module over those before it: `reading` (a file to its text,
with places), `sentences`, `names`, `voices` (who could be speaking), `attribution` (who is),
`dates`, `statements` (a sentence as it was understood), `quotations`, `meetings`, `matching`,
`origins`; `findings` runs them. `listing` and `document` show what was found, `skeleton`, `dossier`
and `writing` make a scenario file of it in which all that is to be invented is marked TO DO. The
lists by which articles are read are in `data`; they are English. Everything found has its place in
a file, and nothing is judged.
"""
