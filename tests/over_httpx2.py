"""A pytest plugin (`-p tests.over_httpx2`): httpx2, the successor, stands where httpx is imported."""

import httpx2

httpx2.alias_httpx()
