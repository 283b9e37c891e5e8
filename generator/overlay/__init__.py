"""The Overlay Specification, 1.0 and 1.1, for OpenAPI documents in JSON or YAML.

The specification's texts: https://spec.openapis.org/overlay/v1.0.0.html and https://spec.openapis.org/overlay/v1.1.0.html.
Where 1.0 says nothing (an array merged into an array, say) the rule of 1.1 holds.
"""

from generator.overlay.apply import Applied, apply_overlays
from generator.overlay.document import Action, Overlay, read_overlay, validate_overlay
from generator.overlay.trace import Change, Step, Trace

__all__ = [
    "Action",
    "Applied",
    "Change",
    "Overlay",
    "Step",
    "Trace",
    "apply_overlays",
    "read_overlay",
    "validate_overlay",
]
