// What Datasette's own pages say in a script of the page.
"use strict";
window.DATASETTE_ALLOW_FACET = true;
