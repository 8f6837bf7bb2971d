"""Sentences of our own with the figures that they hold: (kind, value, low, high), in text order."""

Case = tuple[str, list[tuple[str, float | None, float | None, float | None]]]


def _n(kind: str, value: float) -> tuple[str, float | None, float | None, float | None]:
    return kind, value, None, None


def _low(kind: str, low: float, high: float | None = None) -> tuple[str, float | None, float | None, float | None]:
    return kind, None, low, high


FIGURES: list[Case] = [
    (
        "At least 600 villagers were hacked, shot or burned to death and up to 25,000 made homeless.",
        [_n("killed", 600), _n("displaced", 25_000)],
    ),
    ("Six monitors came; the envoy hopes to have 250 of them by June.", [_n("other", 6), _n("other", 250)]),
    ("She won 49.5 per cent of the vote.", [_n("votes", 49.5)]),
    ("More than 1.2 million villagers have crossed into Malta.", [_n("displaced", 1_200_000)]),
    ("Nearly half a million villagers lost their homes.", [_n("displaced", 500_000)]),
    ("The army massed 40,000 troops and 200 tanks.", [_n("troops", 40_000), _n("weapons", 200)]),
    (
        "The strike drew 8,000 farmers onto the streets; police put the figure at 3,000.",
        [_n("protesters", 8_000), _n("protesters", 3_000)],
    ),
    ("Some 3,000 flights were cancelled.", [_n("other", 3_000)]),
    (
        "The bill passed by 231 votes to 180, with 12 abstentions.",
        [_n("votes", 231), _n("votes", 180), _n("votes", 12)],
    ),
    ("At least 83 people were killed when the mine collapsed into fighting.", [_n("killed", 83)]),
    ("The blast killed 12 soldiers and wounded 40 others.", [_n("killed", 12), _n("injured", 40)]),
    (
        "A car bomb exploded near the market, killing nine and injuring more than 30.",
        [_n("killed", 9), _n("injured", 30)],
    ),
    ("The death toll rose to 214 on Sunday.", [_n("killed", 214)]),
    ("Officials put the toll at 57.", [_n("killed", 57)]),
    ("Shelling left 6 dead and 21 wounded.", [_n("killed", 6), _n("injured", 21)]),
    ("Heavy guns killed at least a dozen yesterday.", [_n("killed", 12)]),
    ("Reports put the number of dead at ten.", [_n("killed", 10)]),
    ("The number of wounded rose from 40 to 65.", [_n("injured", 40), _n("injured", 65)]),
    ("Twenty-two miners died.", [_n("killed", 22)]),
    ("The raid left three policemen and a dozen rebels dead.", [_n("killed", 3), _n("killed", 12)]),
    ("Two children were among the 19 dead.", [_n("killed", 2), _n("killed", 19)]),
    ("The crash claimed the lives of 31 recruits.", [_n("killed", 31)]),
    ("The fighting has cost more than 9,000 lives.", [_n("killed", 9000)]),
    ("Rebels shot dead four villagers.", [_n("killed", 4)]),
    ("Police shot and killed two men at the gate.", [_n("killed", 2)]),
    ("Some 150 people, including 14 children, were killed.", [_n("killed", 150), _n("killed", 14)]),
    ("The ministry reported 17 deaths and 60 injuries.", [_n("killed", 17), _n("injured", 60)]),
    ("Rescuers recovered the bodies of 11 sailors.", [_n("killed", 11)]),
    ("Five Afghan guards were beheaded.", [_n("killed", 5)]),
    ("The brigade lost 20 men.", [_n("killed", 20)]),
    ("Seven of the wounded died, three of them in hospital.", [_n("killed", 7), _n("killed", 3)]),
    ("About 70 demonstrators were hurt in the scuffles.", [_n("injured", 70)]),
    ("Police arrested 48 demonstrators.", [_n("detained", 48)]),
    ("Nearly 300 activists have been detained since Monday.", [_n("detained", 300)]),
    ("A judge sent ten men to jail.", [_n("detained", 10)]),
    ("Fifteen suspects were taken into custody.", [_n("detained", 15)]),
    ("The singer was arrested along with nine others.", [_n("detained", 9)]),
    ("Gunmen took 14 teachers hostage.", [_n("detained", 14)]),
    ("The army said it had captured 26 fighters.", [_n("detained", 26)]),
    ("The kidnappers are holding 35 hostages.", [_n("detained", 35)]),
    ("The two sides exchanged 110 prisoners.", [_n("detained", 110)]),
    ("A 5,000-strong force crossed the river.", [_n("troops", 5000)]),
    ("Russia has massed up to 30,000 troops on the border.", [_n("troops", 30000)]),
    ("NATO will send 4,000 more soldiers to Poland.", [_n("troops", 4000)]),
    ("The mission has 1,200 peacekeepers.", [_n("troops", 1200)]),
    ("The fighting has forced 90,000 people from their homes.", [_n("displaced", 90000)]),
    ("More than 12,000 residents fled the town.", [_n("displaced", 12000)]),
    ("The camp shelters 45,000 refugees.", [_n("displaced", 45000)]),
    (
        "The town of 8,000 was evacuated, and 600 families were displaced.",
        [_n("displaced", 8000), _n("displaced", 600)],
    ),
    ("Tens of thousands of people fled across the border.", [_low("displaced", 20000)]),
    ("Between 80 and 100 protesters gathered outside.", [_low("protesters", 80, 100)]),
    ("A crowd of 20,000 filled the square.", [_n("protesters", 20000)]),
    ("Hundreds of demonstrators marched through the rain.", [_low("protesters", 200)]),
    ("About 3,000 people rallied in the capital.", [_n("protesters", 3000)]),
    ("The boat carried 18 missiles and 400 rifles.", [_n("weapons", 18), _n("weapons", 400)]),
    ("Militants fired six rockets at the base.", [_n("weapons", 6)]),
    ("Ukraine said it shot down 14 drones.", [_n("weapons", 14)]),
    ("The bank offered $15 billion in loans.", [_n("money", 15e9)]),
    ("Brussels pledged 1.6 billion euros in aid.", [_n("money", 1.6e9)]),
    ("The fund approved a $2.5bn credit.", [_n("money", 2.5e9)]),
    ("Lawmakers approved the bill by 232 votes to 190.", [_n("votes", 232), _n("votes", 190)]),
    ("The chamber voted 71-12 to dismiss him.", [_n("votes", 71), _n("votes", 12)]),
    ("Nearly 97 percent of voters backed the union.", [_n("votes", 97)]),
    ("Thirteen people are still missing.", [_n("other", 13)]),
    ("Gunfire trapped 240 pupils in the school.", [_n("other", 240)]),
    ("Floods and shelling destroyed 130 houses.", [_n("other", 130)]),
    ("Killed: 12 Wounded: 31", [_n("killed", 12), _n("injured", 31)]),
    ("Three Officers Slain in Border Ambush", [_n("killed", 3)]),
    ("One soldier was killed and two were wounded.", [_n("killed", 1), _n("injured", 2)]),
    ("A 10-truck convoy brought 200 tons of flour.", []),
]

NONE = [
    "The 43-year-old minister resigned.",
    "Ahmed Karim, 27, runs a bakery.",
    "On March 12, 2010, they signed it.",
    "The village lies 40 kilometers from the border.",
    "Resolution 1244 was adopted.",
    "One of the men spoke.",
    "The missing mother of two was found.",
    "The two sides met for three days.",
    "Both countries have two options.",
    "He lives at 12 Garden Street.",
    "Prices rose 12 percent.",
    "Flight 370 vanished.",
    "Call 555-0134 for details.",
    "The two leaders shook hands.",
    "He was the third man to hold the office.",
    "Two soldiers said that they were tired.",
]
