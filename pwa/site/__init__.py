"""Every address of an edition and what it answers."""
