"""The words in which a fit is told, whatever the format."""

from __future__ import annotations

from typing import Final

from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.demand import Place
from tenderlint.bidder.fit import Fit
from tenderlint.bidder.timetable import Timetable
from tenderlint.wording.clean import clean, clip
from tenderlint.wording.counts import count, joined
from tenderlint.wording.values import day, money, number

TITLES: Final = {
    Answer.NOT_MET: "Not met",
    Answer.MET_IF: "Met if",
    Answer.CANNOT_TELL: "Cannot tell",
    Answer.MET: "Met",
}
MEANINGS: Final = {
    Answer.NOT_MET: "What the profile states falls short of these. Ask before questions close, or bid with others.",
    Answer.MET_IF: "These can be met, if something is done first.",
    Answer.CANNOT_TELL: "The profile or the pack does not say enough. Each says what to state, read or ask.",
    Answer.MET: "As the profile states it. The buyer may want evidence.",
}
CAUTION: Final = (
    "Rules read the documents, not a person: a demand said in unusual words may be missing here. "
    "Read the conditions of participation yourself before you decide. This is not legal advice."
)


def headline(fit: Fit) -> str:
    """The answer in a line. It never says that a bidder is sure to pass."""
    if not fit.answers:
        return "No demand was recognised"
    short = len(fit.of(Answer.NOT_MET))
    if short:
        return f"{count(short, 'demand is', 'demands are')} not met"
    unknown = len(fit.of(Answer.CANNOT_TELL))
    if unknown == len(fit.answers):
        return "Nobody can tell yet"
    if unknown:
        return f"No demand is known to be out of reach, but {count(unknown, 'demand', 'demands')} cannot be told yet"
    return "No demand that was recognised is out of reach"


def verdict(fit: Fit) -> str:
    """The answer in a few sentences: the demands, the deadline, and the last safe day to ask."""
    return " ".join([*_counted(fit), *_time(fit.timetable)])


def _counted(fit: Fit) -> list[str]:
    if not fit.answers:
        return ["Nothing in these documents was recognised as a demand on a bidder; that does not mean there is none."]
    told = {
        Answer.NOT_MET: "not met",
        Answer.MET_IF: "met if something is done",
        Answer.CANNOT_TELL: "that nobody can tell from what is stated",
        Answer.MET: "met",
    }
    parts = [f"{len(found)} {words}" for answer, words in told.items() if (found := fit.of(answer))]
    return [f"Of {count(len(fit.answers), 'demand', 'demands')}: {joined(parts)}."]


def _time(times: Timetable) -> list[str]:
    if times.closed:
        return [f"The deadline was {times.deadline_told}: it has passed."]
    told = []
    if times.deadline:
        left = count(times.days_left or 0, "working day is", "working days are")
        told.append(f"Bids by {times.deadline_told}; {left} left.")
    else:
        told.append("No deadline was found.")
    if times.ask_by:
        told.append(f"Last safe day to ask: {day(times.ask_by.isoformat())}.")
    elif times.too_late_to_ask:
        told.append("The last day for questions has passed.")
    return told


def time_rows(times: Timetable) -> tuple[tuple[str, str], ...]:
    """The timetable as pairs of a title and what stands beside it."""
    today = day(times.today.isoformat())
    left = "passed" if times.closed else f"{count(times.days_left or 0, 'working day', 'working days')} left"
    asked = f", {count(times.ask_days or 0, 'working day', 'working days')} from today" if times.ask_by else ""
    rows = (
        ("Today", today),
        ("Deadline for bids", f"{times.deadline_told} ({left})" if times.deadline else "Not found"),
        ("Last day for questions", day(times.last_question.isoformat()) if times.last_question else "Not found"),
        (
            "Last safe day to ask",
            f"{day(times.ask_by.isoformat())}{asked}" if times.ask_by else _no_day(times),
        ),
        ("Bids stay open for", times.validity),
    )
    return tuple((title, told) for title, told in rows if told)


def _no_day(times: Timetable) -> str:
    return "Passed" if times.closed or times.too_late_to_ask else "Not known"


def heading(told: Answered) -> str:
    """What is asked for in a word or two; in full, where that begins with the same words."""
    return clean(told.demand.title) if asked(told) else _in_full(told)


def asked(told: Answered) -> str:
    """What is asked, as a sentence; empty where the heading says it already."""
    words = _in_full(told)
    return "" if clean(told.demand.title).casefold() in words.casefold() else f"{words}."


def _in_full(told: Answered) -> str:
    words = clean(told.demand.asks)
    return f"{words[:1].upper()}{words[1:]}"


def quoted(told: Answered, place: Place, limit: int) -> str:
    """The words of a place; of long ones the part where the value or the name stands."""
    text = clean(place.quote)
    if len(text) <= limit:
        return text
    amount = told.demand.amount
    sums = (money(amount, "GBP"), f"{amount / 1e6:g} million") if amount else ()
    anchors = (told.demand.name.removesuffix(" insurance"), *sums, number(amount) if amount else "")
    found = [text.casefold().find(anchor.casefold()) for anchor in anchors if anchor]
    at = next((place for place in found if place >= 0), 0)
    if at < limit // 2:
        return clip(text, limit)
    return "… " + clip(text[at - limit // 6 :].split(" ", 1)[-1], limit)


def to_do(told: Answered) -> str:
    """What is left to do, and by when; empty where nothing is."""
    if not told.do:
        return ""
    return f"{told.do} By {day(told.by.isoformat())}." if told.by else told.do


def where(told: Answered) -> str:
    """The places that ask it, the first three by name."""
    places = [place.text for place in told.demand.places]
    more = f"; and {count(len(places) - 3, 'other place', 'other places')}" if len(places) > 3 else ""
    return "; ".join(places[:3]) + more


def kicker(fit: Fit) -> str:
    """Who would bid, and for whom."""
    parts = ["Can this bidder bid?", clean(fit.profile.name), clean(fit.buyer or "")]
    return " · ".join(part for part in parts if part)
