"""Descriptions and overlays as documents: read, merged from fragments, written back in their own format."""

from generator.document.fragments import Merged, merge_folder
from generator.document.pointer import format_pointer, parse_pointer, resolve
from generator.document.problem import InputError, Problem
from generator.document.read import Document, read_document
from generator.document.values import Json, JsonObject, Parts, kind_of, plain, plain_object

__all__ = [
    "Document",
    "InputError",
    "Json",
    "JsonObject",
    "Merged",
    "Parts",
    "Problem",
    "format_pointer",
    "kind_of",
    "merge_folder",
    "parse_pointer",
    "plain",
    "plain_object",
    "read_document",
    "resolve",
]
