"""What a bidder asks the buyer about a pack, from the report on it."""
