"""YAML 1.2 text, read into the JSON data model and written back with its order, comments and styles.

Three things that YAML has and JSON does not are settled here: keys become strings (`200:` is the name "200", written
back without quotes), dates stay strings, merge keys (`<<`) are expanded. Aliases stay until an edit parts them.
"""

# ruamel.yaml is annotated in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import copy
import io
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer, ComposerError
from ruamel.yaml.constructor import DuplicateKeyError, RoundTripConstructor
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.mergevalue import merge_attrib
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarbool import ScalarBoolean
from ruamel.yaml.tag import Tag

from generator.document.pointer import format_pointer
from generator.document.problem import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.values import Json, Parts

_NAME_TAG = "!json-name"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_LARGEST = 20_000_000
_STRING = "tag:yaml.org,2002:str"


class PlainName(str):
    """An object's name that YAML would read as a number, true or null if it stood alone, written without quotes."""

    __slots__ = ("tag",)
    tag: str


class _Resolver(VersionedResolver):
    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        tag = super().resolve(kind, value, implicit)
        return Tag(suffix=_STRING) if str(tag) == _TIMESTAMP else tag


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


class _Representer(RoundTripRepresenter):
    def represent_name(self, name: PlainName) -> Any:
        return self.represent_scalar(name.tag, str(name))

    def represent_null(self, _: None) -> Any:
        # An empty place would be null as well, and would swallow the comment behind it.
        return self.represent_scalar("tag:yaml.org,2002:null", "null")


_Constructor.add_multi_constructor(_NAME_TAG, _Constructor.construct_name)
_Representer.add_representer(type(None), _Representer.represent_null)
_Representer.add_representer(PlainName, _Representer.represent_name)


@dataclass(frozen=True)
class YamlStyle:
    """How a YAML text is indented, in columns: a nested mapping, and the dash of a nested sequence."""

    mapping: int = 2
    dash: int = 2
    explicit_start: bool = False


def read_yaml(text: str, file: str) -> tuple[Json, YamlStyle]:
    """Parse one YAML document. Raises InputError naming the line for text that is not YAML or has no JSON meaning."""
    try:
        data = _yaml(YamlStyle()).load(text)
    except DuplicateKeyError as error:
        message = str(error.problem).removeprefix("found ").split(" with value")[0]
        raise InputError(_marked(error, file, message=message, remedy="Keep one.")) from None
    except MarkedYAMLError as error:
        raise InputError(_marked(error, file, message=f"not YAML: {_said(error)}")) from None
    except (YAMLError, ValueError) as error:
        raise InputError(Problem(file=file, message=f"not YAML: {str(error).splitlines()[0]}")) from None
    except RecursionError:
        raise InputError(Problem(file=file, message="nested too deeply to be read")) from None
    if _size(data) > _LARGEST:
        raise InputError(Problem(file=file, message="its aliases stand for more nodes than can be worked with"))
    return _settle(data, (), file, {}), _style(text)


def is_string(text: str) -> bool:
    """Whether a scalar without quotes and tag is a string."""
    tag = _Resolver(version=(1, 2)).resolve(ScalarNode, text, (True, False))
    return str(tag) == _STRING


def write_yaml(data: Json, style: YamlStyle) -> str:
    """Write `data` with the comments and styles that it carries."""
    stream = io.StringIO()
    _yaml(style).dump(data, stream)
    return stream.getvalue()


def line_of(root: Json, parts: Parts) -> int | None:
    """Return the line, from one, where the node at `parts` begins in the text it was read from, if that is known."""
    node, line = root, None
    for part in parts:
        if not isinstance(node, CommentedMap | CommentedSeq) or part not in (node.lc.data or {}):
            return line
        line = int(node.lc.data[part][0]) + 1
        node = node[part]
    return line


def _yaml(style: YamlStyle) -> YAML:
    yaml = YAML()
    yaml.Resolver, yaml.Composer = _Resolver, _Composer
    yaml.Constructor, yaml.Representer = _Constructor, _Representer
    yaml.preserve_quotes = True
    yaml.allow_unicode = True
    yaml.width = 1_000_000
    yaml.explicit_start = style.explicit_start
    yaml.indent(mapping=style.mapping, sequence=style.dash + 2, offset=style.dash)
    return yaml


