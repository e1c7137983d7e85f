"""Component trees over HTTP: one nested document outside, one record per node inside."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from .rows import push_rows as push
from .rows import read_rows as records

URL = "/api/storage/componentTrees:t"


def text(node_id: str, **more: Any) -> dict[str, Any]:
    """A leaf."""
    return {"id": node_id, "type": "Text", "props": {}, **more}


def page(*children: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A tree whose root has these children."""
    root = {"id": "r", "type": "Page", "props": {"title": "Hi"}, "children": list(children)}
    return {"id": "t", "name": "Page", "theme": {"dark": True}, "root": {**root, **more}}


def shown(client: FlaskClient) -> set[str]:
    """The keys of the records that are neither in the trash nor below what is there."""
    stored = {key: value for key, (_, value) in records(client).items()}

    def is_shown(key: str) -> bool:
        value = stored.get(key)
        if value is None or not key.startswith("nodes:"):
            return value is not None
        parent = value.get("parentId")
        tree = key.removeprefix("nodes:").partition("/")[0]
        above = f"componentTrees:{tree}" if parent is None else f"nodes:{tree}/{parent}"
        return "deleted" not in value and is_shown(above)

    return {key for key in stored if is_shown(key)}


def test_a_tree_is_stored_as_a_header_and_a_record_per_node(client: FlaskClient) -> None:
    card = {**text("c", bindings={"x": "y"}), "slots": {"footer": [text("f")]}}
    client.put(URL, json={"value": page(text("a"), card)})
    stored = {key: value for key, (_, value) in records(client).items()}
    assert stored == {
        "componentTrees:t": {"id": "t", "name": "Page", "theme": {"dark": True}, "rootId": "r"},
        "nodes:t/r": {
            "id": "r",
            "treeId": "t",
            "parentId": None,
            "slot": "children",
            "order": "a0",
            "type": "Page",
            "props": {"title": "Hi"},
        },
        "nodes:t/a": {
            **text("a"),
            "treeId": "t",
            "parentId": "r",
            "slot": "children",
            "order": "a0",
        },
        "nodes:t/c": {
            **text("c", bindings={"x": "y"}),
            "treeId": "t",
            "parentId": "r",
            "slot": "children",
            "order": "a1",
        },
        "nodes:t/f": {**text("f"), "treeId": "t", "parentId": "c", "slot": "footer", "order": "a0"},
    }
    assert client.get(URL).json["value"] == page(text("a"), card)


def test_the_nested_form_leads_with_what_people_look_for(client: FlaskClient) -> None:
    client.put(URL, json={"value": page()})
    assert client.get(URL).text == (
        '{"value":{"id":"t","name":"Page","theme":{"dark":true},'
        '"root":{"id":"r","type":"Page","props":{"title":"Hi"}}}}'
    )


def test_node_records_are_no_documents(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(text("a"))})
    assert client.get("/api/storage/keys").json == {"keys": ["componentTrees:t"]}
    assert client.get("/api/storage/stats").json["total_keys"] == 1
    exported = client.get("/api/storage/export").json
    assert exported == {"componentTrees:t": page(text("a"))}
    client.post("/api/storage/import?space=copy", json=exported)
    assert client.get(f"{URL}?space=copy").json["value"] == page(text("a"))


def test_unchanged_nodes_keep_their_revision(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(text("a"), text("b"), text("c"))})
    client.put(URL, json={"value": page(text("a"), text("b", props={"new": 1}), text("c"))})
    revs = {key: rev for key, (rev, _) in records(client).items()}
    assert revs == {
        "componentTrees:t": 1,
        "nodes:t/r": 1,
        "nodes:t/a": 1,
        "nodes:t/b": 2,
        "nodes:t/c": 1,
    }


