"""The sample library: documents of a city that does not exist, written for gangmu."""
