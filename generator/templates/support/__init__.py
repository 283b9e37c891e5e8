"""Modules that every generated package holds as they are: they know no API."""
