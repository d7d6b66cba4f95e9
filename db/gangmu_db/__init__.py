"""The library: one SQLite file, its schema, reading, writing, searching and publishing."""
