"""What Sources/Extracting/OCR/Digits does to a line, once more, to make what the nets learn from.

Any change here is a change there; the strips in Tests/ExtractingTests/Digits hold both to it.
"""
import numpy as np
from scipy import ndimage

SIDE = 20          # dots across a normalised glyph
BODY = 18          # of which the glyph's longer side takes
EXTRAS = 3
LEAST_CONTRAST = 40


class Glyph:
    def __init__(self, box, labels):
        self.box, self.labels = box, labels    # left, top, right, bottom (past the end)


def otsu(grey):
    """The level that parts dark from light best, and the mean of either; None where all is alike."""
    counts = np.bincount(grey.ravel(), minlength=256).astype(float)
    below = np.cumsum(counts)
    sums = np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    with np.errstate(divide="ignore", invalid="ignore"):
        dark, light = sums / below, (sums[-1] - sums) / above
        spread = np.where((below > 0) & (above > 0), below * above * (light - dark) ** 2, -1)
    level = int(np.argmax(spread))
    if spread[level] < 0 or light[level] - dark[level] < LEAST_CONTRAST: return None
    return level, dark[level], light[level]


class Line:
    """Ink, parts and glyphs of a strip of grey dots."""

    def __init__(self, grey):
        self.glyphs, self.height, self.base = [], 0.0, 0.0
        levels = otsu(grey)
        if levels is None: return
        level, dark, light = levels
        self.ink = np.clip((light - grey.astype(np.float32)) / np.float32(light - dark), 0, 1)
        self.labels, count = ndimage.label(grey <= level, structure=np.ones((3, 3)))
        self.find(count)

    def find(self, count):
        rows, columns = self.labels.shape
        areas = np.bincount(self.labels.ravel(), minlength=count + 1)
        parts = []
        for label, (ys, xs) in enumerate(ndimage.find_objects(self.labels), 1):
            box = (xs.start, ys.start, xs.stop, ys.stop)
            cut = box[1] == 0 or box[3] == rows     # of the lines above and below, or a table's rule
            if cut or areas[label] < 4 or box[2] - box[0] > 3 * rows: continue
            parts.append((box, int(areas[label]), label))
        if not parts: return
        tallest = max(b[3] - b[1] for b, _, _ in parts)
        bodies = [b for b, _, _ in parts if 2 * (b[3] - b[1]) >= tallest]
        self.height = float(sorted(b[3] - b[1] for b in bodies)[len(bodies) // 2])
        self.base = float(sorted(b[3] for b in bodies)[len(bodies) // 2])
        specks = self.height * self.height / 100
        self.glyphs = gather(sorted((p for p in parts if p[1] >= specks), key=lambda p: (p[0][0], p[0][1])))

    def features(self, glyph):
        """400 shades, then height, width and foot in terms of the line."""
        left, top, right, bottom = glyph.box
        ys, xs = slice(max(top - 1, 0), bottom + 1), slice(max(left - 1, 0), right + 1)
        labels = self.labels[ys, xs]
        own = np.isin(labels, glyph.labels) | (labels == 0)
        shades = fitted(np.where(own, self.ink[ys, xs], 0))
        height = max(self.height, 1)
        extras = np.array([(bottom - top) / height, (right - left) / height, (bottom - self.base) / height])
        return np.concatenate([shades.ravel(), np.clip(extras, -2, 2)]).astype(np.float32)


def gather(parts):
    """Parts one above another are one glyph: a letter with its marks, a digit in pieces."""
    glyphs = []
    for box, _, label in parts:
        for glyph in reversed(glyphs[-3:]):
            l, t, r, b = glyph.box
            shared = min(r, box[2]) - max(l, box[0])
            if 2 * shared >= min(r - l, box[2] - box[0]):
                glyph.box = (min(l, box[0]), min(t, box[1]), max(r, box[2]), max(b, box[3]))
                glyph.labels.append(label)
                break
        else: glyphs.append(Glyph(box, [label]))
    return glyphs


def weights(size, scale):
    """How much of each of `size` dots falls into each of the SIDE dots it is fitted into."""
    reach = max(1 / scale, 1.0) / 2
    middle = (np.arange(SIDE) + 0.5 - SIDE / 2) / scale + size / 2
    low, high = (middle - reach)[:, None], (middle + reach)[:, None]
    dots = np.arange(size)[None, :]
    return np.clip(np.minimum(high, dots + 1) - np.maximum(low, dots), 0, None) / (2 * reach)


def fitted(shades):
    rows, columns = shades.shape
    scale = BODY / max(rows, columns)
    return weights(rows, scale) @ shades @ weights(columns, scale).T


DIRECTIONS = np.array([(np.cos(a), np.sin(a)) for a in np.arange(8) * np.pi / 4], np.float32)


def slopes(shades):
    """How much edge looks in each of eight directions in each of 5 × 5 fields, its square sum 1."""
    padded = np.pad(shades.reshape(-1, SIDE, SIDE), ((0, 0), (1, 1), (1, 1)))
    across = padded[:, 1:-1, 2:] - padded[:, 1:-1, :-2]
    down = padded[:, 2:, 1:-1] - padded[:, :-2, 1:-1]
    out = np.empty((len(padded), 8, 5, 5), np.float32)
    for k, (x, y) in enumerate(DIRECTIONS):
        part = np.maximum(0, across * x + down * y)
        out[:, k] = part.reshape(-1, 5, 4, 5, 4).sum((2, 4))
    out = out.reshape(len(out), -1)
    return out / np.sqrt((out ** 2).sum(1, keepdims=True) + 1e-6)
