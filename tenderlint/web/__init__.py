"""The adviser's desk: a local web page that takes a pack, checks it in a process of its own, and keeps nothing."""
