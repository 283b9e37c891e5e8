"""The engine: what any HTTP API's emulator needs. It names no endpoint and no field; a service's tables do."""

from .admin import Admin
from .clock import Clock, ManualClock, RealClock, SwitchableClock
from .description import Description, DescriptionError, find_description, load_description, read_description
from .engine import Engine
from .errors import FieldError, Kind, Refusal
from .faults import Fault
from .service import QuotaTable, Service, Window
from .settings import Settings
from .wire import Request, Response

__all__ = [
    "Admin",
    "Clock",
    "Description",
    "DescriptionError",
    "Engine",
    "Fault",
    "FieldError",
    "Kind",
    "ManualClock",
    "QuotaTable",
    "RealClock",
    "Refusal",
    "Request",
    "Response",
    "Service",
    "Settings",
    "SwitchableClock",
    "Window",
    "find_description",
    "load_description",
    "read_description",
]