def test_a_moved_node_is_the_only_one_with_a_new_order(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(*map(text, "abcd"))})
    client.put(URL, json={"value": page(*map(text, "dabc"))})
    stored = records(client)
    assert {key: rev for key, (rev, _) in stored.items() if rev == 2} == {"nodes:t/d": 2}
    assert stored["nodes:t/d"][1]["order"] == "Zz"
    client.put(URL, json={"value": page(*map(text, "dacb"))})
    assert {key for key, (rev, _) in records(client).items() if rev == 3} <= {
        "nodes:t/b",
        "nodes:t/c",
    }
    assert client.get(URL).json["value"] == page(*map(text, "dacb"))


def test_true_is_not_1(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(text("a", props={"on": 1}))})
    client.put(URL, json={"value": page(text("a", props={"on": True}))})
    assert client.get(URL).json["value"]["root"]["children"][0]["props"]["on"] is True


def test_a_node_that_vanished_lies_in_the_trash_with_what_hangs_below(client: FlaskClient) -> None:
    client.put(URL, json={"value": page({**text("a"), "children": [text("b")]}, text("c"))})
    client.put(URL, json={"value": page(text("c"))})
    stored = records(client)
    assert stored["nodes:t/a"][1]["deleted"] is True
    assert {key: rev for key, (rev, _) in stored.items() if rev == 2} == {"nodes:t/a": 2}
    assert shown(client) == {"componentTrees:t", "nodes:t/r", "nodes:t/c"}


def test_the_trash_is_not_shown_and_survives_a_put(client: FlaskClient) -> None:
    client.put(URL, json={"value": page({**text("a"), "children": [text("b")]}, text("c"))})
    trashed = {**records(client)["nodes:t/a"][1], "deleted": True}
    push(client, ["nodes:t/a", trashed])
    assert client.get(URL).json["value"] == page(text("c"))
    client.put(URL, json={"value": page(text("c"), text("d"))})
    stored = records(client)
    assert stored["nodes:t/a"][1] == trashed
    assert stored["nodes:t/b"][1]["parentId"] == "a"


def test_a_put_takes_a_node_out_of_the_trash_without_what_hung_below(client: FlaskClient) -> None:
    client.put(URL, json={"value": page({**text("a"), "children": [text("b")]})})
    push(client, ["nodes:t/a", {**records(client)["nodes:t/a"][1], "deleted": True}])
    client.put(URL, json={"value": page(text("a"))})
    assert client.get(URL).json["value"] == page(text("a"))
    assert "deleted" not in records(client)["nodes:t/a"][1]


def test_orphans_and_circles_are_left_out(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(text("a"))})
    push(
        client,
        ["nodes:t/lost", text("lost", treeId="t", parentId="gone", slot="children", order="a0")],
        ["nodes:t/x", text("x", treeId="t", parentId="y", slot="children", order="a0")],
        ["nodes:t/y", text("y", treeId="t", parentId="x", slot="children", order="a0")],
        ["nodes:t/me", text("me", treeId="t", parentId="me", slot="children", order="a0")],
        ["nodes:t/r", {"id": "r", "type": "Page", "props": {"title": "Hi"}, "parentId": "a"}],
    )
    assert client.get(URL).json["value"] == page(text("a"))


def test_ties_of_order_go_by_id_and_order_compares_bytes(client: FlaskClient) -> None:
    client.put(URL, json={"value": page()})
    orders = {"b": "a0", "a": "a0", "c": "Zz", "d": "a0V", "e": "a1"}
    entries = [
        [f"nodes:t/{n}", text(n, treeId="t", parentId="r", slot="children", order=order)]
        for n, order in orders.items()
    ]
    push(client, *entries)
    children = client.get(URL).json["value"]["root"]["children"]
    assert [child["id"] for child in children] == ["c", "a", "b", "d", "e"]
    before = records(client)
    client.put(URL, json={"value": page(*map(text, "caxbde"))})
    children = client.get(URL).json["value"]["root"]["children"]
    assert [child["id"] for child in children] == list("caxbde")
    assert records(client)["nodes:t/r"] == before["nodes:t/r"]


