"""Scene → records: events, statements, positions, figures."""
