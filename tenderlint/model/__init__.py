"""What flows through tenderlint: frozen dataclasses, with no behaviour that needs the rest of the package."""
