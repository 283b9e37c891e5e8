"""A certificate made for one run, and the authority that a client must know to trust it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import trustme

NAMES = ("localhost", "127.0.0.1", "::1")


class SelfSigned:
    """PEM files in a folder of their own: `certificate` with its key, and `authority` for clients to trust."""

    def __init__(self, *names: str) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="pinterest-ads-emulator-")
        folder = Path(self._folder.name)
        self.certificate: Path = folder / "certificate.pem"
        self.authority: Path = folder / "authority.pem"
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(self.authority))
        issued = authority.issue_cert(*dict.fromkeys((*NAMES, *names)))
        issued.private_key_and_cert_chain_pem.write_to_path(str(self.certificate))

    def remove(self) -> None:
        """Remove the files."""
        self._folder.cleanup()
