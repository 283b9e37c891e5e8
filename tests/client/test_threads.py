"""Types that many threads decode into for the first time at once."""

from __future__ import annotations

import subprocess
import sys

FIRST = """
import sys, threading, msgspec
from pinterest_ads_api.decoding import convert

sys.setswitchinterval(1e-6)
fields = [(f"f{number}", "int | None | msgspec.UnsetType", msgspec.UNSET) for number in range(60)]

for _ in range(50):
    Inner = msgspec.defstruct("Inner", fields, namespace={"__module__": "__main__"})
    outer = msgspec.defstruct("Outer", [("a", "list[Inner]")], namespace={"__module__": "__main__"})
    start = threading.Barrier(8)

    def first():
        start.wait()
        assert convert({"a": [{"f1": 1}]}, outer).a[0].f1 == 1

    threads = [threading.Thread(target=first) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print("read")
"""


def test_types_are_looked_at_by_one_thread() -> None:
    """Threads that need a new type at once all get through; msgspec by itself ends the process here."""
    found = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=False, timeout=60)

    assert (found.returncode, found.stdout) == (0, "read\n"), found.stderr
