"""What is wrong with a file of the catalogue, told so that its author can find the place."""

from __future__ import annotations


class CatalogueError(Exception):
    """A file of the catalogue that cannot be used. ``line`` and ``column`` count from 1; 0 where unknown."""

    def __init__(self, file: str, message: str, line: int = 0, column: int = 0) -> None:
        self.file, self.message, self.line, self.column = file, message, line, column
        place = f"{file}:{line}:{column}" if line else file
        super().__init__(f"{place}: {message}")

    def __reduce__(self) -> tuple[type[CatalogueError], tuple[str, str, int, int]]:
        """Made again from its parts in another process: an exception is otherwise from its whole message."""
        return type(self), (self.file, self.message, self.line, self.column)