def _style(text: str) -> YamlStyle:
    nested = re.search(
        r"^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:\s*(?:#[^\n]*)?\n)*(\1 +)[^\s#-]", text, re.MULTILINE
    )
    dash = re.search(r"^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n(?:\s*(?:#[^\n]*)?\n)*(\1 *)- ", text, re.MULTILINE)
    return YamlStyle(
        mapping=len(nested.group(2)) - len(nested.group(1)) if nested else 2,
        dash=len(dash.group(2)) - len(dash.group(1)) if dash else 2,
        explicit_start=re.search(r"^---(\s|$)", text, re.MULTILINE) is not None,
    )


def _size(root: Any) -> int:
    """Count the nodes that a document has once each alias is a copy."""
    sizes: dict[int, int] = {}

    def count(node: Any) -> int:
        if not isinstance(node, dict | list):
            return 1
        if id(node) not in sizes:
            sizes[id(node)] = 1 + sum(count(item) for item in (node.values() if isinstance(node, dict) else node))
        return sizes[id(node)]

    return count(root)


def _settle(node: Any, parts: Parts, file: str, settled: dict[int, Any]) -> Any:
    if id(node) in settled:
        return settled[id(node)]
    if isinstance(node, CommentedMap):
        result = _expand_merge(node)
        settled[id(node)] = result
        # A map that was merged into others tells them of its deletions; they are expanded and no longer listen.
        result._ref.clear()  # noqa: SLF001 # pyright: ignore[reportPrivateUsage]
        for name in result:
            if not isinstance(name, str):
                message = f"the key {name!r} cannot be the name of a JSON member"
                raise InputError(Problem(file=file, pointer=format_pointer(parts), message=message))
            result[name] = _settle(result[name], (*parts, name), file, settled)
        return result
    if isinstance(node, CommentedSeq):
        settled[id(node)] = node
        for index, item in enumerate(node):
            node[index] = _settle(item, (*parts, index), file, settled)
        return node
    if isinstance(node, ScalarBoolean):
        # Where true has an anchor ruamel.yaml makes an int of it.
        return bool(node)
    if isinstance(node, float) and not math.isfinite(node):
        raise InputError(Problem(file=file, pointer=format_pointer(parts), message=f"{node} is not a JSON number"))
    if node is None or isinstance(node, str | int | float):
        return node
    message = f"a YAML {type(node).__name__} has no meaning in JSON"
    raise InputError(Problem(file=file, pointer=format_pointer(parts), message=message))


def _expand_merge(node: CommentedMap) -> CommentedMap:
    if not node.merge:
        return node
    own = {name for name, _ in node.non_merged_items()}
    expanded = CommentedMap()
    node.copy_attributes(expanded)
    delattr(expanded, merge_attrib)
    for name, value in node.items():
        expanded[name] = value if name in own else _parted(value)
    return expanded


def _parted(value: Any) -> Any:
    """Copy a value without its anchors, so that the text does not define one anchor twice."""
    duplicate = copy.deepcopy(value)
    forget_anchors(duplicate)
    return duplicate


def forget_anchors(node: Any) -> None:
    """Take the anchors off a tree, where they would be written a second time."""
    if isinstance(node, CommentedMap | CommentedSeq):
        node.yaml_set_anchor(None, always_dump=False)
        for item in node.values() if isinstance(node, CommentedMap) else node:
            forget_anchors(item)


def _said(error: MarkedYAMLError) -> str:
    return ", ".join(part for part in (error.context, error.problem) if part) or "it cannot be parsed"


def _marked(error: MarkedYAMLError, file: str, *, message: str, remedy: str | None = None) -> Problem:
    mark = error.problem_mark or error.context_mark
    return Problem(file=file, line=mark.line + 1 if mark else None, message=message, remedy=remedy)
