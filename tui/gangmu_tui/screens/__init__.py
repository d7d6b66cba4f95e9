"""Whole screens: the browser, the menu, the page of text."""
