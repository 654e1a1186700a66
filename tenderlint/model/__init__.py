"""What flows through tenderlint: frozen records, with no behaviour that needs the rest of the package."""
