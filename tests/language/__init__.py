"""The interface's words: the catalogue, its languages, and what stands outside it."""
