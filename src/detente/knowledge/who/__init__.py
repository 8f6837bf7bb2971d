"""WHO as data: states, bodies, dated roles, offices, common nouns, groups and regions."""

from detente.knowledge import checking
from detente.knowledge.who.checks import check
from detente.knowledge.who.load import agents, bodies, groups, offices, regions, roles, shared, states
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
    "check",
    "counts",
    "groups",
    "offices",
    "plural",
    "regions",
    "roles",
    "shared",
    "states",
]


def counts() -> dict[str, int]:
    """Rows by table; for the phrase tables, phrases."""
    return {
        "states": len(states()),
        "bodies": len(bodies()),
        "shared": len(shared()),
        "roles": len(roles()),
        "persons": len({role.name for role in roles()}),
        "regions": len(regions()),
        "offices": sum(len(office.phrases) for office in offices()),
        "agents": sum(len(agent.words) for agent in agents()),
        "groups": sum(len(group.phrases) for group in groups()),
    }


checking.register("who", counts, check)
