"""What one types: each command in a module of its own; `pwa.cli` puts them together."""
