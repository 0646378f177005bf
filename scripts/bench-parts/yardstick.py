"""Hugo building this portal, by which the speed of the machine is known.

Limits in seconds are those of a machine on which that takes REFERENCE seconds of its processors. What is measured is
brought to that machine by what Hugo takes in the same round; docs/benchmarks.md says why Hugo and not `cp -r`.
"""

from processes import emptied, run

REFERENCE = 3.2


class Hugo:
    def __init__(self, program, project, output):
        self.program = program
        self.project = project
        self.output = output

    def build(self):
        emptied(self.output)
        return run(self.program, "--quiet", "--source", self.project, "--destination", self.output)


def speed(hugo):
    """By what processor times of this round are multiplied."""
    return REFERENCE / hugo.processor
