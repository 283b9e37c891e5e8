"""The one door to the HTTP library, so that a successor of the same shape can take its place."""

import httpx as httpx

__all__ = ["httpx"]
