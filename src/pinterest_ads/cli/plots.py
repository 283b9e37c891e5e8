"""Rows as bars: one field summed by another, in the terminal or as an SVG."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import attrs
from rich.bar import Bar
from rich.table import Table
from rich.text import Text

from pinterest_ads.cli.plain import cell, plain
from pinterest_ads.cli.problems import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

_LABEL, _LINE, _LONGEST = 180, 22, 560  # pixels of the SVG: width of labels, height of a bar's line, longest bar


@attrs.frozen
class Bars:
    """The sums of `field` by the values of `by`, in the order of these values."""

    by: str
    field: str
    sums: list[tuple[str, float]]

    @property
    def most(self) -> float:
        """The largest sum, from which the bars have their scale."""
        return max((total for _, total in self.sums), default=0.0) or 1.0


def bars_of(rows: Iterable[Any], wanted: str) -> Bars:
    """Sum the rows as `BY:FIELD` says. Raises Refused for a field that no row has, or that holds no numbers."""
    by, colon, field = wanted.partition(":")
    if not colon:
        raise Refused(f"--plot {wanted}: must be BY:FIELD, two fields of the rows")
    sums: dict[str, float] = defaultdict(float)
    seen: set[str] = set()
    for row in rows:
        data = plain(row)
        seen.update(data)
        if data.get(field) not in (None, ""):
            sums[cell(data.get(by))] += _number(data[field], wanted)
    missing = [name for name in (by, field) if seen and name not in seen]
    if missing:
        raise Refused(f"--plot {wanted}: no row has {missing[0]}; there are {', '.join(sorted(seen))}")
    return Bars(by, field, sorted(sums.items()))


def draw(bars: Bars, console: Console) -> None:
    """Bars in the terminal, as wide as it is."""
    labels = max([len(label) for label, _ in bars.sums] + [1])
    width = max(8, console.width - labels - 26)
    table = Table(title=f"{bars.field} by {bars.by}", show_header=False, box=None)
    for label, total in bars.sums:
        table.add_row(Text(label), Text(_written(total), justify="right"), Bar(bars.most, 0, total, width=width))
    console.print(table)


def svg(bars: Bars) -> str:
    """Bars as an SVG that stands alone, in the reader's own colours."""
    width, height = _LABEL + _LONGEST + 120, _LINE * (len(bars.sums) + 1) + 8
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        'font-size="13" fill="currentColor">',
        f'<text x="0" y="16">{escape(f"{bars.field} by {bars.by}")}</text>',
    ]
    for number, (label, total) in enumerate(bars.sums, start=1):
        y, length = number * _LINE, max(0.0, total) / bars.most * _LONGEST
        lines += [
            f'<text x="{_LABEL - 8}" y="{y + 16}" text-anchor="end">{escape(label)}</text>',
            f'<rect x="{_LABEL}" y="{y + 4}" width="{length:.1f}" height="{_LINE - 8}" opacity="0.6"/>',
            f'<text x="{_LABEL + length + 6:.1f}" y="{y + 16}">{_written(total)}</text>',
        ]
    return "\n".join([*lines, "</svg>", ""])


def _number(value: Any, wanted: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise Refused(f"--plot {wanted}: {value!r} is no number") from None


def _written(total: float) -> str:
    return f"{total:,.0f}" if total == int(total) else f"{total:,.2f}"
