"""Who is in a space: what is told, to whom, for how long, and within which limits."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from sync_server import create_app, presence
from sync_server.presence import (
    COLOURS,
    EXPIRY_SECONDS,
    MOST_IN_A_SPACE,
    NEWS_SECONDS,
    Presence,
    PresenceNews,
    TooManyPeople,
)

from .listener import Listener
from .process import ServerProcess

PATH = "/api/v1/spaces/default/presence"
HOME = {"name": "Ana", "document": "home", "selection": ["a"]}
ANA = {"who": "ana.1", **HOME}
BEN = {"who": "ben.1", "name": "Ben", "document": None, "selection": []}


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def woken() -> list[str]:
    """The spaces of which somebody was told that they changed."""
    return []


@pytest.fixture
def people(clock: Clock, woken: list[str]) -> Presence:
    """Nobody yet."""
    return Presence(wake=woken.append, clock=clock)


def names(told: list[dict[str, Any]]) -> list[str]:
    """Who is named, in order."""
    return [person["who"] for person in told]


def test_each_hears_of_all_others(client: FlaskClient) -> None:
    assert client.post(PATH, json=ANA).json == {"people": []}
    answer = client.post(PATH, json=BEN).json
    assert answer == {"people": [{**ANA, "colour": answer["people"][0]["colour"]}]}
    elsewhere = client.post("/api/v1/spaces/other/presence", json=BEN)
    assert elsewhere.json == {"people": []}
    client.post(PATH, json={**ANA, "selection": ["b", "c"]})
    assert client.post(PATH, json=BEN).json["people"][0]["selection"] == ["b", "c"]


def test_who_leaves_is_gone(client: FlaskClient) -> None:
    client.post(PATH, json=ANA)
    # A page that closes has no time for more, and may say it twice.
    for _ in range(2):
        assert client.post(PATH, json={"who": "ana.1", "gone": True}).json == {"people": []}
    assert client.post(PATH, json=BEN).json == {"people": []}


def test_nothing_of_it_is_stored(client: FlaskClient) -> None:
    client.post(PATH, json=ANA)
    assert client.get("/api/v1/spaces").json == {"spaces": []}
    assert client.get("/api/v1/spaces/default/changes").json["ch"] == []


@pytest.mark.parametrize(
    ("body", "at"),
    [
        ([], "$"),
        ({}, "$.who"),
        ({**ANA, "who": "ana"}, "$.who"),
        ({**ANA, "who": "ana.1.2"}, "$.who"),
        ({**ANA, "who": f"{'a' * 41}.1"}, "$.who"),
        ({**ANA, "name": " "}, "$.name"),
        ({**ANA, "name": "a\nb"}, "$.name"),
        ({**ANA, "name": "n" * 61}, "$.name"),
        ({**ANA, "document": 1}, "$.document"),
        ({**ANA, "document": "d" * 201}, "$.document"),
        ({**ANA, "selection": None}, "$.selection"),
        ({**ANA, "selection": ["a"] * 51}, "$.selection"),
        ({**ANA, "selection": ["a", ""]}, "$.selection[1]"),
        ({**ANA, "selection": ["é" * 200] * 11}, "$"),
    ],
)
def test_a_malformed_body_is_refused_with_its_place(
    client: FlaskClient, body: Any, at: str
) -> None:
    refused = client.post(PATH, json=body)
    assert refused.status_code == 400
    assert refused.json["error"]["code"] == "invalid-body"
    assert refused.json["error"]["at"] == at
    assert client.post(PATH, json=BEN).json == {"people": []}


def test_a_body_that_is_far_too_large_is_not_even_read(client: FlaskClient) -> None:
    assert client.post(PATH, json={**ANA, "name": "n" * 50_000}).status_code == 413
    assert client.post("/api/v1/spaces/a%0ab/presence", json=ANA).status_code == 400


def test_a_sender_that_floods_is_slowed_down(client: FlaskClient) -> None:
    statuses = {client.post(PATH, json=ANA).status_code for _ in range(600)}
    assert statuses == {200, 429}
    # Whoever floods may leave, and others are not kept out.
    assert client.post(PATH, json={"who": "ana.1", "gone": True}).status_code == 200
    assert client.post(PATH, json=BEN).status_code == 200


def test_a_viewer_may_be_seen_and_a_stranger_may_not(
    config: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "tokens.json"
    path.write_text(json.dumps({"look": {"default": "viewer"}}))
    guarded = create_app({**config, "TOKENS_PATH": str(path)}).test_client()
    bearer = {"Authorization": "Bearer look"}
    assert guarded.post(PATH, json=ANA).status_code == 401
    assert guarded.post(PATH, json=ANA, headers=bearer).status_code == 200
    other = guarded.post("/api/v1/spaces/other/presence", json=ANA, headers=bearer)
    assert other.status_code == 403


def test_who_is_not_heard_of_expires(people: Presence, clock: Clock) -> None:
    people.tell("s", "ana.1", HOME)
    clock.now += EXPIRY_SECONDS - 1
    people.tell("s", "ben.1", HOME)
    assert names(people.everyone("s")) == ["ana.1", "ben.1"]
    version = people.version("s")
    clock.now += 1
    assert names(people.everyone("s")) == ["ben.1"]
    assert people.version("s") != version
    clock.now += EXPIRY_SECONDS
    assert people.everyone("s") == []
    assert people.version("s") == 0


def test_the_same_again_is_no_news(people: Presence, woken: list[str], clock: Clock) -> None:
    people.tell("s", "ana.1", HOME)
    version = people.version("s")
    clock.now += EXPIRY_SECONDS - 1
    people.tell("s", "ana.1", dict(HOME))
    assert (people.version("s"), woken) == (version, ["s"])
    clock.now += EXPIRY_SECONDS - 1
    assert names(people.everyone("s")) == ["ana.1"]
    people.tell("s", "ana.1", {**HOME, "document": "about"})
    people.leave("s", "ana.1")
    people.leave("s", "ana.1")
    assert woken == ["s", "s", "s"]


def test_a_room_that_is_opened_again_is_news(people: Presence) -> None:
    people.tell("s", "ana.1", HOME)
    version = people.version("s")
    people.leave("s", "ana.1")
    people.tell("s", "ben.1", HOME)
    assert people.version("s") not in (0, version)


def test_colours_tell_people_apart_and_stay(people: Presence) -> None:
    for number in range(COLOURS):
        people.tell("s", f"person{number}.1", HOME)
    colours = {person["who"]: person["colour"] for person in people.everyone("s")}
    assert sorted(colours.values()) == list(range(COLOURS))
    # Another tab of a person has the person's; one too many has one that somebody has.
    people.tell("s", "person3.2", HOME)
    people.tell("s", "late.1", HOME)
    later = {person["who"]: person["colour"] for person in people.everyone("s")}
    assert later["person3.2"] == colours["person3.1"]
    assert later["late.1"] in range(COLOURS)
    assert {who: later[who] for who in colours} == colours
    # Alone, the same person has the same colour every time.
    alone = Presence()
    alone.tell("t", "late.7", HOME)
    assert alone.everyone("t")[0]["colour"] == later["late.1"]


def test_a_space_and_the_server_hold_only_so_many(
    people: Presence, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(MOST_IN_A_SPACE):
        people.tell("s", f"p{number}.1", HOME)
    with pytest.raises(TooManyPeople):
        people.tell("s", "late.1", HOME)
    people.tell("s", "p0.1", {**HOME, "document": None})
    people.leave("s", "p1.1")
    people.tell("s", "late.1", HOME)
    monkeypatch.setattr(presence, "MOST_AT_ALL", MOST_IN_A_SPACE)
    with pytest.raises(TooManyPeople):
        people.tell("t", "ana.1", HOME)
    # Those of whom nobody asks any more make room once they expired.
    clock.now += EXPIRY_SECONDS
    people.tell("t", "ana.1", HOME)
    assert people.everyone("s") == []


def test_too_many_people_are_told_why(client: FlaskClient) -> None:
    for number in range(MOST_IN_A_SPACE):
        assert client.post(PATH, json={**ANA, "who": f"p{number}.1"}).status_code == 200
    refused = client.post(PATH, json=ANA)
    assert refused.status_code == 503
    assert refused.json["error"]["code"] == "too-many-people"


def test_a_listener_hears_the_newest_and_not_all(people: Presence, clock: Clock) -> None:
    news = PresenceNews(people, "s")
    assert not news.is_due()
    people.tell("s", "ana.1", HOME)
    assert news.is_due()
    assert names(json.loads(news.take())["people"]) == ["ana.1"]
    for selected in "bcd":
        people.tell("s", "ana.1", {**HOME, "selection": [selected]})
        assert not news.is_due()
    clock.now += NEWS_SECONDS
    assert news.is_due()
    assert json.loads(news.take())["people"][0]["selection"] == ["d"]
    clock.now += NEWS_SECONDS
    assert not news.is_due()
    people.leave("s", "ana.1")
    assert news.is_due()
    assert json.loads(news.take()) == {"people": []}


@pytest.fixture
def listener(server: ServerProcess) -> Iterator[Listener]:
    """Somebody who listens, and has heard where the space is."""
    listener = Listener(server)
    assert listener.fields()["event"] == "poke"
    yield listener
    listener.close()


def test_who_comes_and_goes_is_told_at_once(server: ServerProcess, listener: Listener) -> None:
    for body, expected in (
        (ANA, ["ana.1"]),
        (BEN, ["ana.1", "ben.1"]),
        ({"who": "ana.1", "gone": True}, ["ben.1"]),
    ):
        began = time.monotonic()
        assert server.ask("POST", PATH, body)[0] == 200
        event = listener.fields()
        assert time.monotonic() - began < 0.6
        assert event["event"] == "presence"
        # It must not move the place from which the stream goes on after a broken line.
        assert "id" not in event
        assert names(json.loads(event["data"])["people"]) == expected


def test_a_write_is_told_while_somebody_moves_all_the_time(
    server: ServerProcess, listener: Listener
) -> None:
    heard = 0
    began = time.monotonic()
    for number in range(60):
        server.ask("POST", PATH, {**ANA, "selection": [str(number)]})
    server.ask("PUT", "/api/storage/k", {"value": 1})
    written = time.monotonic()
    while listener.fields()["event"] == "presence":
        heard += 1
    assert time.monotonic() - written < 0.5
    # At most four a second, and the first at once.
    assert heard <= (written - began) / NEWS_SECONDS + 2
    last = listener.fields()
    assert json.loads(last["data"])["people"][0]["selection"] == ["59"]


def test_who_comes_late_is_told_who_is_there(server: ServerProcess) -> None:
    server.ask("POST", PATH, ANA)
    late = Listener(server)
    assert late.fields()["event"] == "poke"
    assert names(json.loads(late.fields()["data"])["people"]) == ["ana.1"]
    late.close()


def test_a_restarted_server_knows_nobody(server: ServerProcess) -> None:
    server.ask("POST", PATH, ANA)
    server.kill()
    server.start()
    assert server.ask("POST", PATH, BEN)[1] == {"people": []}
