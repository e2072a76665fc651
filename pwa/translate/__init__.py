"""`/translate/`: for translators who have a catalogue's editor and nothing else. Its files stand at
addresses of their own: no reader's page loads them, and no phone keeps them.
"""
