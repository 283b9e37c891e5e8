"""Every documented status of every operation, met at least once; and the table of the docs that says so.

What the account's own state can bring about is brought about; what it cannot, a fault brings (marked in the table). The
table is written anew with `PINTEREST_ADS_WRITE_STATUSES=1`; otherwise it is compared.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

import pytest

from pinterest_ads.emulator import Fault, QuotaTable, Window
from pinterest_ads.emulator.engine import Request
from pinterest_ads.emulator.engine.journal import LARGEST_BODY
from pinterest_ads.emulator.engine.plain import is_list
from pinterest_ads.emulator.engine.validation import validator_of
from pinterest_ads.emulator.service import SERVICE

if TYPE_CHECKING:
    from pinterest_ads.emulator import Emulator

TABLE = Path(__file__).parents[2] / "docs" / "statuses.md"
ACCOUNT, FOREIGN, NOBODY = "549755885175", "549755885179", "549755889999"
IDS = {
    "advertiser_id": ACCOUNT,
    "campaign_id": "626735565838",
    "ad_group_id": "2680059853753",
    "ad_id": "687195134316",
    "audience_id": "2542620905473",
    "customer_list_id": "643063902821",
    "conversion_tag_id": "2617998078212",
    "promoted_catalog_product_group_id": "2680094253700",
    "pin_id": "394205773611545468",
    "interest_id": "935541271955",
    "category_id": "935541271955",
    "targeting_type": "GENDER",
    "scope": "PARTNER",
    "type": "ENGAGEMENT",
    "request_id": "17",
}
TAG = {"id": IDS["conversion_tag_id"]}
BODIES: dict[str, Any] = {
    "audiences_update": {"id": IDS["audience_id"], "name": "Renamed"},
    "customer_lists_update": {"id": IDS["customer_list_id"], "operation_type": "ADD", "records": "a" * 64},
    "conversion_tags_update": {**TAG, "name": "Renamed"},
    "bulk_upsert": {"create": {"campaigns": [{"name": "x", "objective_type": "AWARENESS"}]}},
}
CONFLICTS: dict[str, Any] = {
    "audiences_create": {"name": "x", "audience_type": "VISITOR", "rule": {}},
    "audiences_create_custom": {
        "name": "x",
        "sharing_type": "CUSTOM",
        "data_party": "1p",
        "rule": {"advertiser_id": FOREIGN},
    },
    "audiences_update": {"id": "2542620905477", "name": "Removed before"},
    "conversion_tags_update": {"id": "2617998078213", "name": "Archived before"},
    "bulk_upsert": {"update": {"campaigns": [{"id": IDS["campaign_id"], "name": name} for name in ("a", "b")]}},
}

HEAD = (
    "# Statuses",
    "",
    "The statuses that the emulator gave for each operation in the conformance run: all of those that the description",
    "documents. A star marks those that a fault brought about.",
    "",
    "| operation | statuses |",
    "|---|---|",
)

Document = dict[str, Any]


def follow(document: Document, node: Any) -> Any:
    """Return what references lead to."""
    while "$ref" in node:
        target: Any = document
        for part in node["$ref"].split("/")[1:]:
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


class Caller:
    """Calls the operations of a description with the values of its examples, where the account has no others."""

    def __init__(self, emulator: Emulator, document: Document) -> None:
        self.emulator = emulator
        self.document = document
        self.operations: dict[str, Document] = {
            node["operationId"]: {**node, "method": method.upper(), "path": path}
            for path, item in document["paths"].items()
            for method, node in item.items()
        }

    def send(self, key: str, *, body: Any = None, token: str | None = "demo", **changes: Any) -> int:
        """Call an operation and return its status; `changes` are path values, the raw `query`, or the `media` type."""
        operation = self.operations[key]
        path = operation["path"]
        for name, value in {**IDS, **changes}.items():
            path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
        headers = {"host": "emulator", **({"authorization": f"Bearer {token}"} if token else {})}
        raw = b""
        if "requestBody" in operation:
            headers["content-type"] = changes.get("media", "application/json")
            raw = json.dumps(self.body(key) if body is None else body).encode()
        query = changes.get("query", self.query(operation))
        prefix = self.emulator.engine.description.prefix
        return self.emulator.engine.handle(Request(operation["method"], prefix + path, query, headers, raw)).status

    def query(self, operation: Document) -> str:
        """Return the required parameters with the values of their examples."""
        values: list[tuple[str, str]] = []
        for each in (follow(self.document, each) for each in operation.get("parameters", ())):
            if each["in"] == "query" and each.get("required"):
                example: Any = each["example"]
                values.append((each["name"], ",".join(map(str, example)) if is_list(example) else example))
        return urlencode(values)

    def body(self, key: str) -> Any:
        """Return a body that is good."""
        if key in BODIES:
            return BODIES[key]
        media = follow(self.document, self.operations[key]["requestBody"])["content"]["application/json"]
        return next(iter(media["examples"].values()))["value"]


@pytest.fixture
def caller(of_the_time: Emulator, document: Document) -> Caller:
    """Call a strict emulator in January 2022."""
    return Caller(of_the_time, document)


def job_of(caller: Caller, create: str, field: str) -> str:
    """Ask for a job and return its token."""
    caller.send(create)
    answer = json.loads(caller.emulator.admin.journal.entries(operation=create, last=1)[0].answer)
    return str(answer["data"][field])


def natural(caller: Caller, key: str, status: str) -> bool:
    """Bring a status about by the account's own state; tell whether that can be done and was."""
    admin, row = caller.emulator.admin, next(row for row in SERVICE.operations if row.id == key)
    found: int | None = None
    match status:
        case "200" if key == "reports_status":
            found = caller.send(key, query=f"token={job_of(caller, 'reports_create', 'token')}")
        case "200" if key == "bulk_status":
            found = caller.send(key, request_id=job_of(caller, "bulk_get", "request_id"))
        case "200":
            found = caller.send(key)
        case "400":
            found = caller.send(key, query="a=%zz")
        case "401":
            found = caller.send(key, token=None)
        case "403" if row.tenant:
            found = caller.send(key, advertiser_id=FOREIGN)
        case "404" if row.tenant:
            found = caller.send(key, advertiser_id=NOBODY)
        case "404" if key == "targeting_interest":
            found = caller.send(key, interest_id="17")
        case "409" if key in CONFLICTS:
            found = caller.send(key, body=CONFLICTS[key])
        case "410":
            admin.service_date = date(2022, 6, 30)
            found = caller.send(key)
            admin.service_date = date(2022, 3, 15)
        case "415":
            found = caller.send(key, media="text/plain")
        case "429":
            admin.quotas.set_category(row.category, Window(0, 60))
            found = caller.send(key)
            admin.quotas.set_category(row.category)
        case _:
            return False
    return str(found) == status


