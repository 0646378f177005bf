let provenance = "promise:\n  declared_by: a\n  document: a\n  date: 2026-01-01\n  counting: a\n"
