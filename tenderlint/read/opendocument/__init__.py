"""Reading of OpenDocument texts, part by part; :mod:`tenderlint.read.odt` puts them together."""
