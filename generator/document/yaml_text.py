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
from typing import TYPE_CHECKING, Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq, TaggedScalar
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.mergevalue import merge_attrib
from ruamel.yaml.scalarbool import ScalarBoolean

from generator.document.pointer import format_pointer
from generator.document.problem import InputError, Problem
from generator.document.yaml_engine import YamlStyle, round_trip
from generator.document.yaml_lines import broken

if TYPE_CHECKING:
    from generator.document.values import Json, Parts

_LARGEST = 20_000_000


def read_yaml(text: str, file: str) -> tuple[Json, YamlStyle]:
    """Parse one YAML document. Raises InputError naming the line for text that is not YAML or has no JSON meaning."""
    try:
        data = round_trip(YamlStyle()).load(text)
    except DuplicateKeyError as error:
        message = str(error.problem).removeprefix("found ").split(" with value")[0]
        raise InputError(_marked(error, file, message=message, remedy="Keep one.")) from None
    except MarkedYAMLError as error:
        raise InputError(_marked(error, file, message=f"not YAML: {_said(error)}")) from None
    except (YAMLError, ValueError, LookupError) as error:
        raise InputError(Problem(file=file, message=f"not YAML: {str(error).splitlines()[0]}")) from None
    except RecursionError:
        raise InputError(Problem(file=file, message="nested too deeply to be read")) from None
    if _size(data) > _LARGEST:
        raise InputError(Problem(file=file, message="its aliases stand for more nodes than can be worked with"))
    return _settle(data, (), file, {}), _style(text)


def write_yaml(data: Json, style: YamlStyle) -> str:
    """Write `data` with the comments and styles that it carries. Raises ValueError where a comment has no place."""
    stream = io.StringIO()
    yaml = round_trip(style)
    try:
        yaml.dump(data, stream)
    except (AssertionError, AttributeError, LookupError, TypeError) as error:
        raise ValueError(str(error)) from None
    return broken(stream.getvalue(), iter(yaml.representer.separators))


def line_of(root: Json, parts: Parts) -> int | None:
    """Return the line, from one, where the node at `parts` begins in the text it was read from, if that is known."""
    node, line = root, None
    for part in parts:
        if not isinstance(node, CommentedMap | CommentedSeq) or part not in (node.lc.data or {}):
            return line
        line = int(node.lc.data[part][0]) + 1
        node = node[part]
    return line


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
        # A map that was merged into others tells them of its deletions; they are expanded and no longer listen. No
        # public name of ruamel.yaml ends that.
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
    if isinstance(node, TaggedScalar) and str(node.tag) == "tag:yaml.org,2002:str":
        return str(node.value)
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