def test_a_tree_deeper_than_a_stack_is_read(client: FlaskClient) -> None:
    client.put(URL, json={"value": page()})
    chain = [
        [f"nodes:t/{n}", text(str(n), treeId="t", parentId=str(n - 1) if n else "r", order="a0")]
        for n in range(1500)
    ]
    push(client, *chain)
    answer = client.get(URL)
    assert answer.status_code == 200
    assert answer.text.count('"type":"Text"') == 1500
    assert client.get("/api/storage/export").status_code == 200


def test_deleting_a_tree_deletes_its_nodes(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(text("a"))})
    client.put("/api/storage/componentTrees:t2", json={"value": {**page(text("a")), "id": "t2"}})
    assert client.delete(URL).status_code == 200
    assert client.get(URL).status_code == 404
    assert shown(client) == {"componentTrees:t2", "nodes:t2/r", "nodes:t2/a"}
    client.put(URL, json={"value": page()})
    assert "children" not in client.get(URL).json["value"]["root"]


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        {"id": "t"},
        {"id": "t", "root": None},
        {"id": "t", "root": []},
        {"id": "other", "root": text("r")},
        {"id": "t", "rootId": "r", "root": text("r")},
        {"id": "t", "root": {"id": "r"}},
        {"id": "t", "root": {"type": "Box"}},
        {"id": "t", "root": {"id": "", "type": "Box"}},
        {"id": "t", "root": {"id": "a\0", "type": "Box"}},
        {"id": "t", "root": {"id": "r", "type": 1}},
        {"id": "t", "root": text("r", props=[])},
        {"id": "t", "root": text("r", children="text")},
        {"id": "t", "root": text("r", children=["text"])},
        {"id": "t", "root": text("r", children=[text("r")])},
        {"id": "t", "root": text("r", slots=[])},
        {"id": "t", "root": text("r", slots={"a": None})},
        {"id": "t", "root": text("r", slots={"children": [text("a")]})},
        {"id": "t", "root": text("r", order="a0")},
        {"id": "t", "root": text("r", children=[text("a", deleted=False)])},
        {"id": "t", "rootNodes": [text("r")]},
    ],
)
def test_a_value_of_another_form_is_kept_to_the_letter(client: FlaskClient, value: object) -> None:
    client.put(URL, json={"value": page(text("a"))})
    assert client.put(URL, json={"value": value}).status_code == 200
    assert client.get(URL).json == {"value": value}
    client.put(URL, json={"value": page(text("a"))})
    assert client.get(URL).json["value"] == page(text("a"))


def test_trees_whose_ids_begin_alike_do_not_mix(client: FlaskClient) -> None:
    trees = {}
    for tree_id in ("a", "a/b", "a0", "a.", ""):
        trees[f"componentTrees:{tree_id}"] = {"id": tree_id, "root": text("b/c")}
    client.post("/api/storage/import", json=trees)
    assert client.get("/api/storage/export").json == trees
    client.delete("/api/storage/componentTrees:a")
    del trees["componentTrees:a"]
    assert client.get("/api/storage/export").json == trees


def test_a_header_whose_root_is_missing_is_read_as_stored(client: FlaskClient) -> None:
    header = {"id": "t", "name": "x", "rootId": "gone"}
    push(client, ["componentTrees:t", header], ["nodes:t/a", text("a", treeId="t")])
    assert client.get(URL).json == {"value": header}


def test_a_record_that_leaves_out_defaults_is_kept_as_it_is(client: FlaskClient) -> None:
    client.put(URL, json={"value": page()})
    push(client, ["nodes:t/a", {"id": "a", "treeId": "t", "parentId": "r", "type": "Text"}])
    before = records(client)
    client.put(URL, json={"value": client.get(URL).json["value"]})
    assert records(client) == before


def test_a_root_that_was_replaced_lies_in_the_trash(client: FlaskClient) -> None:
    client.put(URL, json={"value": page(text("a"))})
    client.put(URL, json={"value": {"id": "t", "root": text("new")}})
    assert shown(client) == {"componentTrees:t", "nodes:t/new"}
