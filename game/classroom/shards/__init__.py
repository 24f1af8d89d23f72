"""Many processes for one class: `--processes N`.

A class is a fold over its journal and its tables' logs, so it can be had a second time anywhere.
One process, the main one, keeps all that is true: the hall, the journal, the logs, the caretakers,
the ways in. Drawing the students' screens, by far the most work, is left to workers:

    client ⇄ way in ⇄ Remote ⇄ Link ═══ socket ═══ Wire ⇄ Line ⇄ Running ⇄ the student's app
                                        entries →  Replica
                                        ← asks     (submit, pass the pen, ask for help)

A worker folds every entry that the main process writes, and draws the screens of its students from
that. What a student does is asked of the main process, which does it or refuses; a worker decides
nothing and keeps nothing. It may die at any moment: another takes its place, begins with the class
as it stands, and paints its students' screens again. The main process never waits for a worker.

Students are shared out, not tables. A worker folds every table, which is cheap (a whole conference
takes about 20 ms, a single screen painted once as much), and in return workers are equally busy
however students are seated, and nobody changes process when a place is given or changed.
"""

from game.classroom.shards.shards import Shards

__all__ = ["Shards"]
