"""Counts what recognition got wrong."""
import re
import unicodedata

MARKS = {0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F)}


def plain(text):
    """Letters and signs as they are compared: without white space, sara am in one, a tone after its vowel."""
    text = re.sub(r"\s+", "", text).replace("\u0e40\u0e40", "\u0e41")
    text = re.sub("\u0e4d([\u0e48-\u0e4b]?)\u0e32", "\\1\u0e33", text)
    text = re.sub("([\u0e48-\u0e4b])\u0e4d\u0e32", "\\1\u0e33", text)
    return re.sub("([\u0e48-\u0e4c])([\u0e31\u0e34-\u0e3a])", "\\2\\1", text)


def distance(one, other):
    """Levenshtein's distance, bit-parallel (Myers 1999) over whole texts."""
    if not one: return len(other)
    places = {}
    for index, sign in enumerate(one): places[sign] = places.get(sign, 0) | 1 << index
    mask, last = (1 << len(one)) - 1, 1 << (len(one) - 1)
    up, down, score = mask, 0, len(one)
    for sign in other:
        equal = places.get(sign, 0)
        cross = (((equal & up) + up) ^ up) | equal | down
        grown, shrunk = down | (~(cross | up) & mask), up & cross
        if grown & last: score += 1
        if shrunk & last: score -= 1
        grown = (grown << 1 | 1) & mask
        up = ((shrunk << 1) & mask) | (~((equal | down) | grown) & mask)
        down = grown & (equal | down)
    return score
