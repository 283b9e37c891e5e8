"""Files of rows: a million of them in constant memory, as dicts or as models."""

from pinterest_ads.files.row_file import RowFile

__all__ = ["RowFile"]
