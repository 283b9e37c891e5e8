"""Read `spec/` and `overlays/`, write `generated/`.

`python -m generator` is the way in. The package is never shipped and imports neither the SDK nor what it writes.
"""
