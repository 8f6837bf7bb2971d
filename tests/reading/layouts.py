"""Text captures in the layouts of the big papers and wires of the 2010s, their words our own."""

from tests.reading.pages import FIRST, FOURTH, SECOND, THIRD

HEAD = "Prisoner talks open beside the lake as troops hold the river"

NEWSPAPER = f"""{HEAD} - NYTimes.com
Search All NYTimes.com
Europe
World
U.S.
N.Y. / Region
Business
Technology
{HEAD}
By NORA QUILL and OTTO BRANDT
Published: February 10, 2015
VELL, Borland — {FIRST}
{SECOND}
Multimedia
Photographs
On the River at Night
Related
A Winter of Fighting, Told by Those Who Fled (Jan. 29, 2015)
{THIRD}
{FOURTH}
Ada Stone contributed reporting from Orm.
A version of this article appears in print on February 11, 2015, on page A4 of the New York edition.
More in Europe (4 of 50 articles)
Ferry service on the lake starts again
Read More »
Close
"""

BROADCASTER = f"""BBC News - {HEAD}
Accessibility links
Skip to content
News
Sport
Weather
10 February 2015 Last updated at 22:17 GMT
Share this page
Email
Print
{HEAD}
By Nora Quill BBC News, Vell
The customs house in Vell had been empty for years
Continue reading the main story
Related Stories
What the winter war has cost both sides
{FIRST}
{SECOND}
Continue reading the main story
{THIRD}
{FOURTH}
More on This Story
Related Stories
Ferry service on the lake starts again
Top Stories
Painter leaves her house to the town
Features & Analysis
The bells of Orm
BBC © 2015 The BBC is not responsible for the content of external sites. Read more.
"""

BERLINER = f"""{HEAD} | World news | The Guardian
Jump to content
Jump to navigation
Sign in
News
US
World
Sports
{HEAD}
Mediators hope for a second round next week, but neither army has moved
• What the winter war has cost both sides
• Who sits at the table in Vell
Nora Quill in Vell
The Guardian, Tuesday 10 February 2015 19.30 GMT
Jump to comments (123)
Soldiers rest by the river near Vell
Soldiers rest by the river near Vell. Photograph: Ada Stone/Reuters
{FIRST}
{SECOND}
{THIRD}
{FOURTH}
More from the Guardian
Ferry service on the lake starts again
Our selection of best buys
© 2015 Guardian News and Media Limited or its affiliated companies. All rights reserved.
"""

WIRE = f"""{HEAD} | Reuters
Edition:
U.S.
Business
Markets
World
{HEAD}
By Nora Quill and Otto Brandt
VELL Tue Feb 10, 2015 5:22pm EST
Tweet
Share this
Email
Print
Foreign Minister Ilse Maran walks to the old customs house in Vell February 10, 2015.
Credit: Reuters/Ada Stone
Related News
Ferry service on the lake starts again
(Reuters) - {FIRST}
{SECOND}
{THIRD}
{FOURTH}
(Additional reporting by Ada Stone; Editing by Ben Carr)
FILED UNDER:
World
More From Reuters
Painter leaves her house to the town
Thomson Reuters is the world's largest international multimedia news agency.
"""

CABLE = f"""{HEAD} - CNN.com
SET EDITION:
U.S.
International
Home
TV & Video
{HEAD}
By Nora Quill, CNN
updated 6:32 AM EST, Tue February 10, 2015
STORY HIGHLIGHTS
The two sides meet for the first time since January
Some 3,000 soldiers stay along the river
Vell, Borland (CNN) -- {FIRST}
{SECOND}
Read: What the winter war has cost both sides
{THIRD}
{FOURTH}
CNN's Ada Stone contributed to this report.
Part of complete coverage on
The winter war
Most Popular
Today's five most popular stories
"""

HOSTED = f"""Feb 10, 5:22 PM EST
{HEAD}
By NORA QUILL
Associated Press

AP Photo

AP Photo/Ada Stone

World Video

Buy AP Photo Reprints

VELL, Borland (AP) -- {FIRST}

{SECOND}

{THIRD}

{FOURTH}

© 2015 The Associated Press. All rights reserved. This material may not be published or redistributed.
"""

RADIO = f"""{HEAD}
VOA
Languages
USA
Africa
Europe
News / Europe

{HEAD}

Foreign Minister Ilse Maran walks to the old customs house in Vell, Feb. 10, 2015.

Nora Quill
February 10, 2015 12:00 PM
VELL —
{FIRST}

{SECOND}

{THIRD}

{FOURTH}

You May Like

Ferry service on the lake starts again
"""

LAYOUTS = {
    "newspaper": (NEWSPAPER, ("NORA QUILL", "OTTO BRANDT"), "VELL", "The New York Times"),
    "broadcaster": (BROADCASTER, ("Nora Quill",), None, "BBC"),
    "berliner": (BERLINER, ("Nora Quill",), None, "The Guardian"),
    "wire": (WIRE, ("Nora Quill", "Otto Brandt"), None, "Reuters"),
    "cable": (CABLE, ("Nora Quill",), "Vell", "CNN"),
    "hosted": (HOSTED, ("NORA QUILL",), "VELL", "Associated Press"),
    "radio": (RADIO, ("Nora Quill",), "VELL", "Voice of America"),
}
