"""Words in every language: catalogues, fallback, structure, reading level."""
