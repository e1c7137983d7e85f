"""Records as registers: held to the vectors of the browser."""

import json
from pathlib import Path

import pytest

from sync_server.merge import DELETED, POSITION
from sync_server.merge_wire import registers_from_wire, registers_to_wire
from sync_server.registers import VALUE, record_of, register_problem, registers_of

VECTORS = json.loads((Path(__file__).parent / "registers.golden.json").read_text(encoding="utf-8"))


def test_agrees_with_the_vectors_of_the_browser():
    assert len(VECTORS) == 300
    for vector in VECTORS:
        key, record, wire = vector["key"], vector["record"], vector["registers"]
        assert registers_to_wire(registers_of(key, record)) == wire
        assert record_of(key, registers_from_wire(wire)) == record


@pytest.mark.parametrize(
    ("key", "path", "value", "expected"),
    [
        ("nodes:t/n", POSITION, ["p", "children", "a0"], None),
        ("nodes:t/n", POSITION, [None, "children", "a0"], None),
        ("nodes:t/n", POSITION, ["p", "children"], "parent or null"),
        ("nodes:t/n", POSITION, "p", "parent or null"),
        ("files:f", POSITION, ["p", "children", "a0"], "no register"),
        ("files:f", DELETED, True, None),
        ("files:f", DELETED, False, "is true"),
        ("files:f", VALUE, 5, None),
        ("nodes:t/n", VALUE, 5, "an object"),
        ("files:f", "$other", 5, "no register"),
        ("files:f", "~$other", 5, None),
    ],
)
def test_says_what_a_register_cannot_hold(key, path, value, expected):
    problem = register_problem(key, path, value)
    assert problem == expected if expected is None else expected in problem
