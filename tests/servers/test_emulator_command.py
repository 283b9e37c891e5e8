"""`python -m pinterest_ads.emulator` as a process: the ready line, environment, TLS, other programs, the end."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.emulator.conftest import ACCOUNT, DESCRIPTION


@contextmanager
def running(*options: str, **environment: str) -> Generator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    """Run the command and give the process with its ready line."""
    variables = {f"PINTEREST_ADS_EMULATOR_{name.upper()}": value for name, value in environment.items()}
    if DESCRIPTION is not None:
        variables["PINTEREST_ADS_EMULATOR_DESCRIPTION"] = DESCRIPTION
    process = subprocess.Popen(
        [sys.executable, "-m", "pinterest_ads.emulator", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **variables},
    )
    assert process.stdout is not None
    try:
        yield process, json.loads(process.stdout.readline())
    finally:
        process.kill()
        process.communicate()


def ended(*options: str) -> tuple[int, str]:
    """Run a command that ends by itself; return its exit status and what it said."""
    done = subprocess.run(
        [sys.executable, "-m", "pinterest_ads.emulator", *options],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert '"ready"' not in done.stdout
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_ready_answers_and_ends(number: signal.Signals) -> None:
    """The first line is the ready line, then it answers, and a signal ends it with status 0 and nothing on stderr."""
    with running("--port", "0", "--seed", "demo") as (process, ready):
        assert list(ready) == ["ready", "api", "admin", "token"]
        assert (ready["ready"], ready["token"]) == (True, "demo")
        headers = {"authorization": "Bearer demo"}
        assert httpx.get(f"{ready['api']}/{ACCOUNT}", headers=headers).status_code == 200
        assert httpx.get(f"{ready['admin']}/v1/health").json()["ready"] is True
        process.send_signal(number)
        out, error = process.communicate(timeout=10)
        assert (process.returncode, out, error) == (0, "", "")


def test_every_option_comes_from_the_environment() -> None:
    """Options are read from PINTEREST_ADS_EMULATOR_*, and the command line wins."""
    with running("--token", "line", port="0", token="environment", seed="empty", quotas="none") as (_, ready):
        assert ready["token"] == "line"
        headers = {"authorization": "Bearer line"}
        listed = httpx.get(f"{ready['api']}/advertisers/", headers=headers).json()["data"]
        assert [item["name"] for item in listed] == ["ACME Tools"]
        assert httpx.get(f"{ready['admin']}/v1/quotas").json()["categories"] == {}


def test_an_acknowledged_write_survives_kill_9(tmp_path: Path) -> None:
    """What was answered is there after the process was killed, and the seed is not written again."""
    file = str(tmp_path / "account.db")
    headers = {"authorization": "Bearer demo"}
    with running("--port", "0", "--database", file) as (process, ready):
        body = [{"name": "kept", "objective_type": "AWARENESS"}]
        answer = httpx.post(f"{ready['api']}/{ACCOUNT}/campaigns/", json=body, headers=headers).json()
        process.kill()
        process.wait()
    with running("--port", "0", "--database", file) as (_, ready):
        key = answer["data"][0]["data"]["id"]
        found = httpx.get(f"{ready['api']}/{ACCOUNT}/campaigns/{key}", headers=headers).json()
    assert found["data"] == answer["data"][0]["data"]


def test_exec_runs_a_command_that_finds_the_emulator() -> None:
    """The command gets address and token from its environment, and its status is the status."""
    program = (
        "import json, os, sys, urllib.request\n"
        "request = urllib.request.Request(os.environ['PINTEREST_ADS_BASE_URL'] + '/advertisers/')\n"
        "request.add_header('Authorization', 'Bearer ' + os.environ['PINTEREST_ADS_ACCESS_TOKEN'])\n"
        "found = json.load(urllib.request.urlopen(request))['data']\n"
        "print(len(found), os.environ['PINTEREST_ADS_EMULATOR_ADMIN'][:5])\n"
        "sys.exit(7)\n"
    )
    status, text = ended("exec", "--port", "0", "--", sys.executable, "-c", program)
    assert (status, text) == (7, "3 http:\n")


def test_tls_with_a_certificate_of_ones_own(tmp_path: Path) -> None:
    """With a certificate the API speaks TLS, and the ready line says https."""
    made = subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"),
            *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "certificate.pem"),
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    certificate = tmp_path / "certificate.pem"
    with running("--port", "0", "--certificate", str(certificate), "--key", str(tmp_path / "key.pem")) as (_, ready):
        assert ready["api"].startswith("https://")
        context = ssl.create_default_context(cafile=str(certificate))
        headers = {"authorization": "Bearer demo"}
        assert httpx.get(f"{ready['api']}/{ACCOUNT}", headers=headers, verify=context).status_code == 200


def test_tls_with_a_certificate_of_its_own(tmp_path: Path) -> None:
    """Self-signed, the ready line names the authority that a client must trust, and addresses in answers are https."""
    with running("--port", "0", "--self-signed") as (_, ready):
        context = ssl.create_default_context(cafile=ready["authority"])
        with httpx.Client(headers={"authorization": "Bearer demo"}, verify=context) as api:
            preview = api.post(f"{ready['api']}/{ACCOUNT}/ad_previews/394205773611545468").json()["data"]
        assert preview["url"].startswith(ready["api"].removesuffix("/ads/v4"))
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            httpx.get(f"{ready['api']}/{ACCOUNT}")


def test_a_program_trusts_the_certificate_it_is_told_of() -> None:
    """By `exec` a Node program that knows nothing of certificates reaches an emulator with a self-signed one."""
    program = (
        "fetch(`${process.env.PINTEREST_ADS_BASE_URL}/advertisers/`,"
        " {headers: {authorization: 'Bearer ' + process.env.PINTEREST_ADS_ACCESS_TOKEN}})"
        ".then(answer => console.log(process.env.PINTEREST_ADS_BASE_URL.slice(0, 6), answer.status))"
    )
    status, text = ended("exec", "--port", "0", "--self-signed", "--", "node", "-e", program)
    assert (status, text) == (0, "https: 200\n")


def test_a_program_in_another_language_runs_by_exec() -> None:
    """A Node program finds the emulator and pages through it."""
    program = """
    const base = process.env.PINTEREST_ADS_BASE_URL;
    const headers = { authorization: `Bearer ${process.env.PINTEREST_ADS_ACCESS_TOKEN}` };
    let count = 0, bookmark = "";
    do {
      const query = bookmark ? `?bookmark=${bookmark}` : "";
      const answer = await fetch(`${base}/advertisers/549755885175/campaigns${query}`, { headers });
      const body = await answer.json();
      count += body.data.length;
      bookmark = body.bookmark;
    } while (bookmark);
    console.log(count);
    """
    command = ("node", "--input-type=module", "--eval", program)
    status, text = ended("exec", "--port", "0", "--", *command)
    assert (status, text) == (0, "37\n")
