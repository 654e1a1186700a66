"""What becomes of every rule on a pack, from what matched and what the pack states."""
