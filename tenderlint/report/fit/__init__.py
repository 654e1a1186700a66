"""A bidder's fit, one file a format."""
