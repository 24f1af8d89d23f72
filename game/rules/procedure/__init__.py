"""The procedures of a conference, one module each. They decide; only `evolve` writes state."""