def by_fault(caller: Caller, key: str, status: str) -> bool:
    """Bring a status about by a fault."""
    wanted = 500 if status == "default" else int(status)
    caller.emulator.admin.faults.add(Fault("status", operation=key, status=wanted))
    return caller.send(key) == wanted


def test_every_documented_status_is_met(caller: Caller) -> None:
    """For each operation every documented status is seen, and the docs list them."""
    lines: list[str] = []
    missing: list[str] = []
    for key, operation in sorted(caller.operations.items()):
        seen: list[str] = []
        for status in operation["responses"]:
            if natural(caller, key, status):
                seen.append(status)
            elif by_fault(caller, key, status):
                seen.append(f"{'500' if status == 'default' else status}*")
            else:
                missing.append(f"{key} {status}")
        lines.append(f"| `{key}` | {' '.join(seen)} |")
    assert missing == []
    text = "\n".join((*HEAD, *lines, ""))
    if os.environ.get("PINTEREST_ADS_WRITE_STATUSES"):
        TABLE.write_text(text, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == text
    assert caller.emulator.admin.violations == ()


TIGHT = QuotaTable({category: (Window(1, 60),) for category in SERVICE.categories}, (Window(1000, 60),))


@pytest.mark.parametrize("quotas", [*SERVICE.quotas.values(), TIGHT], ids=[*SERVICE.quotas, "tight"])
def test_answers_are_as_described_under_every_quota(caller: Caller, quotas: QuotaTable) -> None:
    """Whatever the quotas, each operation called twice gives an answer that the description has, limited or not."""
    caller.emulator.admin.quotas.set(quotas)
    description = caller.emulator.engine.description
    validator = validator_of(description)
    for operation in description.operations:
        for _ in range(2):
            caller.send(operation.id)
            (entry,) = caller.emulator.admin.journal.entries(last=1)
            assert entry.operation == operation.id
            assert entry.answer != b"(private)" or entry.status in (200, 429)
            if entry.answer != b"(private)" and len(entry.answer) < LARGEST_BODY:
                assert validator.faults_of_response(operation, entry.status, json.loads(entry.answer)) == []
    assert caller.emulator.admin.violations == ()
    limited = len(caller.emulator.admin.journal.entries(status=429, last=1000))
    assert (limited > 50) is (quotas is TIGHT)
