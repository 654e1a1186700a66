"""Makes the sample packs from their text: one module a file format."""
