"""The screens: what a person at a terminal sees of a conference, and does in it."""
