"""What a damage is, and what must be said of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """One damage. It is caught where a diagnostic with one of the codes stands at the place or names the record."""

    operator: str
    record: str
    codes: tuple
    # Where the diagnostic has to stand: (file, line) pairs of which one is enough; empty where `naming` says all.
    places: tuple = ()
    # The letter of the sheet's column, where the damage is in one cell.
    column: str = None
    # What its words have to name.
    naming: str = None


@dataclass
class Batch:
    """Damages that do not touch each other, made together."""

    mutants: list
    # The damaged files, by their paths below the content.
    files: dict
    # Below the content: folders to take away.
    without: tuple = ()
    # Whether the last published site is compared with.
    against: bool = False
    # Commands of the program to run on the damaged content before it is checked.
    prepare: tuple = ()
    # Whether the peer is shown it as well: it takes seconds for each.
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
