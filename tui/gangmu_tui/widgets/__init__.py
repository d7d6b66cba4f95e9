"""Panes and lines; they know no library and no sibling."""
