"""When an act took place: by its own words, by the acts beside it, by the day of the paper."""
