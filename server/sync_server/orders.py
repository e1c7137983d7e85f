"""Fractional indices: texts that sort siblings, with room for another between any two.

The format of the npm package `fractional-indexing`, in base 62, which the browser uses: a head
that tells how long the integer part is (`a0`, `b00`; `Zz` below zero), then an optional fraction
that does not end in 0. They compare bytewise.
"""

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
VALUES = {digit: value for value, digit in enumerate(DIGITS)}
SMALLEST = "A" + "0" * 26
"""Has nothing below it, so it is no order."""


class InvalidOrder(ValueError):
    """A text that is no fractional index, or two that leave no room between them."""


def orders_between(low: str | None, high: str | None, count: int) -> list[str]:
    """As many new orders, ascending, strictly between two; None is an open end.

    :raises InvalidOrder: a bound is no fractional index, or low is not below high
    """
    if count == 0:
        return []
    if high is None or low is None:
        found: list[str] = []
        for _ in range(count):
            if high is None:
                found.append(order_between(found[-1] if found else low, None))
            else:
                found.append(order_between(None, found[-1] if found else high))
        return found if high is None else found[::-1]
    middle = order_between(low, high)
    left = count // 2
    return [
        *orders_between(low, middle, left),
        middle,
        *orders_between(middle, high, count - left - 1),
    ]


def order_between(low: str | None, high: str | None) -> str:
    """A short new order strictly between two; None is an open end.

    :raises InvalidOrder: a bound is no fractional index, or low is not below high
    """
    if low is not None and high is not None and low >= high:
        raise InvalidOrder(f"{low} is not below {high}")
    if low is None and high is None:
        return "a0"
    if low is None:
        whole, fraction = _parts(high or "")
        if whole == SMALLEST:
            return whole + _midpoint("", fraction)
        return whole if fraction else _step(whole, -1) or ""
    whole, fraction = _parts(low)
    if high is None:
        return _step(whole, 1) or whole + _midpoint(fraction, None)
    high_whole, high_fraction = _parts(high)
    if whole == high_whole:
        return whole + _midpoint(fraction, high_fraction)
    above = _step(whole, 1)
    if above is not None and above < high:
        return above
    return whole + _midpoint(fraction, None)


def _parts(order: str) -> tuple[str, str]:
    head = order[:1]
    if "a" <= head <= "z":
        length = ord(head) - ord("a") + 2
    elif "A" <= head <= "Z":
        length = ord("Z") - ord(head) + 2
    else:
        raise InvalidOrder(f"{order} has no head")
    whole, fraction = order[:length], order[length:]
    is_known = all(digit in VALUES for digit in order)
    if len(whole) < length or not is_known or fraction.endswith("0") or order == SMALLEST:
        raise InvalidOrder(f"{order} is no fractional index")
    return whole, fraction


def _midpoint(low: str, high: str | None) -> str:
    """A fraction between two fractions, low < high; None is the end of the unit."""
    if high:
        shared = 0
        while (low[shared : shared + 1] or "0") == high[shared : shared + 1]:
            shared += 1
        if shared:
            return high[:shared] + _midpoint(low[shared:], high[shared:])
    low_digit = VALUES[low[0]] if low else 0
    high_digit = VALUES[high[0]] if high else len(DIGITS)
    if high_digit - low_digit > 1:
        return DIGITS[(low_digit + high_digit + 1) // 2]
    if high and len(high) > 1:
        return high[0]
    return DIGITS[low_digit] + _midpoint(low[1:], None)


def _step(whole: str, by: int) -> str | None:
    """The next integer part up or down; None past the longest one."""
    head, digits = whole[0], [VALUES[digit] for digit in whole[1:]]
    wrap, last = (0, len(DIGITS) - 1) if by > 0 else (len(DIGITS) - 1, 0)
    for place in range(len(digits) - 1, -1, -1):
        if digits[place] != last:
            digits[place] += by
            return head + _text(digits)
        digits[place] = wrap
    if head == ("z" if by > 0 else "A"):
        return None
    if (head, by) in (("Z", 1), ("a", -1)):
        return ("a" if by > 0 else "Z") + DIGITS[wrap]
    grows = (head >= "a") == (by > 0)
    return chr(ord(head) + by) + _text([*digits, wrap] if grows else digits[1:])


def _text(digits: Sequence[int]) -> str:
    return "".join(DIGITS[digit] for digit in digits)
