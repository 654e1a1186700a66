"""Money, dates, lengths of time and shares: what is written is what is read, however it is written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.facts.dates import dates, impossible
from tenderlint.facts.durations import durations
from tenderlint.facts.money import money
from tenderlint.facts.numbers import number
from tenderlint.facts.shares import shares

AMOUNTS = st.integers(min_value=0, max_value=10**10)


@given(AMOUNTS, st.sampled_from(["£{:,}", "GBP {:,}", "£{}", "GBP {}", "£ {:,}"]))
def test_money_in_figures_round_trips(amount, style):
    (sum_,) = money(f"cover of not less than {style.format(amount)}, in all")
    assert (sum_.amount, sum_.unit) == (amount, "GBP")


@given(
    st.decimals(min_value=0, max_value=999, places=1),
    st.sampled_from([("m", 10**6), (" million", 10**6), ("bn", 10**9), ("k", 10**3)]),
)
def test_scaled_money_round_trips(count, scale):
    (sum_,) = money(f"a budget of €{count}{scale[0]} a year")
    assert sum_.unit == "EUR"
    assert sum_.amount == pytest.approx(float(count) * scale[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("five million pounds (£5,000,000)", [(5_000_000, "GBP"), (5_000_000, "GBP")]),
        ("GBP 5 000 000", [(5_000_000, "GBP")]),
        ("Rs 2.5 crore and Rs. 10 lakhs", [(25_000_000, "INR"), (1_000_000, "INR")]),
        ("₹1,50,00,000", [(15_000_000, "INR")]),
        ("£2m or $3m", [(2_000_000, "GBP"), (3_000_000, "USD")]),
        ("[£ ], £[amount], £XX", []),
    ],
)
def test_money_in_every_style(text, expected):
    assert [(sum_.amount, sum_.unit) for sum_ in money(text)] == expected


@given(
    st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31)),
    st.sampled_from(["%d %B %Y", "%A %d %B %Y", "%B %d, %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y"]),
)
def test_dates_round_trip(day, style):
    assert [when.iso for when in dates(f"Tenders close on {day.strftime(style)} for all.")] == [day.isoformat()]


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31)))
def test_dates_with_the_month_first_round_trip(day):
    assert [when.iso for when in dates(day.strftime("%m/%d/%Y"), month_first=True)] == [day.isoformat()]


@given(st.times())
def test_the_hour_goes_with_its_day(hour):
    (when,) = dates(f"at {hour:%H:%M} on 4 December 2026")
    assert when.iso == f"2026-12-04T{hour:%H:%M}"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("no later than noon on Friday 4 December 2026", "2026-12-04T12:00"),
        ("5.00 p.m. on the 4th of December 2026", "2026-12-04T17:00"),
        ("04.12.2026 @ 1400 Hrs", "2026-12-04T14:00"),
        ("by midnight on 4 December 2026", "2026-12-04T23:59"),
    ],
)
def test_hours_in_words(text, iso):
    assert [when.iso for when in dates(text)] == [iso]


def test_a_date_that_does_not_exist_is_none_and_is_told():
    assert dates("by 31 February 2027") == []
    assert impossible("by 31 February 2027") == ["31 February 2027"]


def test_a_clause_number_is_no_date():
    assert dates("see clause 4.12.2026.1") == []


@given(st.integers(min_value=1, max_value=400), st.sampled_from(["day", "week", "month", "year"]))
def test_lengths_of_time_round_trip(count, unit):
    (length,) = durations(f"within {count} {unit}s of receipt")
    days = unit in ("day", "week")
    assert (length.count, length.unit) == (count * (7 if unit == "week" else 1), "days" if days else f"{unit}s")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thirty (30) days", [(30, "days")]),
        ("ten Working Days’ notice", [(10, "working days")]),
        ("a 12-month period", [(12, "months")]),
        ("the last three consecutive financial years", [(3, "years")]),
        ("thirty six (36) months", [(36, "months")]),
        ("a day, every year", []),
    ],
)
def test_lengths_of_time_in_words(text, expected):
    assert [(each.count, each.unit) for each in durations(text)] == expected


def test_years_and_months_are_one_length():
    assert durations("two years")[0].in_months == durations("24 months")[0].in_months == (24, "months")


@given(st.integers(min_value=0, max_value=200))
def test_shares_round_trip(percent):
    assert [share.percent for share in shares(f"a bond for {percent}% of the Charges")] == [percent]


def test_shares_in_words():
    assert [share.percent for share in shares("ten per cent (10%) of the price")] == [10, 10]


@given(st.text())
def test_no_text_breaks_a_reader(text):
    for read in (money, dates, durations, shares):
        for found in read(text):
            assert 0 <= found.start < found.end <= len(text)
    number(text)
