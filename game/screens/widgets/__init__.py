"""The parts of the conference screen, and the pickers that dialogs share."""
