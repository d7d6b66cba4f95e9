"""The importer: files in, records out."""
