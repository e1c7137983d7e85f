"""Who looks at a space, and at what: held in memory, never stored, gone if not said again."""

import json
import threading
import time
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

EXPIRY_SECONDS = 15.0
"""Who is not heard of for so long is gone; a page says that it is there every few seconds."""
NEWS_SECONDS = 0.25
"""So long a listener has peace after it was told: of what changes meanwhile it hears the newest."""
MOST_IN_A_SPACE = 200
MOST_AT_ALL = 10_000
COLOURS = 8
"""So many colours people are told apart by; which ones, those who draw them know."""

State = Mapping[str, Any]
"""What somebody tells of themselves, as ``presence_state.read_state`` gives it."""


class TooManyPeople(Exception):
    """A space, or the server, keeps no more of them in mind."""


@dataclass
class _Person:
    state: State
    heard: float
    colour: int


@dataclass
class _Room:
    """A space that somebody is in, in the order in which they came."""

    people: dict[str, _Person] = field(default_factory=dict)
    version: int = 0


class Presence:
    """The people of every space. Its methods may be called from any thread.

    Somebody is a tab: ``who`` is ``<person>.<tab>``. All tabs of a person have one colour, and
    everybody in the space sees the same one.

    :param wake: called with a space after its people changed, without a lock being held
    :param clock: seconds that never go back
    """

    def __init__(
        self,
        wake: Callable[[str], None] = lambda _space: None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock
        self._wake = wake
        self._lock = threading.Lock()
        self._rooms: dict[str, _Room] = {}
        self._versions = 0

    def tell(self, space: str, who: str, state: State) -> list[dict[str, Any]]:
        """Takes what somebody shows of themselves now; everybody else in the space.

        :raises TooManyPeople: they are new, and there is no room for them
        """
        now = self.clock()
        with self._lock:
            room = self._room(space, now)
            known = room.people.get(who) if room else None
            if known is None:
                room = self._enter(space, now)
                known = _Person({}, now, _colour_for(room, who))
                room.people[who] = known
            is_news = known.state != state
            known.state, known.heard = state, now
            if is_news:
                self._changed(room)
            others = [_told(one, person) for one, person in room.people.items() if one != who]
        if is_news:
            self._wake(space)
        return others

    def leave(self, space: str, who: str) -> None:
        """Somebody says that they are gone; nothing happens if they are not there."""
        with self._lock:
            room = self._room(space, self.clock())
            is_news = room is not None and room.people.pop(who, None) is not None
            if room is not None and is_news:
                self._changed(room)
                self._close_if_empty(space, room)
        if is_news:
            self._wake(space)

    def everyone(self, space: str) -> list[dict[str, Any]]:
        """All who are in a space, in the order in which they came."""
        with self._lock:
            room = self._room(space, self.clock())
            return [_told(who, person) for who, person in room.people.items()] if room else []

    def version(self, space: str) -> int:
        """Another number whenever ``everyone`` answers something else; 0 while nobody is there."""
        with self._lock:
            room = self._room(space, self.clock())
            return room.version if room else 0

    def _room(self, space: str, now: float) -> _Room | None:
        """The room of a space without those who expired; None if nobody is left."""
        room = self._rooms.get(space)
        if room is None:
            return None
        gone = [who for who, person in room.people.items() if now - person.heard >= EXPIRY_SECONDS]
        for who in gone:
            del room.people[who]
        if gone:
            self._changed(room)
            self._close_if_empty(space, room)
        return room if room.people else None

    def _enter(self, space: str, now: float) -> _Room:
        if sum(len(room.people) for room in self._rooms.values()) >= MOST_AT_ALL:
            for other in list(self._rooms):
                self._room(other, now)
            if sum(len(room.people) for room in self._rooms.values()) >= MOST_AT_ALL:
                raise TooManyPeople
        room = self._rooms.setdefault(space, _Room())
        if len(room.people) >= MOST_IN_A_SPACE:
            raise TooManyPeople
        return room

    def _changed(self, room: _Room) -> None:
        # Counted over all rooms: one that was closed and is opened again has a version of its own.
        self._versions += 1
        room.version = self._versions

    def _close_if_empty(self, space: str, room: _Room) -> None:
        if not room.people:
            del self._rooms[space]


class PresenceNews:
    """What one listener hears of the people of a space: soon, but not too often, and the newest."""

    def __init__(self, presence: Presence, space: str) -> None:
        self._presence = presence
        self._space = space
        self._told = 0
        self._quiet_until = presence.clock()

    def is_due(self) -> bool:
        """Whether there is something to tell by now."""
        return self.quiet_seconds() <= 0 and self._presence.version(self._space) != self._told

    def quiet_seconds(self) -> float:
        """So long nothing is due, whatever happens."""
        return self._quiet_until - self._presence.clock()

    def take(self) -> str:
        """The data of the event that tells of it, and counts as told from now on."""
        # The version first: what changes in between is told again.
        self._told = self._presence.version(self._space)
        self._quiet_until = self._presence.clock() + NEWS_SECONDS
        people = self._presence.everyone(self._space)
        return json.dumps({"people": people}, ensure_ascii=False, separators=(",", ":"))


def _told(who: str, person: _Person) -> dict[str, Any]:
    return {"who": who, "colour": person.colour, **person.state}


def _colour_for(room: _Room, who: str) -> int:
    """The person's colour; a newcomer's own if nobody has it, otherwise the next that is free."""
    own, _, _ = who.partition(".")
    taken = set()
    for other, person in room.people.items():
        if other.partition(".")[0] == own:
            return person.colour
        taken.add(person.colour)
    first = zlib.crc32(own.encode())
    wishes = [(first + step) % COLOURS for step in range(COLOURS)]
    return next((colour for colour in wishes if colour not in taken), wishes[0])
