"""Mutants, and the diagnostics that catch them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """One mutation. It is caught if a diagnostic with one of the codes is at one of the places or names the record."""

    operator: str
    record: str
    codes: tuple
    # Where the diagnostic must be: any one of these (file, line) pairs; empty if `naming` is enough.
    places: tuple = ()
    # The letter of the sheet's column, if the mutation is in a single cell.
    column: str = None
    # What its message must name.
    naming: str = None


@dataclass
class Batch:
    """Mutations that do not interfere with each other, applied together."""

    mutants: list
    # The damaged files, by path below the content folder.
    files: dict
    # Folders to remove, below the content folder.
    without: tuple = ()
    # Whether to compare with the last published site.
    against: bool = False
    # Daylight commands to run on the damaged content before checking it.
    prepare: tuple = ()
    # Whether to run the peer as well, which takes seconds per batch.
    is_for_peer: bool = False


def is_caught(mutant: Mutant, diagnostics: list) -> bool:
    for diagnostic in diagnostics:
        if diagnostic["code"] not in mutant.codes:
            continue
        if mutant.naming and mutant.naming not in diagnostic["message"] + " " + (diagnostic["help"] or ""):
            continue
        if mutant.places and (diagnostic["file"], diagnostic["line"]) not in mutant.places:
            continue
        if mutant.column and (diagnostic["cell"] or {}).get("column") != mutant.column:
            continue
        return True
    return False
