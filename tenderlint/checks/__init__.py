"""The Python checks that rules of kind fact, pack and file name: one file a category."""
