"""Orders are those of the npm package `fractional-indexing` 3.4, which the browser uses.

`orders.golden.json` was written with that package: [low, high, between] and
[low, high, count, all of them].
"""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync_server.orders import InvalidOrder, order_between, orders_between

GOLDEN = json.loads(Path(__file__).with_name("orders.golden.json").read_text())


@pytest.mark.parametrize(("low", "high", "expected"), GOLDEN["between"])
def test_one_order_is_that_of_the_browser(low: str | None, high: str | None, expected: str) -> None:
    assert order_between(low, high) == expected


@pytest.mark.parametrize(("low", "high", "count", "expected"), GOLDEN["many"])
def test_several_orders_are_those_of_the_browser(
    low: str | None, high: str | None, count: int, expected: list[str]
) -> None:
    assert orders_between(low, high, count) == expected


@settings(database=None, deadline=None, print_blob=True)
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 5)), max_size=40))
def test_there_is_always_room_between(inserts: list[tuple[float, int]]) -> None:
    orders: list[str] = []
    for where, count in inserts:
        position = round(where * len(orders))
        low = orders[position - 1] if position else None
        high = orders[position] if position < len(orders) else None
        orders[position:position] = orders_between(low, high, count)
    assert all(first < second for first, second in pairwise(orders))


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ("a1", "a0"),
        ("a0", "a0"),
        ("", None),
        (None, ""),
        ("a", None),
        ("a00", None),
        ("é0", None),
        ("a0é", "a1"),
        ("0", None),
        (None, "A" + "0" * 26),
    ],
)
def test_what_is_no_order_is_refused(low: str | None, high: str | None) -> None:
    with pytest.raises(InvalidOrder):
        order_between(low, high)
