"""Where an act took place: by its own words, by the story around it, on its stage."""
