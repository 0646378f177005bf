"""Damages the portal's lists, checks the damaged content, and counts the mutations that are caught."""

import argparse
import json
import shutil
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock

import cells
import rows
from mutants import Batch, Mutant, is_caught
from peer_process import Peer
from tables import lists


def main():
    parser = argparse.ArgumentParser(prog="scripts/mutate", description=__doc__)
    parser.add_argument("--daylight", default=".build/release/daylight", help="the program")
    parser.add_argument("--scratch", required=True, type=Path, help="a folder for copies of the content")
    parser.add_argument("--peer", help="a Python interpreter with frictionless")
    parser.add_argument("--operator", help="run only this operator")
    parser.add_argument("--sample", action="store_true", help="a few records for each operator")
    options = parser.parse_args()
    run = Run(options)
    run.prove_clean()
    failures = run.all()
    run.print_table()
    for mutant in failures[:40]:
        print(f"not caught: {mutant}", file=sys.stderr)
    if failures:
        sys.exit(f"{len(failures)} mutations were not caught")


class Workshop:
    """A copy of the content that is damaged and restored again."""

    def __init__(self, run, name):
        self.run = run
        self.root = run.options.scratch / name
        shutil.copytree("content", self.root / "content")
        (self.root / "site-templates").symlink_to(Path("site-templates").resolve())

    def daylight(self, *arguments):
        return subprocess.run(
            [str(self.run.program), *arguments], cwd=self.root, capture_output=True, text=True, env={"LC_ALL": "C"})

    def check(self, batch):
        """The diagnostics that the batch produces, and the places that the peer flags."""
        content = self.root / "content"
        for path, data in batch.files.items():
            (content / path).write_bytes(data)
        for path in batch.without:
            shutil.rmtree(content / path, ignore_errors=True)
        try:
            for arguments in batch.prepare:
                self.daylight(*arguments)
            against = ["--against", str(self.run.published)] if batch.against else []
            result = self.daylight("check", "--format", "json", *against)
            if result.returncode not in (0, 1):
                sys.exit(f"daylight check failed with exit status {result.returncode}: {result.stderr}")
            found = json.loads(result.stdout)["diagnostics"]
            flagged = self.run.peer.flagged(content) if self.run.peer and batch.is_for_peer else None
        finally:
            for path in batch.files:
                shutil.copyfile(Path("content") / path, content / path)
            for path in batch.without:
                shutil.rmtree(content / path, ignore_errors=True)
                shutil.copytree(Path("content") / path, content / path)
        return found, flagged


class Run:
    def __init__(self, options):
        self.options = options
        self.program = Path(options.daylight).resolve()
        self.peer = Peer(options.peer, Path("content")) if options.peer else None
        self.lists = [list_.load(Path("content")) for list_ in lists(Path("content"))]
        self.published = options.scratch / "published"
        self.caught, self.made = Counter(), Counter()
        self.peer_caught, self.peer_made = Counter(), Counter()
        self.workshops = [Workshop(self, f"workshop-{number}") for number in range(2)]

    def prove_clean(self):
        found, flagged = self.workshops[0].check(Batch([], {}, is_for_peer=True))
        if found:
            sys.exit(f"the content is not clean: {found[:3]}")
        if flagged:
            print(f"frictionless flags {len(flagged)} places in the clean content", file=sys.stderr)
        built = self.workshops[0].daylight("build", "--output", str(self.published.resolve()))
        if built.returncode != 0:
            sys.exit(f"the site cannot be built: {built.stderr}")

    def all(self):
        batches = self.sample() if self.options.sample else self.whole()
        lock, failures = Lock(), []

        def work(workshop):
            while True:
                with lock:
                    batch = next(batches, None)
                if batch is None:
                    return
                failures.extend(self.prove(workshop, batch))

        with ThreadPoolExecutor(max_workers=len(self.workshops)) as pool:
            list(pool.map(work, self.workshops))
        return failures

    def prove(self, workshop, batch):
        found, flagged = workshop.check(batch)
        by_code = {}
        for diagnostic in found:
            by_code.setdefault(diagnostic["code"], []).append(diagnostic)
        index = Index(found)
        failures = []
        for mutant in batch.mutants:
            self.made[mutant.operator] += 1
            if is_caught(mutant, index.candidates(mutant)):
                self.caught[mutant.operator] += 1
            else:
                failures.append(mutant)
            if flagged is not None:
                self.peer_made[mutant.operator] += 1
                self.peer_caught[mutant.operator] += any(place in flagged for place in mutant.places)
        return failures

    # The mutations.

    def whole(self):
        for name, operator in cells.OPERATORS.items():
            if self.options.operator in (None, name):
                yield self.cell_batch({name: operator}, every=1)
        for name, operator in rows.OPERATORS.items():
            if self.options.operator in (None, name):
                for list_ in self.lists:
                    for number, batch in enumerate(operator(Path("content"), list_)):
                        batch.is_for_peer = number == 0
                        yield batch

    def sample(self):
        """Cell operators on different rows of one copy; for the other operators, the first batch of two lists."""
        yield self.cell_batch(cells.OPERATORS, every=len(cells.OPERATORS) * 3 + 1)
        for operator in rows.OPERATORS.values():
            for list_ in (self.lists[0], self.lists[-1]):
                yield next(iter(operator(Path("content"), list_)))

    def cell_batch(self, operators, every):
        """Each operator on every `every`-th record of each list, starting at different records."""
        mutants, files = [], {}
        for list_ in self.lists:
            places = list_.records()
            tables = {table.path: table.copy() for table in list_.tables}
            taken = set()
            for offset, (name, operator) in enumerate(operators.items()):
                turn = 0
                for position in range(offset % len(places), len(places), every):
                    table, row = places[position]
                    if (table.path, row) in taken:
                        continue
                    changed = operator(list_, table, row, turn)
                    turn += 1
                    if changed is None or table.column(changed[0]) is None:
                        continue
                    field, value, codes = changed
                    taken.add((table.path, row))
                    tables[table.path].rows[row][table.column(field)] = value
                    mutants.append(Mutant(
                        name, rows.record(list_, table, row), codes, (rows.place(table, row),),
                        column=table.letter(field)))
            files.update({path: table.text() for path, table in tables.items()})
        return Batch(mutants, files, is_for_peer=True)

    def print_table(self):
        width = max(len(name) for name in self.made)
        head = f"{'operator':{width}}  mutants   caught"
        print(head + ("  shown to it  frictionless finds" if self.peer else ""))
        for name in self.made:
            line = f"{name:{width}}  {self.made[name]:7}  {self.caught[name]:7}"
            if self.peer:
                line += f"  {self.peer_made[name]:11}  {self.peer_caught[name]:18}"
            print(line)
        total = f"{'all':{width}}  {sum(self.made.values()):7}  {sum(self.caught.values()):7}"
        if self.peer:
            total += f"  {sum(self.peer_made.values()):11}  {sum(self.peer_caught.values()):18}"
        print(total)


class Index:
    """The diagnostics of a run by place. A mutant without places has to look at all of them."""

    def __init__(self, found):
        self.found = found
        self.by_place = {}
        for diagnostic in found:
            self.by_place.setdefault((diagnostic["file"], diagnostic["line"]), []).append(diagnostic)

    def candidates(self, mutant):
        if not mutant.places:
            return self.found
        return [diagnostic for place in mutant.places for diagnostic in self.by_place.get(place, [])]


main()
