"""Whether a bidder can tell how large the contract is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer, NotApplicable, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.invited import INVITING, invitation, open_place
from tenderlint.model.document import Role

_WORTH: Final = ("contract_value", "annual_value")


def value_not_stated(case: Case) -> Iterator[Answer]:
    """An invitation in whose pack stands neither a value, a budget, a range nor a volume."""
    if not invitation(case):
        yield NotApplicable("no document of the pack asks for bids")
    elif any(fact.value is not None for fact in case.dossier.of(*_WORTH)) or case.sign("money") or case.sign("volumes"):
        return
    elif reason := open_place(case):
        yield Undecided(reason)
    else:
        message = "The pack gives no value, budget, range or volume: a bidder cannot tell how large the contract is."
        yield Absent(message=message, roles=(*INVITING, Role.SPECIFICATION), kinds=_WORTH)


CHECKS = (value_not_stated,)
