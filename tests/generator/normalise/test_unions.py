"""Which choices get tags, and which need the machinery of the generated package."""

from __future__ import annotations

from typing import Any

from generator.normalise import normalise
from generator.normalise.shapes import ANY, NONE, Choice, ListOf, Named, Record, Scalar, Union
from generator.normalise.unions import Resolution, Tag
from tests.generator.unseen.cases import INTEGER, STRING, echo, obj, ref


def _resolution(**schemas: Any) -> Resolution:
    return normalise(echo(obj(), schemas)).resolution


def test_constants_tell_objects_apart() -> None:
    """Members with a required property of one value each become tagged: msgspec decodes them in one pass."""
    resolution = _resolution(
        Pet={"oneOf": [ref("Cat"), ref("Dog")]},
        Cat=obj("kind", kind={"const": "cat"}),
        Dog=obj("kind", kind={"const": "dog"}),
    )
    assert resolution.tags == {"Cat": Tag("kind", "cat"), "Dog": Tag("kind", "dog")}
    assert resolution.custom == frozenset()
    assert resolution.expand(Named("Pet")) == Choice((Named("Cat"), Named("Dog")))


def test_an_optional_constant_is_no_tag() -> None:
    """A tag would be written where the value had none, so a property that may be absent is not used as one."""
    resolution = _resolution(
        Pet={"oneOf": [ref("Cat"), ref("Dog")]}, Cat=obj(kind={"const": "cat"}), Dog=obj(kind={"const": "dog"})
    )
    assert resolution.tags == {}
    assert resolution.custom == {"Pet"}


def test_one_record_has_one_tag() -> None:
    """A record that another choice has tagged by another property is not tagged again."""
    resolution = _resolution(
        A=obj("k m", k={"const": "a"}, m={"const": "x"}),
        B=obj("k", k={"const": "b"}),
        C=obj("m", m={"const": "y"}),
        One={"oneOf": [ref("A"), ref("B")]},
        Two={"oneOf": [ref("A"), ref("C")]},
    )
    assert resolution.tags["A"] == Tag("k", "a")
    assert resolution.custom == {"Two"}


def test_wider_members_stand_for_narrower_ones() -> None:
    """A string beside one open enumeration, an integer beside a number, a date beside a string add nothing."""
    resolution = _resolution(
        Letter={"enum": ["a"]},
        Open={"anyOf": [ref("Letter"), STRING]},
        Number={"oneOf": [INTEGER, {"type": "number"}]},
        Day={"oneOf": [STRING, {"type": "string", "format": "date"}]},
        Free={"oneOf": [STRING, {}]},
    )
    assert resolution.custom == frozenset()
    assert resolution.expand(Named("Open")) == Named("Letter")
    assert resolution.expand(Named("Number")) == Scalar("number")
    assert resolution.expand(Named("Day")) == Scalar("str")
    assert resolution.expand(Named("Free")) == ANY


def test_a_list_of_itself_is_a_class() -> None:
    """A type that contains itself without an object between cannot be written out."""
    resolution = _resolution(A={"type": "array", "items": ref("A")}, B={"type": "array", "items": ref("A")})
    assert resolution.custom == {"A"}
    assert resolution.expand(Named("B")) == ListOf(ListOf(Named("A")))


def test_a_choice_of_what_extends_it() -> None:
    """Inheritance written twice, by the parent's `oneOf` and the child's `allOf`: a choice of records."""
    resolution = _resolution(
        Pet={**obj("kind", kind=STRING), "oneOf": [ref("Cat"), ref("Dog"), obj(wings=INTEGER)]},
        Cat={"allOf": [ref("Pet"), obj(claws=INTEGER)]},
        Dog={"allOf": [ref("Pet"), obj(tail=INTEGER)]},
        Kitten={"allOf": [ref("Cat"), obj(age=INTEGER)]},
    )
    declared = resolution.declarations.by_name
    pet = declared["Pet"]
    assert isinstance(pet, Union)
    assert pet.members == (Named("Cat"), Named("Dog"), Named("PetVariant3"))
    wires = {
        name: [property_.wire for property_ in record.properties]
        for name, record in declared.items()
        if isinstance(record, Record)
    }
    assert wires["Cat"] == ["kind", "claws"]
    assert wires["Dog"] == ["kind", "tail"]
    assert wires["Kitten"] == ["kind", "claws", "age"]
    assert wires["PetVariant3"] == ["kind", "wings"]


def test_a_base_stands_for_all_that_extend_it() -> None:
    """Heirs of heirs are told by their names too, and an heir that adds nothing is the base's own record."""
    resolution = _resolution(
        Base={**obj("kind", kind=STRING), "discriminator": {"propertyName": "kind"}},
        Middle={"allOf": [ref("Base"), obj(m=INTEGER)]},
        Leaf={"allOf": [ref("Middle"), obj(l=INTEGER)]},
        Same={"allOf": [ref("Base")]},
        Deep={"allOf": [ref("Same"), obj(z=INTEGER)]},
    )
    base = resolution.declarations.by_name["Base"]
    assert isinstance(base, Union)
    assert base.discriminator is not None
    told = dict(base.discriminator.mapping)
    assert told["Base"] == told["Same"] == Named("BaseBase")
    assert {name: type_ for name, type_ in told.items() if name not in {"Base", "Same"}} == {
        name: Named(name) for name in ("Middle", "Leaf", "Deep")
    }
    assert Named("Base") not in base.members


def test_references_with_annotations_are_the_type_itself() -> None:
    """A description, default or `x-` beside a reference makes no second type; `nullable` adds null alone."""
    letter = {**ref("Letter"), "description": "Another word.", "default": "a", "x-evidence": "guide"}
    document = echo(obj(one=letter, two=ref("Letter")), {"Letter": {"enum": ["a", "b"]}})
    declared = normalise(document).resolution.declarations.by_name
    body = declared["EchoBody"]
    assert [property_.type for property_ in body.properties] == [Named("Letter"), Named("Letter")]  # type: ignore[union-attr]
    assert body.properties[0].about.description == "Another word."  # type: ignore[union-attr]
    old = echo(
        obj(),
        {"Letter": {"type": "string", "enum": ["a"]}, "H": obj(x={"nullable": True, "allOf": [ref("Letter")]})},
        "3.0.3",
    )
    holder = normalise(old).resolution.declarations.by_name["H"]
    assert holder.properties[0].type == Choice((Named("Letter"), NONE))  # type: ignore[union-attr]
