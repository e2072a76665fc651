"""`python -m pwa` is the command `handrail`."""

from pwa.cli import main

main()
