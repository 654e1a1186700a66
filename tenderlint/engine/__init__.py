"""Rules over a pack, giving findings and an outcome for every rule."""
