"""The forms in which a delegation acts. Each opens over the room and closes when it is done."""
