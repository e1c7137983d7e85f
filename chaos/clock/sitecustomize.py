"""Puts the clock of a Python process off by so many years; on ``PYTHONPATH`` it is read at start."""

import os
import time

_OFF_NS = int(float(os.environ.get("CHAOS_CLOCK_YEARS", "0")) * 365 * 86_400 * 10**9)
_real = time.time_ns

time.time_ns = lambda: _real() + _OFF_NS
time.time = lambda: (_real() + _OFF_NS) / 10**9
