"""What benches/measure wrote: groups of commands that were measured side by side, and their ratios."""

import json
from statistics import median

OURS, RELEASED, BARE = "careers, as installed", "careers, as released", "bare process"


class Row:
    def __init__(self, row):
        self.tool, self.command, self.seconds, self.mib = row["tool"], row["command"], row["seconds"], row["kib"] / 1024


class Group:
    """A question to a set of careers, and what it took each tool."""

    def __init__(self, careers, question):
        self.set, self.question, self.rows = careers, question, []

    def row(self, tool, command=None):
        return next(row for row in self.rows if row.tool == tool and command in (None, row.command))

    @property
    def others(self):
        return [row for row in self.rows if row.tool not in (OURS, RELEASED, BARE)]

    @property
    def unit(self):
        """What counts as 1: careers beside other tools, a bare process where careers is alone."""
        return self.row(OURS if self.others else BARE)

    def rounds(self, row, unit=None):
        """How often a command takes as long as the unit, round by round."""
        return [seconds / one for seconds, one in zip(row.seconds, (unit or self.unit).seconds)]

    def ratio(self, row, unit=None):
        return median(self.rounds(row, unit))

    def spread(self, row):
        """The largest ratio of a round by the smallest."""
        return max(self.rounds(row)) / min(self.rounds(row))


class Figures:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            figures = json.load(file)
        self.about, self.instructions = figures["about"], figures["instructions"]
        self.groups = {}
        for row in figures["rows"]:
            key = row["set"], row["question"]
            self.groups.setdefault(key, Group(*key)).rows.append(Row(row))
        spreads = sorted(group.spread(row) for group in self.groups.values() for row in group.rows if row is not group.unit)
        # Half of the measurements vary by no more than the usual spread between rounds, and all by no more than the largest.
        self.usual_spread, self.spread = median(spreads), spreads[-1]
