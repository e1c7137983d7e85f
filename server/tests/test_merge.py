"""The merge core: held to the vectors of the browser, and to its laws on random batches."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync_server.merge import ABSENT, DELETED, POSITION, Op, merge_batch, parent_key, same
from sync_server.merge_wire import (
    from_wire,
    op_from_wire,
    registers_from_wire,
    registers_to_wire,
    to_wire,
)

VECTORS = json.loads((Path(__file__).parent / "merge.golden.json").read_text(encoding="utf-8"))


class Space:
    """A space in memory."""

    def __init__(self, records: dict[str, Any], purged: list[str], live: list[str]) -> None:
        self.records = records
        self.purged = purged
        self.live = live

    def get(self, key: str) -> dict[str, Any] | None:
        return self.records.get(key)

    def is_purged(self, key: str) -> bool:
        return key in self.purged

    def is_live(self, key: str) -> bool:
        return key in self.live


def test_agrees_with_the_vectors_of_the_browser():
    assert len(VECTORS) >= 2000
    for vector in VECTORS:
        records = {key: registers_from_wire(wire) for key, wire in vector["records"].items()}
        ops = [op_from_wire(wire) for wire in vector["ops"]]
        merged = merge_batch(Space(records, vector["purged"], vector["live"]), ops)
        writes = {key: registers_to_wire(record) for key, record in merged.writes.items()}
        assert writes == vector["writes"]
        assert [
            [c.key, c.path, c.kind, to_wire(c.base), to_wire(c.kept), to_wire(c.lost), c.mid]
            for c in merged.conflicts
        ] == vector["conflicts"]


values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-2, 2) | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["$", "a", "b"]), inner, max_size=2)
    ),
    max_leaves=6,
)


@given(values)
def test_every_value_survives_the_wire(value):
    assert same(from_wire(to_wire(value)), value)
    assert from_wire(to_wire(ABSENT)) is ABSENT


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (1, 1.0, True),
        (1, True, False),
        (0, False, False),
        (None, ABSENT, False),
        (ABSENT, ABSENT, True),
        ({"a": 1, "b": [2]}, {"b": [2.0], "a": 1}, True),
        ([1], [1, 2], False),
        ("1", 1, False),
    ],
)
def test_says_what_is_the_same(a, b, expected):
    assert same(a, b) is expected
    assert same(b, a) is expected


@pytest.mark.parametrize(
    "wire",
    [
        None,
        [],
        {},
        {"mid": 0, "k": "files:a", "set": {}},
        {"mid": True, "k": "files:a", "set": {}},
        {"mid": 1, "k": 1, "set": {}},
        {"mid": 1, "k": "files:a", "set": []},
        {"mid": 1, "k": "files:a", "set": {"name": ["a"]}},
        {"mid": 1, "k": "files:a", "new": True, "set": {}},
        {"mid": 1, "k": "files:a", "new": "x", "set": {}},
    ],
)
def test_an_op_of_another_shape_is_none(wire):
    assert op_from_wire(wire) is None


IDS = ["root", "a", "b", "c", "d"]
KEYS = [f"nodes:t/{node_id}" for node_id in IDS]
places = st.tuples(
    st.sampled_from([*IDS, "nowhere"]), st.just("children"), st.sampled_from(["a0", "a1"])
).map(list)
changes = st.one_of(
    st.tuples(st.just(POSITION), places, places),
    st.tuples(st.just("name"), st.sampled_from("xyz"), st.sampled_from("xyz")),
    st.tuples(st.just(DELETED), st.just(ABSENT), st.just(True)),
)


@st.composite
def batches(draw):
    """A tree of five nodes, and ops of which most fit what is there."""
    records: dict[str, Any] = {"componentTrees:t": {"rootId": "root"}}
    for at, node_id in enumerate(IDS):
        parent = None if at == 0 else draw(st.sampled_from(IDS[:at]))
        records[f"nodes:t/{node_id}"] = {POSITION: [parent, "children", "a0"], "name": "x"}
    ops = []
    for mid, (path, base, to) in enumerate(draw(st.lists(changes, min_size=1, max_size=8)), 1):
        key = draw(st.sampled_from([*KEYS[1:], "nodes:t/new"]))
        seen = records.get(key, {}).get(path, ABSENT) if draw(st.booleans()) else base
        creates = 1 if key.endswith("new") else None
        ops.append(Op(mid, key, {path: (seen, to)}, creates))
    live = draw(st.lists(st.sampled_from(KEYS), unique=True))
    return Space(records, [], live), ops


@settings(max_examples=300, deadline=None)
@given(batches())
def test_no_batch_closes_a_circle_or_hangs_a_node_on_nothing(batch):
    space, ops = batch
    after = {**space.records, **merge_batch(space, ops).writes}
    for key, record in after.items():
        seen = set()
        at = key
        while at is not None:
            assert at not in seen
            assert at in after
            seen.add(at)
            at = parent_key(at, after[at].get(POSITION))
        assert key != "nodes:t/root" or record[POSITION][0] is None


@settings(max_examples=300, deadline=None)
@given(batches())
def test_every_value_stands_or_is_kept(batch):
    space, ops = batch
    merged = merge_batch(space, ops)
    after = {**space.records, **merged.writes}
    for op in ops:
        for path, (_, to) in op.set.items():
            later = [
                o.set[path][1] for o in ops if o.mid > op.mid and o.key == op.key and path in o.set
            ]
            kept = [
                value
                for c in merged.conflicts
                if (c.key, c.path) == (op.key, path)
                for value in (c.lost, c.kept)
            ]
            stands = after.get(op.key, {}).get(path, ABSENT)
            # The author went on from it: who writes twice has seen the first value.
            assert any(same(to, value) for value in [stands, *kept]) or later


@settings(max_examples=300, deadline=None)
@given(batches())
def test_what_was_there_is_replaced_by_who_saw_it_or_is_kept(batch):
    space, ops = batch
    merged = merge_batch(space, ops)
    after = {**space.records, **merged.writes}
    for key, record in space.records.items():
        for path, was in record.items():
            if same(after[key].get(path, ABSENT), was):
                continue
            seen = any(same(op.set[path][0], was) for op in ops if op.key == key and path in op.set)
            assert seen or any(
                (c.key, c.path) == (key, path) and same(c.lost, was) for c in merged.conflicts
            )


@settings(max_examples=200, deadline=None)
@given(batches())
def test_the_same_batch_again_changes_nothing_that_fits(batch):
    space, ops = batch
    fitting = [op for op in ops if len(op.set) == 1]
    first = merge_batch(space, fitting)
    if first.conflicts or len({(o.key, p) for o in fitting for p in o.set}) < len(fitting):
        return
    again = Space({**space.records, **first.writes}, [], space.live)
    second = merge_batch(again, fitting)
    assert second.writes == {}
    assert second.conflicts == []
