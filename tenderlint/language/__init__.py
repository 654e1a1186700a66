"""From blocks to statements, and from the pattern notation to matches over them."""
