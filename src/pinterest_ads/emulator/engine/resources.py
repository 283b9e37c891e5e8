"""What a service says about its entities, as tables: fields, parents, filters, limits and rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from .errors import Refusal
from .tables import Table, table_of

if TYPE_CHECKING:
    from .database import Connection

Entity = dict[str, Any]
FieldKind = Literal["id", "integer", "time", "text", "flag", "choice", "object", "list"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entity.

    `on_create` and `on_update` say whether a request may carry it, `required` whether a create must; `default` is what
    a create without it stores, `choices` are the values of a `choice`, and `create_choices` those that a create may
    name. `texts` are keys inside the field, at any depth, whose numbers become strings as ids do.
    `source` cites the guide or the wire facts.
    """

    name: str
    kind: FieldKind
    source: str
    on_create: bool = False
    on_update: bool = False
    required: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()
    create_choices: tuple[str, ...] = ()
    texts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Parent:
    """An entity that this one belongs to, named by the id in `field`: one of `resources`, the first that has it.

    `refuses` are the parent's statuses in which it takes no new children; `lends` are fields a child takes over from
    it. `shows` says that the child's derived fields depend on the parent, so that they are made anew when it changes.
    """

    field: str
    resources: tuple[str, ...]
    source: str
    refuses: tuple[str, ...] = ()
    lends: tuple[str, ...] = ()
    shows: bool = False
    inside: str | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """A query parameter that narrows a list to given values of one column; `default` applies when it is absent.

    With `flag` the parameter is true or false: true leaves the final status out.
    """

    parameter: str
    column: str
    source: str
    default: tuple[str, ...] = ()
    flag: bool = False


@dataclass(slots=True)
class Change:
    """What a rule judges: the entity as it would be, as it was (None when it is new), its parents, and the time."""

    entity: Entity
    before: Entity | None
    given: Mapping[str, Any]
    parents: Mapping[str, Entity]
    now: int


Rule = Callable[[Change], Iterable[Refusal]]
After = Callable[["Connection", "Resource", int, Change], None]
Computed = Callable[[Entity, Mapping[str, Entity]], Any]
Receive = Callable[[Entity, Entity | None], Entity]
Derive = Callable[[Entity, Mapping[str, Entity], int], tuple[Entity, int | None]]


def derive_nothing(_entity: Entity, _parents: Mapping[str, Entity], _now: int) -> tuple[Entity, int | None]:
    """Derive no field: every one is stored as it was sent."""
    return {}, None


def receive_as_it_is(given: Entity, _before: Entity | None) -> Entity:
    """Take a request's fields as the entity's."""
    return given


@dataclass(frozen=True)
class Listing:
    """How lists of a resource are asked for: parameter names, page sizes, and the values that `order` takes."""

    size: str
    bookmark: str
    order: str
    ascending: str
    descending: str
    default_size: int
    largest_size: int
    source: str


@dataclass(frozen=True)
class Resource:
    """One kind of entity: its table, and the names of the fields that most kinds have (None where this one has not).

    Columns that no field holds are `computed` from the entity and its parents. `receive` turns what a request carries
    into fields of the entity, given the entity as it was (None when it is new). `hidden` fields are not in answers;
    `kept` fields have a column of their own though no filter names it. `after` is called when an entity of a tenant was
    written, in the same transaction.
    """

    name: str
    noun: str
    fields: tuple[Field, ...]
    listing: Listing
    first_id: int
    largest_batch: int
    id_field: str = "id"
    tenant_field: str | None = None
    status_field: str | None = None
    created_field: str | None = None
    updated_field: str | None = None
    final_status: str | None = None
    parents: tuple[Parent, ...] = ()
    filters: tuple[Filter, ...] = ()
    rules: tuple[Rule, ...] = ()
    derive: Derive = derive_nothing
    receive: Receive = receive_as_it_is
    after: tuple[After, ...] = ()
    hidden: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    computed: Mapping[str, Computed] = field(default_factory=dict[str, Computed])
    constants: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The fields that have a column of their own beside the encoded entity, because lists are filtered on them."""
        names = (*(each.column for each in self.filters), *self.kept)
        return tuple(dict.fromkeys(name for name in names if name not in (self.id_field, self.status_field)))

    @cached_property
    def table(self) -> Table:
        """The table that holds them."""
        return table_of(self)

    @cached_property
    def filters_on_status(self) -> bool:
        """Whether lists choose by status, and leave the final one out by themselves."""
        return self.status_field is not None and any(each.column == self.status_field for each in self.filters)

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """The fields by name."""
        return {each.name: each for each in self.fields}

    @cached_property
    def defaults(self) -> dict[str, Any]:
        """What a create stores where the request says nothing."""
        return {each.name: each.default for each in self.fields if each.on_create}

    @cached_property
    def id_fields(self) -> frozenset[str]:
        """The fields that hold ids: numbers in requests become strings."""
        return frozenset(each.name for each in self.fields if each.kind == "id")

    @cached_property
    def text_fields(self) -> dict[str, frozenset[str]]:
        """The fields with keys inside whose numbers become strings, and those keys."""
        return {each.name: each.texts for each in self.fields if each.texts}
