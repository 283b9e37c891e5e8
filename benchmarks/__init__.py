"""The project measured beside its peers; `python -m benchmarks` writes `results.json` and the page of the docs.

Every figure is a ratio of two contenders that took turns in one run. The published API is measured, at its defaults.
"""
