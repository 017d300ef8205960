"""Fonts to learn from and fonts held aside: Debian packages, unpacked beside each other.

Held aside are whole families whose digits are drawn in no other one. What the municipalities print
with (TH Sarabun, Angsana, Eucrosia) is in no package; it is measured on the public papers alone.
"""
import subprocess
from pathlib import Path

from PIL import ImageFont

PACKAGES = [
    "fonts-arundina", "fonts-noto-core",
    *(f"fonts-tlwg-{family}-ttf" for family in (
        "garuda", "kinnari", "laksaman", "loma", "mono", "norasi", "purisa", "sawasdee",
        "typewriter", "typist", "typo", "umpush", "waree",
    )),
]
# Typo has the digits of Typist, Typewriter those of Mono, the other Arundinas those of ArundinaSans.
HELD_ASIDE = ["Kinnari", "NotoSerifThai", "TlwgTypist", "Umpush"]
THRESHOLDS = ["Loma", "TlwgMono", "Garuda"]
LEARNT = ["ArundinaSans", "ArundinaSansMono", "ArundinaSerif", "Laksaman", "NotoLoopedThai",
          "NotoSansThai", "Norasi", "Purisa", "Sawasdee", "Waree"]


def fetch(folder):
    """Unpacks the packages' fonts into the folder, without installing anything."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.glob("Kinnari*.ttf")) and any(folder.glob("Noto*.ttf")): return
    scratch = folder / "packages"
    scratch.mkdir(exist_ok=True)
    subprocess.run(["apt-get", "download", "-qq", *PACKAGES], cwd=scratch, check=True)
    for package in sorted(scratch.glob("*.deb")):
        subprocess.run(["dpkg", "-x", package.name, "unpacked"], cwd=scratch, check=True)
    for font in scratch.glob("unpacked/**/*.ttf"):
        if "Thai" in font.name or "noto" not in font.parts: font.rename(folder / font.name)


def of(families, folder):
    """All styles of some families, by name."""
    return {
        path.stem: path for path in sorted(folder.glob("*.ttf"))
        if path.stem.split("-")[0] in families
    }


class Face:
    """A font at the size that gives the Thai digits a wanted height in dots."""
    _ems = {}

    def __init__(self, path, digit_height):
        if path not in Face._ems:
            box = ImageFont.truetype(str(path), 200).getbbox("๓")
            Face._ems[path] = 200 / (box[3] - box[1])
        self.em = max(6, round(digit_height * Face._ems[path]))
        self.font = ImageFont.truetype(str(path), self.em, layout_engine=ImageFont.Layout.BASIC)

    def has(self, sign):
        return self.font.getmask(sign).getbbox() != self.font.getmask("\U0010FFFD").getbbox()
