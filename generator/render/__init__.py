"""A normalised description as a package."""

from __future__ import annotations

from generator.render.package import render

__all__ = ["render"]
