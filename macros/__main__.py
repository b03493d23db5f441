"""Run the command line: `python -m macros` is `vankho`."""

from macros.cli import main

if __name__ == "__main__":
    main()
