"""One's capital: what home thinks, whether it would ratify, and consulting it."""
