"""Pages to measure recognition on: invented municipal text, set by Chromium, then scanned badly on purpose.

Everything is made from fixed seeds, so two runs on the same fonts give the same pictures.
"""
import html
import io
import random
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

DOTS = 200      # an inch
FONTS = ["Laksaman", "Norasi", "Garuda"]
DIGIT_FONTS = FONTS + ["Kinnari", "Loma", "Waree", "Umpush"]
STATES = ["clean", "skewed", "noisy"]

LETTER = [
    "ประกาศเทศบาลตำบลทุ่งดอกลำดวน",
    "เรื่อง นโยบายไม่รับของขวัญจากการปฏิบัติหน้าที่ (No Gift Policy)",
    "ด้วยเทศบาลตำบลทุ่งดอกลำดวนมีความมุ่งมั่นที่จะบริหารราชการด้วยความซื่อสัตย์สุจริต โปร่งใส และตรวจสอบได้ จึงขอแจ้งให้ผู้บริหาร"
    " สมาชิกสภา พนักงานเทศบาล และลูกจ้างทุกคนทราบว่า ห้ามรับของขวัญหรือประโยชน์อื่นใดจากผู้มาติดต่อราชการทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่",
    "ผู้ใดพบเห็นการเรียกรับประโยชน์ให้แจ้งเรื่องร้องเรียนได้ที่งานนิติการ สำนักปลัดเทศบาล ซึ่งจะเก็บชื่อผู้แจ้งไว้เป็นความลับ"
    " และจะรายงานผลการตรวจสอบให้ผู้แจ้งทราบภายในสามสิบวันนับแต่วันที่ได้รับเรื่อง",
    "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA)",
    "ช่องทางการติดต่อ โทรศัพท์ 0 2555 0147 ต่อ 12 โทรสาร 0 2555 0148 อีเมล saraban@thungdoklamduan.go.th",
    "เวลาทำการ วันจันทร์ถึงวันศุกร์ เวลา 08.30 - 16.30 น. ยกเว้นวันหยุดราชการ",
    "สรุปเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่ ตั้งแต่เดือนตุลาคมถึงเดือนมีนาคม ไม่มีเรื่องร้องเรียน",
    "กองช่างได้ปรับปรุงทางเท้าบริเวณหน้าตลาดสด วางท่อระบายน้ำ และเปลี่ยนหลอดไฟส่องสว่างที่ชำรุดแล้วเสร็จ"
    " ส่วนงานขุดลอกคลองยังอยู่ระหว่างจัดหาผู้รับจ้าง เนื่องจากน้ำในคลองสูงกว่าปกติ",
    "งบประมาณที่ได้รับจัดสรร 1,250,000 บาท เบิกจ่ายแล้ว 980,500 บาท คิดเป็นร้อยละ 78.44",
    "จึงประกาศมาเพื่อทราบและถือปฏิบัติโดยทั่วกัน",
    "(นางกรองแก้ว ศรีดอกลำดวน)",
    "นายกเทศมนตรีตำบลทุ่งดอกลำดวน",
]

# Not looked at while anything was tuned; set smaller, and in other fonts too.
HELD_ASIDE = [
    "บันทึกข้อตกลงการปฏิบัติราชการของกองสาธารณสุขและสิ่งแวดล้อม",
    "เพื่อให้การจัดเก็บขยะมูลฝอยในเขตเทศบาลเป็นไปอย่างต่อเนื่อง รถเก็บขยะทุกคันต้องออกปฏิบัติงานก่อนเวลาหกนาฬิกา"
    " หากเครื่องยนต์ขัดข้องให้หัวหน้าชุดแจ้งศูนย์ซ่อมบำรุงทันที และจัดรถสำรองทดแทนภายในวันเดียวกัน",
    "ผู้ประกอบการร้านอาหารริมทางเท้าต้องผ่านการอบรมสุขาภิบาลอาหาร มีใบรับรองแพทย์ และตั้งวางไม่กีดขวางผู้ใช้รถเข็นคนพิการ"
    " เจ้าพนักงานอาจเพิกถอนใบอนุญาตเมื่อพบการฝ่าฝืนซ้ำ",
    "กิจกรรมจิตอาสาขุดลอกคูคลอง ปลูกต้นราชพฤกษ์ ทาสีกำแพงวัด และเยี่ยมผู้สูงอายุติดเตียง ได้รับความร่วมมือจากชุมชนทั้งเจ็ดแห่งเป็นอย่างดี",
    "ข้อเสนอแนะจากการรับฟังความคิดเห็น ควรเพิ่มไฟส่องสว่างในซอยเปลี่ยว ปรับปรุงสนามเด็กเล่น และเปิดห้องสมุดในวันอาทิตย์",
    "ระบบบริการประชาชนแบบเบ็ดเสร็จ (One Stop Service) และช่องทางออนไลน์ E-Service ใช้ได้ทุกวันตลอดยี่สิบสี่ชั่วโมง",
    "ลงชื่อ ผู้จัดทำข้อตกลง หัวหน้าฝ่ายบริหารงานทั่วไป กองสาธารณสุขและสิ่งแวดล้อม",
]

MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def numbers(seed, thai):
    """Lines that hold years, dates, amounts and clause numbers, in Thai or Arabic digits."""
    dice = random.Random(seed)
    year = lambda: dice.randrange(2540, 2580)
    day = lambda: f"{dice.randrange(1, 29)} {dice.choice(MONTHS)} {year()}"
    makers = [
        lambda: f"ประจำปีงบประมาณ พ.ศ. {year()}",
        lambda: f"ประกาศ ณ วันที่ {day()}",
        lambda: f"ที่ ทด {dice.randrange(10000, 99999)}/ว {dice.randrange(100, 9999)} ลงวันที่ {day()}",
        lambda: f"แผนพัฒนาท้องถิ่น (พ.ศ. {(y := year())} - {y + 4}) ฉบับเปลี่ยนแปลง ครั้งที่ {dice.randrange(1, 9)}/{year()}",
        lambda: f"ข้อ {dice.randrange(1, 30)} งบประมาณตั้งไว้ {dice.randrange(1000, 9_999_999):,} บาท เบิกจ่าย {dice.randrange(1000, 999_999):,}.{dice.randrange(0, 99):02} บาท",
        lambda: f"ไตรมาสที่ {dice.randrange(1, 4)} ปี {year()} มีเรื่องร้องเรียน {dice.randrange(0, 60)} เรื่อง แล้วเสร็จ {dice.randrange(0, 60)} เรื่อง",
        lambda: f"ตามพระราชบัญญัติเทศบาล พ.ศ. {dice.randrange(2490, 2500)} แก้ไขเพิ่มเติมถึง (ฉบับที่ {dice.randrange(10, 20)}) พ.ศ. {year()}",
        lambda: f"ระหว่างเดือน{dice.choice(MONTHS)} {(y := year())} ถึงเดือน{dice.choice(MONTHS)} {y + 1} รวม {dice.randrange(3, 13)} เดือน",
    ]
    lines = [make() for _ in range(3) for make in makers]
    return [line.translate(THAI) if thai else line for line in lines]


def table(seed):
    dice = random.Random(seed)
    works = ["ปรับปรุงถนนคอนกรีตเสริมเหล็ก", "จัดซื้อครุภัณฑ์คอมพิวเตอร์", "จ้างเหมาทำความสะอาดอาคาร", "ซ่อมแซมรถบรรทุกน้ำ",
             "จัดซื้ออาหารเสริม (นม)", "ก่อสร้างท่อระบายน้ำ", "จ้างเหมากำจัดขยะมูลฝอย", "จัดซื้อวัสดุสำนักงาน"]
    head = ["ลำดับที่", "รายการจัดซื้อจัดจ้าง", "วิธีการ", "วงเงิน (บาท)", "สถานะ"]
    return [head] + [[str(n), work, dice.choice(["เฉพาะเจาะจง", "คัดเลือก", "ประกาศเชิญชวน"]), f"{dice.randrange(5, 900) * 1000:,}",
                      dice.choice(["ลงนามแล้ว", "ระหว่างดำเนินการ", "ยังไม่เริ่ม"])] for n, work in enumerate(works, 1)]


def page(lines, font, size=16):
    """A page in HTML of paragraphs and, for lists of lists, ruled tables."""
    body = []
    for index, line in enumerate(lines):
        if isinstance(line, list):
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in line)
            body.append(f"<table>{rows}</table>")
        else:
            body.append(f"<p{' class=title' if index == 0 else ''}>{html.escape(line)}</p>")
    return f"""<!doctype html><meta charset="utf-8"><style>@page {{ size: A4; margin: 2.2cm 2cm }}
body {{ font: {size}pt/1.45 "{font}"; margin: 0 }} p {{ margin: 0 0 .35em }} .title {{ font-size: 1.4em; font-weight: bold; text-align: center }}
table {{ border-collapse: collapse; width: 100% }} td {{ border: 1px solid #000; padding: 2px 6px }}</style>{"".join(body)}"""


def pictures(sheets):
    """Grey pictures of pages in HTML, one a sheet, in one run of Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        for number, sheet in enumerate(sheets):
            source = folder / f"{number}.html"
            source.write_text(sheet, encoding="utf-8")
            subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={folder}/profile",
                            "--no-pdf-header-footer", f"--print-to-pdf={folder}/{number}.pdf", source.as_uri()],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
            subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", "-singlefile", "-png", f"{folder}/{number}.pdf", f"{folder}/{number}"], check=True)
            with Image.open(folder / f"{number}.png") as made:
                yield made.convert("L")


def degrade(picture, state, seed):
    """`skewed`: laid askew on the glass. `noisy`: besides, speckled, blurred, with a shadow, kept as JPEG."""
    dice = random.Random(seed)
    if state == "clean":
        return picture
    angle = dice.uniform(0.6, 1.6) * dice.choice([-1, 1])
    picture = picture.rotate(angle, resample=Image.BICUBIC, fillcolor=255)
    if state == "skewed":
        return picture
    width, height = picture.size
    picture = picture.filter(ImageFilter.GaussianBlur(0.7))
    picture = Image.eval(picture, lambda shade: 50 + shade * 200 // 255)      # a pale copy
    shadow = Image.linear_gradient("L").rotate(90).resize((width, height)).point(lambda shade: 185 + shade * 70 // 255)
    picture = ImageChops.multiply(picture, shadow)
    grain = [Image.frombytes("L", (width, height), dice.randbytes(width * height)) for _ in range(4)]
    even = Image.blend(Image.blend(grain[0], grain[1], 0.5), Image.blend(grain[2], grain[3], 0.5), 0.5)
    picture = Image.blend(picture, even, 0.25)
    picture.paste(60, mask=grain[0].point(lambda shade: 255 if shade == 0 else 0))      # dust: one dot in 256
    with io.BytesIO() as file:
        picture.save(file, "JPEG", quality=50)
        return Image.open(io.BytesIO(file.getvalue())).convert("L")
