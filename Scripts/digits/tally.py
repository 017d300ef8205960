"""Counts what was read on pages whose words are known: right, left undecided, wrong."""
import re

from samples import THAI

NUMBER = re.compile("(?<![๐-๙\N{REPLACEMENT CHARACTER}])[๐-๙]+(?![๐-๙\N{REPLACEMENT CHARACTER}])")
YEAR = re.compile("๒[๔๕][๐-๙][๐-๙]")


def common(a, b):
    """Signs of the longest common sequence."""
    row = [0] * (len(b) + 1)
    for x in a:
        last = 0
        for k, y in enumerate(b):
            last, row[k + 1] = row[k + 1], last + 1 if x == y else max(row[k + 1], row[k])
    return row[-1]


class Tally:
    """Thai digits and years in some words."""

    def __init__(self):
        self.words = self.digits = self.right = self.wrong = 0
        self.years = self.years_right = self.years_wrong = 0
        self.mistakes = []

    def add(self, word, read, where=""):
        """A word as it is, and a sign for every glyph that was read in it."""
        self.words += 1
        truth, said = [[c for c in text if c in THAI] for text in (word, read)]
        right = common(truth, said)
        self.digits += len(truth)
        self.right += right
        self.wrong += len(said) - right
        if len(said) > right: self.mistakes.append((where, word, read))
        years = set(YEAR.findall(word))
        told = set(YEAR.findall(read))
        self.years += len(years)
        self.years_right += len(years & told)
        self.years_wrong += len(told - years)

    def join(self, other):
        for name in ("words", "digits", "right", "wrong", "years", "years_right", "years_wrong"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.mistakes += other.mistakes
        return self

    def row(self, name):
        said = self.right + self.wrong
        most = f"{100 * bound(self.wrong, said):.2f} %" if said else "–"
        return (f"| {name} | {self.digits} | {share(self.right, self.digits)} | {self.wrong} of {said} | {most} "
                f"| {self.years} | {share(self.years_right, self.years)} | {self.years_wrong} |")


HEAD = ("| pages | Thai digits | read | wrong | at most (95 %) | years | read | wrong |\n"
        "|---|--:|--:|--:|--:|--:|--:|--:|")


def share(part, whole): return f"{100 * part / whole:.1f} %" if whole else "–"


def bound(wrong, said):
    """The share of errors that is true at most, 19 times of 20 (Clopper and Pearson)."""
    from scipy.stats import beta
    return beta.ppf(0.95, wrong + 1, said - wrong) if said > wrong else 1.0
