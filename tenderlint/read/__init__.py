"""Reading: files of every format to one shape of document. Nothing heavy is imported until a file needs it.

:func:`read_pack` reads everything in this process. To read in several, hand the sources of :func:`gather` to
:func:`read_one` in any order, and its answers, with the unread files of ``gather``, to :func:`as_pack`.
"""

from tenderlint.read.folders import common_parent, seen_from_here
from tenderlint.read.gather import gather, reach
from tenderlint.read.gathered import Gathered
from tenderlint.read.one import read_one
from tenderlint.read.pack import as_pack, read_pack
from tenderlint.read.source import Source
from tenderlint.read.unpack import unpacked

__all__ = [
    "Gathered",
    "Source",
    "as_pack",
    "common_parent",
    "gather",
    "reach",
    "read_one",
    "read_pack",
    "seen_from_here",
    "unpacked",
]
