"""Which mentions tell one happening, and what they tell each other."""
