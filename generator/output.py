"""The folder that is generated: made aside, then put in the place of the old one, the lock last."""

from __future__ import annotations

import keyword
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from generator.document.problem import InputError, Problem
from generator.lock import Lock, hash_files, read_lock

if TYPE_CHECKING:
    from collections.abc import Callable


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        # mkstemp keeps the file to its owner; a result is as readable as any other new file.
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def check_package_name(package: str) -> None:
    """Raise InputError unless `package` can be imported."""
    if not package.isidentifier() or keyword.iskeyword(package) or package.startswith("__"):
        raise InputError(
            Problem(message=f"{package!r} cannot be the name of a Python package", remedy="Use letters, digits and _.")
        )
    if package in sys.stdlib_module_names:
        raise InputError(
            Problem(message=f"{package!r} is a module of the standard library", remedy="Choose another name.")
        )


def check_replaceable(package: Path, lock: Path) -> None:
    """Raise InputError unless `package` is absent, an empty folder, or wholly what the lock says was written there."""
    if not package.exists():
        return
    if not package.is_dir():
        raise InputError(Problem(file=str(package), message="is in the way: it is not a folder"))
    found = hash_files(package.parent, package)
    written = read_lock(lock)
    if not found or (written is not None and written.package == package.name and not written.finished):
        return
    known = written.outputs if written is not None and written.package == package.name else dict[str, str]()
    strange = sorted(found.keys() - known.keys())
    if strange:
        raise InputError(
            Problem(
                file=str(package),
                message=f"holds files that the generator did not write: {', '.join(strange[:5])}"
                + (f" and {len(strange) - 5} more" if len(strange) > 5 else ""),
                remedy="Move or delete them, or choose another folder or name.",
            )
        )


def replace_package(package: Path, lock: Path, sources: Lock, render: Callable[[Path], None]) -> Lock:
    """Render a package aside and put it in the place of the old one; return its lock, which is written last.

    Between the first change and the last the lock says that the run is unfinished, so that `check` refuses what an
    interruption leaves behind.
    """
    folder = package.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(Problem(file=str(folder), message=f"cannot be made: {error.strerror}")) from None
    prefix = f".{package.name}.generating-"
    for left_behind in folder.glob(f"{prefix}*"):
        shutil.rmtree(left_behind)
    with tempfile.TemporaryDirectory(dir=folder, prefix=prefix) as aside:
        new, old = Path(aside) / package.name, Path(aside) / "old"
        render(new)
        outputs = hash_files(Path(aside), new)
        write_text(lock, sources.text())
        if package.exists():
            package.rename(old)
        new.rename(package)
    finished = sources.with_outputs(outputs)
    write_text(lock, finished.text())
    return finished


def sweep(folder: Path, kept: set[str]) -> None:
    """Delete what stands in a folder of the machine's besides what it wrote there."""
    for path in folder.iterdir():
        if path.name not in kept:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
