"""From addresses to a release: index, frozen files, compression, header files."""
