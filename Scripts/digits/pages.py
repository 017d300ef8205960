"""Held-aside pages: running text with years, dates and amounts, drawn as a scanner would see them.

Each page is NAME.pgm and NAME.tsv, a word a line: left, top, right, bottom, top and bottom of its line
(dots), the word. The measuring test of the Extracting room reads both and writes NAME.read.
"""
import numpy as np
from PIL import Image, ImageDraw, ImageFont

import degrade
from samples import ARABIC, THAI

CONDITIONS = ["clean", "skewed", "noisy", "copied"]
DPI = [150, 200, 300]
MONTHS = "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split()
PROSE = (
    "เทศบาลตำบล ขอรายงานผล การดำเนินการ ตามแผนปฏิบัติการ ป้องกันการทุจริต ประกอบด้วย ข้อร้องเรียน ทั้งหมด เรื่อง"
    " คณะกรรมการ เห็นชอบ ในการประชุม สภาท้องถิ่น งบประมาณรายจ่าย ประจำปี โครงการก่อสร้าง ถนนคอนกรีต หมู่ที่ สายทาง"
    " จึงเรียนมา เพื่อโปรดทราบ และพิจารณา ผู้อำนวยการ กองคลัง ปลัดเทศบาล ลงนาม ในสัญญา จ้างเหมา บริการ ณ วันที่"
    " ฐานข้อมูล ญาติผู้ใหญ่ ฎีกา ฏิบัติ ฑูต เฒ่า คุณธรรม ศูนย์ ตลาด คลอง ดงตาล ๆ ฯลฯ งานวิจัย ขนถ่าย ธงชาติ"
).split()


def written(number, signs): return "".join(signs[int(c)] if c.isdigit() else c for c in number)


def phrase(rng):
    """Some words with numbers in them, mostly in Thai digits."""
    signs = THAI if rng.random() < 0.85 else ARABIC
    year, day = f"25{rng.integers(0, 100):02}", str(rng.integers(1, 32))
    amount = f"{rng.integers(1, 99_999_999):,}.{rng.integers(0, 100):02}"
    words = [
        ["พ.ศ.", year], ["ปีงบประมาณ", "พ.ศ.", year], ["ปี", year],
        ["วันที่", day, str(rng.choice(MONTHS)), year], ["วันที่", day, str(rng.choice(MONTHS)), "พ.ศ.", year],
        ["จำนวน", amount, "บาท"], ["เป็นเงิน", amount, "บาท"], ["ร้อยละ", f"{rng.integers(0, 100)}.{rng.integers(0, 100):02}"],
        ["เลขที่", f"{rng.integers(1, 999)}/{year}"], [f"({rng.integers(1, 30)})"], ["ข้อ", f"{rng.integers(1, 30)}.{rng.integers(1, 9)}"],
        ["โทร.", f"0{rng.integers(10, 99)}-{rng.integers(100, 999)}-{rng.integers(1000, 9999)}"], [f"(พ.ศ. {year})".split()[0], year + ")"],
        ["มาตรา", str(rng.integers(1, 150))], [f"{year}-{int(year) + 4}"],
    ]
    return [written(w, signs) for w in words[rng.integers(0, len(words))]]


def prose(rng): return [str(w) for w in rng.choice(PROSE, rng.integers(1, 4))]


def page(path, dpi, condition, rng, lines=26):
    """Grey dots and words of one page."""
    em = round(rng.choice([14, 15, 16]) * dpi / 72)
    font = ImageFont.truetype(str(path), em * degrade.OVER, layout_engine=ImageFont.Layout.RAQM)
    big = em * degrade.OVER
    columns, step = round(7.2 * dpi) * degrade.OVER, round(1.75 * big)
    rows = step * (lines + 1)
    image, words = Image.new("L", (columns // 2 * 2, rows // 2 * 2)), []
    brush = ImageDraw.Draw(image)
    for line in range(lines):
        x, y = big, line * step + round(0.6 * step)
        row = []
        while True:
            phrase_ = phrase(rng) if rng.random() < 0.6 else prose(rng)
            width = sum(font.getlength(w) + 0.3 * big for w in phrase_)
            if x + width > columns - big: break
            for word in phrase_:
                brush.text((x, y), word, font=font, fill=255)
                row.append((*brush.textbbox((x, y), word, font=font), word))
                x += round(font.getlength(word) + 0.3 * big)
        words += [(*w[:4], min(v[1] for v in row), max(v[3] for v in row), w[4]) for w in row]
    return spoilt(np.asarray(image, np.float32) / 255, words, condition, rng)


def spoilt(ink, words, condition, rng):
    rows, columns = ink.shape
    skew = 0 if condition in ("clean", "copied") else rng.choice([-1, 1]) * rng.uniform(0.4, 1.2)
    angle = np.deg2rad(skew)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    middle = np.array([columns / 2, rows / 2])
    shift = middle - turn @ middle
    if condition == "copied": ink = degrade.thicken(ink, rng)
    bent = Image.fromarray((ink * 255).astype(np.uint8)).transform(
        (columns, rows), Image.Transform.AFFINE, (*turn[0], shift[0], *turn[1], shift[1]), Image.Resampling.BILINEAR)
    grey = dirty(degrade.shrink(np.asarray(bent, np.float32) / 255), condition, rng)
    back = turn.T

    def moved(left, top, right, bottom, line_top, line_bottom, word):
        centre = np.array([(left + right) / 2, (top + bottom) / 2])
        dx, dy = (back @ (centre - middle) + middle) - centre
        lift = abs(np.sin(angle)) * (right - left) / 2
        box = (left + dx, top + dy - lift, right + dx, bottom + dy + lift, line_top + dy - lift, line_bottom + dy + lift)
        return (*(round(v / degrade.OVER) for v in box), word)

    return grey, [moved(*w) for w in words]


def dirty(ink, condition, rng):
    from scipy import ndimage
    soft = ndimage.gaussian_filter(ink, {"clean": 0.35, "skewed": 0.5, "noisy": 0.6, "copied": 0.5}[condition])
    paper, print_ = (255, 0) if condition == "clean" else (rng.uniform(225, 250), rng.uniform(20, 80))
    grey = paper + (print_ - paper) * soft
    if condition in ("skewed", "noisy"): grey += rng.normal(0, 4 if condition == "skewed" else 13, grey.shape)
    if condition == "noisy":
        spots = rng.random(grey.shape)
        grey = np.where(spots < 0.002, 255, np.where(spots > 0.998, 0, grey))
    if condition == "copied": grey = np.where(grey < (paper + print_) / 2 + rng.uniform(-25, 25), 0, 255)
    return np.clip(np.rint(grey), 0, 255).astype(np.uint8)


def write(folder, name, grey, words):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.pgm").write_bytes(b"P5\n%d %d\n255\n" % (grey.shape[1], grey.shape[0]) + grey.tobytes())
    rows = ["\t".join(map(str, word)) for word in words]
    (folder / f"{name}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
