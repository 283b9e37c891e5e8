"""Endpoints of the admin interface for looking around: entities as a tree, a chart, the operations."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .admin_reading import WrongError
from .rows import decode
from .wire import Request as PlainRequest

if TYPE_CHECKING:
    from starlette.requests import Request

    from .engine import Engine
    from .resources import Entity, Resource

MOST_CHILDREN = 100
DAYS = 30


class BrowseFront:
    """The endpoints."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _node(self, resource: Resource, tenant: int, key: int, entity: Entity) -> dict[str, Any]:
        text = next(
            (str(entity[each.name]) for each in resource.fields if each.kind == "text" and entity.get(each.name)), ""
        )
        status = entity.get(resource.status_field) if resource.status_field else None
        return {
            "resource": resource.name,
            "noun": resource.noun,
            "tenant": tenant,
            "id": str(key),
            "label": text or str(key),
            "status": status,
        }

    def _select(self, resource: Resource, where: str, *values: Any) -> list[dict[str, Any]]:
        statement = f'SELECT tenant, id, body FROM "{resource.name}" WHERE {where} ORDER BY id LIMIT ?'  # noqa: S608 - our names
        with self._engine.store.read() as connection:
            rows = connection.execute(statement, (*values, MOST_CHILDREN + 1)).fetchall()
        return [self._node(resource, tenant, key, decode(body)) for tenant, key, body in rows]

    def _roots(self) -> list[dict[str, Any]]:
        """Return the tenants themselves: entities of the first resource, which is the tenants' own."""
        first = next(iter(self._engine.service.resources.values()))
        return self._select(first, "1=1")

    def _below(self, resource: Resource, tenant: int, key: int) -> list[dict[str, Any]]:
        """Return what belongs to an entity: for a tenant what has no parent, else what names the entity as its own."""
        resources = self._engine.service.resources
        first = next(iter(resources.values()))
        found: list[dict[str, Any]] = []
        for other in resources.values():
            if resource is first and other is not first and not other.parents:
                found += self._select(other, "tenant=?", tenant)
            for parent in other.parents:
                if parent.resources[0] == resource.name and parent.field in other.columns:
                    found += self._select(other, f'tenant=? AND "{parent.field}"=?', tenant, key)
                    break
        return found

    def _asked(self, request: Request) -> tuple[Resource, int, int]:
        query = request.query_params
        try:
            return self._engine.service.resources[query["resource"]], int(query["tenant"]), int(query["id"])
        except (KeyError, ValueError):
            message = "name a resource, a tenant and an id"
            raise WrongError(message) from None

    async def entities(self, request: Request) -> Any:
        """Return the tenants, or one entity with what belongs to it."""
        if "resource" not in request.query_params:
            return {"children": self._roots()}
        resource, tenant, key = self._asked(request)
        statement = f'SELECT body FROM "{resource.name}" WHERE tenant=? AND id=?'  # noqa: S608 - our names
        with self._engine.store.read() as connection:
            row = connection.execute(statement, (tenant, key)).fetchone()
        if row is None:
            message = f"there is no {resource.noun} {key}"
            raise WrongError(message)
        children = self._below(resource, tenant, key)
        return {
            "entity": decode(row[0]),
            "children": children[:MOST_CHILDREN],
            "more": len(children) > MOST_CHILDREN,
            "chart": resource.name in self._engine.service.charts,
        }

    async def chart(self, request: Request) -> Any:
        """Return what an entity delivered on each of the last days, as the API itself answers it."""
        resource, tenant, key = self._asked(request)
        chart = self._engine.service.charts.get(resource.name)
        if chart is None:
            message = f"there is no chart of a {resource.noun}"
            raise WrongError(message)
        last = self._engine.clock.today() - timedelta(days=1)
        first = last - timedelta(days=DAYS - 1)
        url = chart.path.format(tenant=tenant, id=key, first=first, last=last)
        path, _, query = f"{self._engine.description.prefix}{url}".partition("?")
        token = self._engine.state.access.token_for(tenant)
        answer = self._engine.handle(PlainRequest("GET", path, query, {"authorization": f"Bearer {token}"}, b""))
        if answer.status != 200:
            message = f"the API answers {answer.status}"
            raise WrongError(message)
        rows = decode(answer.body)["data"]
        values = {row[chart.day]: row.get(chart.value) or 0 for row in rows}
        days = [(first + timedelta(days=number)).isoformat() for number in range(DAYS)]
        return {"title": chart.title, "points": [{"date": day, "value": values.get(day, 0)} for day in days]}

    async def openapi(self, _request: Request) -> Any:
        """Return the description of the admin interface itself."""
        return decode((Path(__file__).parents[1] / "admin.openapi.json").read_bytes())

    async def operations(self, _request: Request) -> Any:
        """Return the operations of the description."""
        return {
            "operations": [
                {
                    "id": each.id,
                    "method": each.method,
                    "path": each.path,
                    "summary": each.raw.get("summary"),
                    "description": each.raw.get("description"),
                    "parameters": [
                        {"name": parameter.name, "in": parameter.location, "required": parameter.required}
                        for parameter in each.parameters
                    ],
                }
                for each in self._engine.description.operations
            ]
        }
