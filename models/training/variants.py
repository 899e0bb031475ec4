"""New messages made of the corpus's own while training: typed in a hurry, or a flat request and a feeling in one."""
import collections
import random
import unicodedata
from typing import Dict, List, Sequence

from data import Row

NOISY = 0.1
"""Share of messages that get a typing error or lose their diacritics, new in each epoch."""
COMPOSED = 'composed'
LONGEST_REQUEST, LONGEST_FEELING = 120, 90
PHRASES_SHARE, FEELING_LAST = 0.6, 0.6
UNSPACED = ('ja', 'th', 'zh-hans', 'zh-hant', 'zh-hk')
NEUTRAL = (3,)


def noisy(row: Row) -> Row:
    """The row as somebody in a hurry might have typed it, now and then."""
    text = row.text
    if random.random() >= NOISY or len(text) < 4:
        return row
    i = random.randrange(len(text) - 1)
    kind = random.randrange(3)
    if kind == 0:
        text = text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    elif kind == 1:
        text = text[:i] + text[i + 1 :]
    else:
        text = without_diacritics(text)
    return row._replace(text=text)


def without_diacritics(text: str) -> str:
    """Only marks of the Latin, Greek and Cyrillic scripts: elsewhere they are vowels, not ornaments."""
    parts = unicodedata.normalize('NFD', text)
    return unicodedata.normalize('NFC', ''.join(c for c in parts if not '\u0300' <= c <= '\u036f'))


class Composer:
    """
    Joins a neutral message of the corpus and a clause (or message) with feeling of the same language; the level is that
    of the feeling. So the network sees each feeling beside many problems, and each problem with and without feeling.
    """

    def __init__(self, corpus: Sequence[Row], phrases: Sequence[Row]):
        self.requests: Dict[str, List[str]] = collections.defaultdict(list)
        self.feelings: Dict[str, List[Row]] = collections.defaultdict(list)
        self.phrases: Dict[str, List[Row]] = collections.defaultdict(list)
        for row in corpus:
            if row.levels != NEUTRAL and 0 < len(row.text) < LONGEST_FEELING:
                self.feelings[row.language].append(row)
            elif row.levels == NEUTRAL and 0 < len(row.text) < LONGEST_REQUEST:
                self.requests[row.language].append(row.text)
        for row in phrases:
            self.phrases[row.language].append(row)

    def rows(self, count: int) -> List[Row]:
        languages = sorted(self.requests)
        return [self.one(random.choice(languages)) for _ in range(count)]

    def one(self, language: str) -> Row:
        phrases = self.phrases[language]
        feeling = random.choice(phrases if phrases and random.random() < PHRASES_SHARE else self.feelings[language])
        request = random.choice(self.requests[language])
        parts = (request, feeling.text) if random.random() < FEELING_LAST else (feeling.text, request)
        return Row(language, COMPOSED, feeling.levels, join(*parts, spaced=language not in UNSPACED))


def join(first: str, second: str, spaced: bool) -> str:
    if first[-1].isalnum():
        return first + random.choice(['. ', ', ', ' ', '! ']) + second
    return first + (' ' if spaced else '') + second
