"""Pacts: the list of them, one read with its record, the forms to offer, to speak, to leave."""
