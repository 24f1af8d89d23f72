"""The wire: every public fact, as three invented outlets print it."""
