"""Lines of digits and of what looks like digits, drawn, spoilt, cut into glyphs and told apart."""
import numpy as np
from PIL import Image, ImageDraw

import degrade
import segment
from fonts import Face

THAI = "๐๑๒๓๔๕๖๗๘๙"
ARABIC = "0123456789"
OTHER = 20
CLASSES = 21

CONSONANTS = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
LOOKALIKES = "ลฐตดคงนธทฒฑฉจถภกวอบฌณญศสรฤฦๆฯเแาำะไใโ"
ABOVE, TONES, BELOW = "ัิีึื็ํ", "่้๊๋์", "ุู"
VOWELS = "ะาเแโใไๆฯ"
# Without o and O, which are ๐ in many a font: DigitReader believes no ๐ that stands alone.
LATIN = "abcdefghijklmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ"
SIGNS = ".,/-()[]:;%&@\"'*+=?!฿QCGDmnwWecas°•–|_#"


def digits(rng, signs):
    """A year, a date, an amount or any digits, each sign by itself."""
    any_of = lambda count: "".join(signs[k] for k in rng.integers(0, 10, count))
    kind = rng.integers(0, 5)
    if kind == 0: return list(signs[2] + signs[5] + any_of(2))
    if kind == 1: return list(any_of(rng.integers(1, 4)) + "," + any_of(3) + "." + any_of(2))
    if kind == 2: return list(any_of(rng.integers(1, 3)) + rng.choice([".", "/", ")", "-"]) + any_of(rng.integers(1, 5)))
    return list(any_of(rng.integers(1, 8)))


def syllable(rng):
    signs = LOOKALIKES if rng.random() < 0.5 else CONSONANTS
    sign = str(rng.choice(list(signs)))
    if sign in CONSONANTS and rng.random() < 0.4:
        kind = rng.integers(0, 4)
        if kind == 0: sign += rng.choice(list(TONES))
        elif kind == 1: sign += rng.choice(list(BELOW))
        else: sign += rng.choice(list(ABOVE)) + (rng.choice(list(TONES)) if rng.random() < 0.3 else "")
    return sign


def line(rng):
    """Signs to stand side by side; None is a space."""
    signs = []
    for _ in range(rng.integers(2, 5)):
        kind = rng.random()
        if kind < 0.52: signs += digits(rng, THAI)
        elif kind < 0.64: signs += digits(rng, ARABIC)
        elif kind < 0.90: signs += [syllable(rng) for _ in range(rng.integers(1, 7))]
        elif kind < 0.95: signs += list(rng.choice(list(LATIN), rng.integers(1, 5)))
        else: signs += list(rng.choice(list(SIGNS), rng.integers(1, 3)))
        if rng.random() < 0.7: signs.append(None)
    return signs


def draw(signs, face, rng):
    """The line at OVER times its size, and whose each dot is (0: nobody's, else a sign's place + 1)."""
    em = face.em
    tracking = rng.choice([0, 0, 0, 0.03, 0.08, -0.03, -0.05]) * em
    places, x = [], em
    for sign in signs:
        if sign is None:
            x += 0.35 * em
            continue
        places.append((sign, round(x)))
        x += face.font.getlength(sign) + tracking
    columns, rows = (int(x + em) // 2 + 1) * 2, (int(2.1 * em) // 2 + 1) * 2
    picture, owners = Image.new("L", (columns, rows)), np.zeros((rows, columns), np.uint8)
    for number, (sign, x) in enumerate(places, 1):
        one = Image.new("L", (int(2.6 * em), rows))
        ImageDraw.Draw(one).text((int(0.8 * em), int(0.4 * em)), sign, font=face.font, fill=255)
        at = x - int(0.8 * em)
        mask = np.asarray(one)[:, max(0, -at):]
        at = max(0, at)
        mask = mask[:, :columns - at]
        owners[:, at:at + mask.shape[1]][mask > 100] = number
        shades = np.asarray(picture)[:, at:at + mask.shape[1]]
        picture.paste(Image.fromarray(np.maximum(shades, mask)), (at, 0))
    return np.asarray(picture, np.float32) / 255, owners, [sign for sign, _ in places]


def number_of(sign):
    return (THAI + ARABIC).find(sign) if len(sign) == 1 and sign in THAI + ARABIC else OTHER


def labelled(cut, owners, signs):
    """The glyphs of a line with their classes; a glyph that nobody could name is left out."""
    if not cut.glyphs: return
    inked = np.bincount(owners[cut.labels > 0], minlength=len(signs) + 1)
    for glyph in cut.glyphs:
        left, top, right, bottom = glyph.box
        own = np.isin(cut.labels[top:bottom, left:right], glyph.labels)
        counts = np.bincount(owners[top:bottom, left:right][own], minlength=len(signs) + 1)
        counts[0] = 0
        whose = int(np.argmax(counts))
        if counts[whose] == 0:
            yield glyph, OTHER
            continue
        alone, whole = counts[whose] / counts.sum(), counts[whose] / inked[whose]
        if alone > 0.93 and whole > 0.85: yield glyph, number_of(signs[whose - 1])
        elif alone < 0.85 or whole < 0.7: yield glyph, OTHER


def torn(glyph, rng):
    """A part of a glyph, which is no digit."""
    l, t, r, b = glyph.box
    share = rng.uniform(0.3, 0.55)
    box = [(l, t, round(l + share * (r - l)), b), (round(r - share * (r - l)), t, r, b),
           (l, t, r, round(t + share * (b - t))), (l, round(b - share * (b - t)), r, b)][rng.integers(0, 4)]
    return segment.Glyph(box, glyph.labels) if box[2] - box[0] > 2 and box[3] - box[1] > 2 else None


def of_line(path, rng):
    """Features and classes of one line's glyphs."""
    height = np.exp(rng.uniform(np.log(7), np.log(30)))
    face = Face(path, height * degrade.OVER)
    signs = [s for s in line(rng) if s is None or face.has(s)]
    ink, owners, signs = draw(signs, face, rng)
    if not signs: return [], []
    ink, owners = degrade.bend(degrade.thicken(ink, rng), owners, rng)
    grey = degrade.scan(degrade.shrink(ink), rng)
    owners = owners[::degrade.OVER, ::degrade.OVER]
    cut = segment.Line(grey)
    features, classes = [], []
    for glyph, number in labelled(cut, owners, signs):
        if number == OTHER and rng.random() < 0.25: continue
        features.append(cut.features(glyph))
        classes.append(number)
        part = torn(glyph, rng) if number < 20 and rng.random() < 0.06 else None
        if part:
            features.append(cut.features(part))
            classes.append(OTHER)
    return features, classes


def many(paths, lines, seed):
    """Glyphs of so many lines, the fonts in turn by family."""
    rng = np.random.default_rng(seed)
    families = sorted({p.stem.split("-")[0] for p in paths})
    by = {f: [p for p in paths if p.stem.split("-")[0] == f] for f in families}
    features, classes = [], []
    for k in range(lines):
        family = families[k % len(families)]
        path = by[family][rng.integers(0, len(by[family]))]
        new, told = of_line(path, rng)
        features += new
        classes += told
    return np.array(features, np.float32), np.array(classes)
