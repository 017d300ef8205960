"""Public papers that have a text layer, as pages to measure on: nobody learnt from their fonts."""
import html
import re
import subprocess
import unicodedata

from samples import THAI

WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
# The fonts whose names end in IT๙ show Thai digits for Arabic ones, which the text layer cannot tell.
MISLEADING = "IT๙"


def fonts_of(paper, page):
    printed = subprocess.run(["pdffonts", "-f", str(page), "-l", str(page), str(paper)], capture_output=True, text=True).stdout
    return printed


def words_of(paper, page, dpi, alone=True):
    """left, top, right, bottom, top and bottom of the line, the word; of words that stand alone."""
    printed = subprocess.run(["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(paper), "-"],
                             capture_output=True, text=True).stdout
    scale, words = dpi / 72, []
    for left, top, right, bottom, word in WORD.findall(printed):
        text = unicodedata.normalize("NFC", html.unescape(word))
        box = [round(float(v) * scale) for v in (left, top, right, bottom)]
        words.append((*box, box[1], box[3], text))
    if not alone: return words
    # What lies over other words is a watermark, and its own words are not what is seen there.
    return [w for w in words if not any(crosses(w, v) for v in words if v is not w)]


def crosses(one, two):
    """Whether two words stand in one place; lines may touch."""
    shared = min(one[3], two[3]) - max(one[1], two[1])
    return min(one[2], two[2]) - max(one[0], two[0]) > 2 and 2 * shared > min(one[3] - one[1], two[3] - two[1])


def pages(papers, dpi, folder, most):
    """Draws pages of the papers that have Thai digits in their text, the same ones each time."""
    from PIL import Image
    import numpy as np
    import pages as pages_
    folder.mkdir(parents=True, exist_ok=True)
    for number, paper in enumerate(sorted(papers), 1):
        count = int(re.search(r"Pages:\s+(\d+)", subprocess.run(["pdfinfo", str(paper)], capture_output=True, text=True).stdout)[1])
        taken = 0
        for page in range(1, count + 1):
            if taken == most: break
            words = list(words_of(paper, page, dpi))
            if sum(c in THAI for w in words for c in w[6]) < 12 or MISLEADING in fonts_of(paper, page): continue
            taken += 1
            stem = folder / "drawn"
            subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-f", str(page), "-l", str(page), "-singlefile", str(paper), str(stem)], check=True)
            grey = np.asarray(Image.open(f"{stem}.pgm"))
            name = f"paper-{dpi}-{number:02}-{page}"
            pages_.write(folder, name, grey, words)
            every = " ".join(w[6] for w in words_of(paper, page, dpi, alone=False))
            (folder / f"{name}.all").write_text(every + "\n", encoding="utf-8")
        (folder / "drawn.pgm").unlink(missing_ok=True)


def scans(papers, terms, dpi, folder):
    """Draws the pages of papers without text layers whose terms with Thai digits were read by eye."""
    import json
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {}
    for term in json.loads(terms.read_text(encoding="utf-8")):
        if "thai-digit" in term["kinds"]: wanted.setdefault((term["file"], term["page"]), []).append(term["term"])
    for number, ((name, page), words) in enumerate(sorted(wanted.items())):
        paper = papers / name
        if not paper.exists() or list(words_of(paper, page, dpi)): continue
        stem = folder / f"scan-{number:02}-{page}"
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-f", str(page), "-l", str(page), "-singlefile", str(paper), str(stem)], check=True)
        stem.with_suffix(".terms").write_text("\n".join(words) + "\n", encoding="utf-8")
