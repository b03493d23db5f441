"""Look-up of organizations, terms and resolutions; aliases, succession, organ codes by date."""

from macros.registry.lookup import Registry
from macros.registry.names import name_key

__all__ = ["Registry", "name_key"]
