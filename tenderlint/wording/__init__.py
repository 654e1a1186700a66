"""How values and places are put into words, wherever a person reads them."""
