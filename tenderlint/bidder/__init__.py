"""A bidder beside a pack: which demands it meets, what bidding would take, and whom a pack shuts out."""
