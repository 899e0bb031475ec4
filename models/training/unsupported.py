"""Short texts in languages that the product does not support, as negatives for the language table.

Source: the gettext catalogues (*.mo) of the packages that are installed on the machine where the training runs, that is
the translated messages of free programs. They are read for training only; nothing of them is kept or shipped. Where a
language has little but names there, everyday_words.py helps.
Languages that speakers of a supported one read without trouble (Galician, Bosnian, Nynorsk, Occitan ...) are left out.
"""
import glob
import os
import random
import re
import struct
import zlib
from typing import Dict, Iterator, List, Tuple

from everyday_words import WORDS, sentences
from normalise import normalise

CODES = (
    'af am as az be bn br cy dz eo eu fa fo ga gd gu ha ht hy is ka kab kk km kn ku ky lo mg mi mk ml mn mr mt my ne nso or pa ps '
    'rw si so sq sw ta te tg ti tk tl tt ug ur uz xh yi yo zu'
).split()
PER_LANGUAGE = 3000
NOISE = re.compile(r'<[^>]*>|%\d*\$?[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]|\{[^}]*\}|\\[nt]|[_&](?=\w)')


def messages(path: str) -> Iterator[Tuple[str, str]]:
    """(original, translation) pairs; layout: https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html"""
    with open(path, 'rb') as file:
        blob = file.read()
    order = '<' if blob[:4] == b'\xde\x12\x04\x95' else '>'
    count, originals, translations = struct.unpack_from(order + '3I', blob, 8)
    for i in range(count):
        pair = []
        for table in (originals, translations):
            length, offset = struct.unpack_from(order + '2I', blob, table + 8 * i)
            pair.append(blob[offset : offset + length].split(b'\0')[0].decode('utf-8', 'replace'))
        if '\ufffd' not in pair[1]:
            yield pair[0], pair[1]


def catalogues() -> Iterator[Tuple[str, str]]:
    """(code, translated text) with at least two words (or six letters where words are not spaced)."""
    for code in CODES:
        for path in sorted(glob.glob(f'/usr/share/locale/{code}/LC_MESSAGES/*.mo')):
            for source, value in messages(path):
                if source and value and value != source:
                    text = normalise(NOISE.sub(' ', value))
                    if sum(c.isalpha() for c in text) >= 6 and (' ' in text or not text.isascii()):
                        yield code, text[:300]


def gibberish(rng: random.Random, count: int) -> List[str]:
    """Random letters and keyboard mashing."""
    rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
    out = []
    for _ in range(count):
        words = []
        for _ in range(rng.randint(1, 6)):
            letters = rng.choice(['abcdefghijklmnopqrstuvwxyz', rng.choice(rows), 'bcdfghjklmnpqrstvwxz'])
            words.append(''.join(rng.choice(letters) for _ in range(rng.randint(4, 12))))
        out.append(' '.join(words))
    return out


def negatives(part: str) -> Dict[str, List[str]]:
    """Texts by code, and of gibberish under `zz`; one text in ten is `dev`, chosen by its checksum."""
    found: Dict[str, set] = {code: set() for code in CODES}
    for code, text in catalogues():
        if (zlib.crc32(text.encode()) % 10 == 0) == (part == 'dev'):
            found[code].add(text)
    rng = random.Random(1 if part == 'dev' else 2)
    out = {}
    for code, texts in found.items():
        ordered = sorted(texts)
        rng.shuffle(ordered)
        if len(ordered) >= 20:
            out[code] = ordered[: PER_LANGUAGE if part == 'train' else 300]
    for code in WORDS:
        out[code] = out.get(code, []) + sentences(code, rng, 1500 if part == 'train' else 0)
    out['zz'] = gibberish(rng, 6000 if part == 'train' else 300)
    return out


if __name__ == '__main__':
    for code, texts in negatives('train').items():
        print(code, len(texts), texts[0][:70])
