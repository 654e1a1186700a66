"""Two versions of a pack side by side: what its barriers and its demands have become."""
