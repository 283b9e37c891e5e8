"""ruamel.yaml, set right where JSON's data model, comments or line breaks would be lost."""

# ruamel.yaml is annotated in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.emitter import RoundTripEmitter
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from generator.document.yaml_lines import PlainLines, with_lines

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME_TAG = "!json-name"
# A date and `=`, which YAML 1.2 takes for texts.
_OF_YAML_1_1 = ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:value")
_STRING = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class YamlStyle:
    """How a YAML text is indented, in columns: a nested mapping, and the dash of a nested sequence."""

    mapping: int = 2
    dash: int = 2
    explicit_start: bool = False


class PlainName(str):
    """An object's name that YAML would read as a number, true or null if it stood alone, written without quotes."""

    __slots__ = ("tag",)
    tag: str


class _Resolver(VersionedResolver):
    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        tag = super().resolve(kind, value, implicit)
        return Tag(suffix=_STRING) if str(tag) in _OF_YAML_1_1 else tag


class _Composer(Composer):
    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.parser.check_event(AliasEvent):
            alias = self.parser.peek_event()
            node = self.anchors.get(alias.anchor)
            # The end of a container is known once all of it is composed.
            if node is not None and node.end_mark is None:
                message = f"the alias *{alias.anchor} stands inside the node that it names"
                raise ComposerError(None, None, message, alias.start_mark)
        return super().compose_node(parent, index)

    def compose_sequence_node(self, anchor: Any) -> Any:
        return self._with_comment_above(super().compose_sequence_node, anchor)

    def _with_comment_above(self, compose: Callable[[Any], Any], anchor: Any) -> Any:
        """Keep the comment above a flow node, which ruamel.yaml drops where another stands behind the node."""
        start = self.parser.peek_event()
        if not start.flow_style or not start.comment:
            return compose(anchor)
        above, start.comment = start.comment, None
        node = compose(anchor)
        if node.comment is None:
            node.comment = above
        elif not node.comment[1]:
            node.comment[1] = above[1]
        return node

    def compose_mapping_node(self, anchor: Any) -> Any:
        node = self._with_comment_above(super().compose_mapping_node, anchor)
        for name, _ in node.value:
            if isinstance(name, ScalarNode) and str(name.ctag) not in (_STRING, "tag:yaml.org,2002:merge"):
                name.ctag = Tag(suffix=f"{_NAME_TAG}:{name.ctag}")
        return node


class _Constructor(RoundTripConstructor):
    def construct_name(self, tag: str, node: Any) -> PlainName:
        name = PlainName(node.value)
        name.tag = tag.removeprefix(":")
        return name

    def construct_scalar(self, node: Any) -> Any:
        value = super().construct_scalar(node)
        return with_lines(value, node) if type(value) is str and not node.style else value

    def construct_rt_sequence(self, node: Any, seqtyp: Any, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 - the base's signature
        """Keep the lines behind the last item of an item, which ruamel.yaml drops."""
        behind = [child.comment[2] if child.comment and len(child.comment) > 2 else None for child in node.value]
        items = super().construct_rt_sequence(node, seqtyp, deep)
        for item, lines in zip(items, behind, strict=True):
            if lines and isinstance(item, CommentedMap | CommentedSeq):
                item.ca.comment = item.ca.comment or [None, None]
                item.yaml_end_comment_extend(lines, clear=True)
        return items


class _Representer(RoundTripRepresenter):
    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.separators: list[str] = []

    def represent_name(self, name: PlainName) -> Any:
        return self.represent_scalar(name.tag, str(name))

    def represent_lines(self, lines: PlainLines) -> Any:
        self.separators.extend(lines.separators)
        return self.represent_scalar(_STRING, lines.marked)

    def represent_null(self, _: None) -> Any:
        # An empty place would be null as well, and would swallow the comment behind it.
        return self.represent_scalar("tag:yaml.org,2002:null", "null")


class _Emitter(RoundTripEmitter):
    """Writes a sequence in a sequence as `- - a`, and ends the line of an empty object below a comment."""

    def expect_first_flow_mapping_key(self) -> None:
        super().expect_first_flow_mapping_key()
        self.no_newline = False

    def expect_block_sequence_item(self, first: bool = False) -> None:  # noqa: FBT001, FBT002 - the base's signature
        offset = self.sequence_dash_offset
        self.sequence_dash_offset = 0 if self.indents.seq_seq() else offset
        super().expect_block_sequence_item(first)
        self.sequence_dash_offset = offset

    # The base's signature.
    def increase_indent(self, flow: bool = False, sequence: bool | None = None, indentless: bool = False) -> None:  # noqa: FBT001, FBT002
        within = self.indents.seq_seq()
        super().increase_indent(flow, sequence, indentless)
        if within and not indentless and self.indent is not None:
            self.indent -= self.best_sequence_indent - 2  # Two columns behind its dash.


_Constructor.add_multi_constructor(_NAME_TAG, _Constructor.construct_name)
_Representer.add_representer(type(None), _Representer.represent_null)
_Representer.add_representer(PlainLines, _Representer.represent_lines)
_Representer.add_representer(PlainName, _Representer.represent_name)


def is_string(text: str) -> bool:
    """Whether a scalar without quotes and tag is a string."""
    tag = _Resolver(version=(1, 2)).resolve(ScalarNode, text, (True, False))
    return str(tag) == _STRING


def round_trip(style: YamlStyle) -> YAML:
    """A reader and writer of YAML 1.2 for texts indented in one way."""
    yaml = YAML()
    yaml.Resolver, yaml.Composer = _Resolver, _Composer
    yaml.Constructor, yaml.Representer, yaml.Emitter = _Constructor, _Representer, _Emitter
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = 1_000_000
    yaml.explicit_start = style.explicit_start
    yaml.indent(mapping=style.mapping, sequence=style.dash + 2, offset=style.dash)
    return yaml
