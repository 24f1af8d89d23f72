"""What can be read in plain mode: short lines of plain sentences, a module a subject."""
