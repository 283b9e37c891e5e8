"""Targeting: the values of each kind, and the countries that advertisers can be in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..engine.rows import encode
from .interests import ALL

if TYPE_CHECKING:
    from ..engine.service import Call

COUNTRIES = (
    ("US", "USD", "United States"),
    ("GB", "GBP", "United Kingdom"),
    ("CA", "CAD", "Canada"),
    ("IE", "EUR", "Ireland"),
    ("AU", "AUD", "Australia"),
    ("NZ", "NZD", "New Zealand"),
    ("FR", "EUR", "France"),
    ("DE", "EUR", "Germany"),
    ("AT", "EUR", "Austria"),
    ("CH", "CHF", "Switzerland"),
    ("IT", "EUR", "Italy"),
    ("ES", "EUR", "Spain"),
    ("NL", "EUR", "Netherlands"),
    ("BE", "EUR", "Belgium"),
    ("PT", "EUR", "Portugal"),
    ("SE", "SEK", "Sweden"),
    ("NO", "NOK", "Norway"),
    ("DK", "DKK", "Denmark"),
    ("FI", "EUR", "Finland"),
    ("PL", "PLN", "Poland"),
    ("RO", "RON", "Romania"),
    ("HU", "HUF", "Hungary"),
    ("CZ", "CZK", "Czechia"),
    ("BR", "BRL", "Brazil"),
    ("MX", "MXN", "Mexico"),
    ("AR", "ARS", "Argentina"),
    ("CL", "CLP", "Chile"),
    ("CO", "COP", "Colombia"),
    ("JP", "JPY", "Japan"),
)

_LOCALES = ("en-US", "en-GB", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-BR", "nl-NL", "sv-SE", "ja-JP")
_METROS = (("501", "New York"), ("803", "Los Angeles"), ("602", "Chicago"), ("807", "San Francisco"))
_AGES = ("18-24", "21+", "25-34", "35-44", "45-49", "50-54", "55-64", "65+")
_APPS = ("android_mobile", "android_tablet", "ipad", "iphone", "web", "web_mobile")

# The kinds, in the order of v5's enum; keywords and audiences are the advertiser's own and have no fixed values.
OPTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "APPTYPE": tuple((each, each.replace("_", " ")) for each in _APPS),
    "GENDER": (("unknown", "Unspecified"), ("male", "Male"), ("female", "Female")),
    "LOCALE": tuple((each, each) for each in _LOCALES),
    "AGE_BUCKET": tuple((each, each) for each in _AGES),
    "LOCATION": tuple((code, name) for code, _, name in COUNTRIES),
    "GEO": _METROS,
    "INTEREST": tuple((each.id, each.name) for each in ALL),
    "KEYWORD": (),
    "AUDIENCE_INCLUDE": (),
    "AUDIENCE_EXCLUDE": (),
}


def _plain(kind: str) -> list[dict[str, Any]]:
    return [{"key": key, "name": name} for key, name in OPTIONS[kind]]


def list_targeting(call: Call) -> bytes:
    """Answer every kind of targeting with its values."""
    rows = [{"targeting_type": kind, "options": _plain(kind)} for kind in OPTIONS]
    return call.state.service.envelope.single(encode(rows))


def get_targeting(call: Call) -> bytes:
    """Answer the values of one kind."""
    return call.state.service.envelope.single(encode(_plain(call.path["targeting_type"])))


def list_countries(call: Call) -> bytes:
    """Answer the countries that advertisers can be in, with their currencies."""
    rows = [
        {"code": code, "currency": currency, "index": place, "name": name}
        for place, (code, currency, name) in enumerate(COUNTRIES)
    ]
    return call.state.service.envelope.single(encode(rows))
