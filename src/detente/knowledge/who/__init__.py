"""WHO as data: states, bodies, dated roles, offices, common nouns, groups and regions."""

from detente.knowledge.who.load import agents, bodies, groups, offices, regions, roles, states
from detente.knowledge.who.records import SECTORS, STATELESS, Agent, Body, Group, Office, Region, Role, State, plural

__all__ = [
    "SECTORS",
    "STATELESS",
    "Agent",
    "Body",
    "Group",
    "Office",
    "Region",
    "Role",
    "State",
    "agents",
    "bodies",
    "groups",
    "offices",
    "plural",
    "regions",
    "roles",
    "states",
]
