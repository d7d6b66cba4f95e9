"""The terminal: command line, app and widgets."""
