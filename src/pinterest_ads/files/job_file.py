"""The files of jobs, with what the description says of their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinterest_ads_api import models
from pinterest_ads_api.decoding import dec_hook

from pinterest_ads.files.row_file import RowFile
from pinterest_ads.files.shape import ROWS, Shape

if TYPE_CHECKING:
    from pathlib import Path

    from pinterest_ads.files.reader import OnOdd
    from pinterest_ads.runtime.operation import JobShape


def job_file(path: Path, job: JobShape, on_odd: OnOdd = "lenient") -> RowFile:
    """The file at `path`, which a job left. Its rows are plain data where the description says nothing of them."""
    kinds = {name: getattr(models, model) for name, model in job.rows.items()}
    return RowFile(path, Shape(kinds, job.kind_column, job.kinds, dec_hook) if kinds else ROWS, on_odd=on_odd)
