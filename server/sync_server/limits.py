"""Keeps one sender from taking the server from all others."""

import math
import threading
import time
from collections import OrderedDict

from .errors import Refusal

_MOST_SENDERS = 10_000


class Limiter:
    """A bucket per sender: it holds ``burst`` requests, and fills by ``per_second``."""

    def __init__(self, per_second: float, burst: int) -> None:
        self.per_second = per_second
        self.burst = burst
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, sender: str) -> None:
        """Counts a request.

        :raises Refusal: 429, with the seconds to wait, when the bucket is empty
        """
        now = time.monotonic()
        with self._lock:
            left, at = self._buckets.pop(sender, (float(self.burst), now))
            left = min(self.burst, left + (now - at) * self.per_second)
            self._buckets[sender] = (max(0.0, left - 1), now)
            if len(self._buckets) > _MOST_SENDERS:
                self._buckets.popitem(last=False)
        if left < 1:
            seconds = math.ceil((1 - left) / self.per_second)
            message = f"Too many requests; try again in {seconds} s."
            raise Refusal(429, "too-many-requests", message, headers={"Retry-After": str(seconds)})
