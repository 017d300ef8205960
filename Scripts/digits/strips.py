"""Strips of text in fonts held aside, with what the nets say of them here; the tests want it there too."""
import re

import numpy as np
from PIL import Image, ImageDraw, ImageFont

import degrade
import nets
import segment
from pages import dirty

# Name, font, text, condition.
STRIPS = [
    ("all-digits", "TlwgTypist", "๐๑๒๓๔ ๕๖๗๘๙", "clean"),
    ("year", "TlwgTypist-Bold", "พ.ศ. ๒๕๖๗", "noisy"),
    ("touching", "TlwgTypist-Bold", "๒๕๖๘", "clean"),
    ("date", "Kinnari", "วันที่ ๓๑ สิงหาคม ๒๕๖๙", "skewed"),
    ("amount", "Umpush", "๑,๓๔๗,๐๕๒.๗๑ บาท", "noisy"),
    ("arabic", "Kinnari", "2568 และ 104", "clean"),
    ("letters", "NotoSerifThai-Regular", "ลูกตาล ดงคน ฐาน oOo ธง ฯลฯ ๆ", "clean"),
]
CERTAINTY = 0.95


def drawn(name, font, text, condition, rng):
    em = round(15 * 200 / 72) * degrade.OVER
    face = ImageFont.truetype(str(font), em, layout_engine=ImageFont.Layout.RAQM)
    columns, rows = (round(face.getlength(text)) + em) // 2 * 2, 2 * em
    image = Image.new("L", (columns, rows))
    if name == "touching":
        x = em // 2
        for sign in text:
            ImageDraw.Draw(image).text((x, em // 4), sign, font=face, fill=255)
            x += round(face.getlength(sign) - 0.15 * em)
    else: ImageDraw.Draw(image).text((em // 2, em // 4), text, font=face, fill=255)
    return dirty(degrade.shrink(np.asarray(image, np.float32) / 255), condition, rng)


def said(grey, pair):
    """A class a glyph, -1 where the nets are not sure."""
    cut = segment.Line(grey)
    seen = np.array([cut.features(glyph) for glyph in cut.glyphs], np.float32)
    shades, stature = seen[:, :400], seen[:, 400:]
    one = pair["shades"].chances(seen)
    two = pair["slopes"].chances(np.hstack([segment.slopes(shades), stature]))
    sure = (one.argmax(1) == two.argmax(1)) & (np.minimum(one.max(1), two.max(1)) >= CERTAINTY)
    return np.where(sure, one.argmax(1), -1)


def kept(sources):
    """The nets as the product has them."""
    texts = {kind: (sources / f"DigitNets+{kind.capitalize()}.swift").read_text() for kind in ("shades", "slopes")}
    inputs = {"shades": 403, "slopes": 203}
    return {
        kind: nets.read(re.sub(r"[\s\\]", "", text.split('"""')[1]), inputs[kind], int(re.search(r"Units = (\d+)", text)[1]))
        for kind, text in texts.items()
    }


def write(folder, faces, pair):
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for number, (name, font, text, condition) in enumerate(STRIPS):
        grey = drawn(name, faces / f"{font}.ttf", text, condition, np.random.default_rng([2569, number]))
        (folder / f"{name}.pgm").write_bytes(b"P5\n%d %d\n255\n" % (grey.shape[1], grey.shape[0]) + grey.tobytes())
        rows.append(f"{name}\t{text}\t{' '.join(map(str, said(grey, pair)))}")
    (folder / "strips.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
