"""Reads the corpus and the public sets; rows are tuples (language, set, levels 0..6, text)."""
import glob
import gzip
import json
import os
from typing import Iterator, List, NamedTuple, Sequence, Set, Tuple

from normalise import normalise

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, 'corpus')
SCRATCH = os.path.join(HERE, 'scratch')
MAX_PIECES = 64
FIRST, IRONY = ('',), ('irony',)
"""Folders of the corpus's volumes: the first alone shaped the vocabulary, the first stage and the language table;
the last are pairs of ironic and sincere messages in the same words. All that are trained on and evaluated: VOLUMES."""
with open(os.path.join(CORPUS, 'volumes.json'), encoding='utf-8') as file:
    VOLUMES = tuple(json.load(file))
DEV_EVERY = 6


class Row(NamedTuple):
    language: str
    set: str
    levels: Tuple[int, ...]
    """Levels that the label allows, 0 (very negative) to 6."""
    text: str
    """Normalised."""


def public_sets(data: str, part: str) -> Iterator[Row]:
    """Rows of data/{train,dev,test}/LANG.NAME.tsv.gz, files in order of their names."""
    for path in sorted(glob.glob(os.path.join(data, 'data', part, '*.tsv.gz'))):
        language, name = os.path.basename(path)[:-7].split('.', 1)
        with gzip.open(path, 'rt', encoding='utf-8', newline='\n') as lines:
            for line in lines:
                levels, _, text = line.rstrip('\n').split('\t')
                yield Row(language, name, tuple(int(x) + 3 for x in levels.split(',')), normalise(text))


# Gaj's alphabet: https://en.wikipedia.org/wiki/Gaj%27s_Latin_alphabet#Correspondence_between_Cyrillic_and_Latin
LATIN = str.maketrans(dict(zip('абвгдђежзијклмнопрстћуфхцчш', 'a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š'.split())) | {'љ': 'lj', 'њ': 'nj', 'џ': 'dž'})


def twin_key(text: str) -> str:
    """The same for a Serbian sentence in either alphabet."""
    return normalise(text).translate(LATIN)


def corpus_lines(language: str, volume: str = '') -> List[Tuple[int, str]]:
    """(level -3..3, raw text) of one corpus file, in its order."""
    out = []
    with open(os.path.join(CORPUS, volume, f'{language}.tsv'), encoding='utf-8', newline='\n') as lines:
        for line in lines:
            level, _, text = line.rstrip('\n').split('\t')
            out.append((int(level), text))
    return out


def corpus_languages(volume: str = '') -> List[str]:
    return sorted(os.path.basename(path)[:-4] for path in glob.glob(os.path.join(CORPUS, volume, '*.tsv')))


def corpus_raw(part: str, volumes: Sequence[str] = VOLUMES) -> Iterator[Tuple[str, int, str]]:
    """(language, level, raw text): every sixth line is dev; no train line is a dev line in the other Serbian alphabet."""
    for volume in volumes:
        serbian: Set[str] = set()
        for language in {'sr-cyrl', 'sr-latn'} & set(corpus_languages(volume)):
            serbian |= {twin_key(text) for i, (_, text) in enumerate(corpus_lines(language, volume)) if is_dev(i)}
        for language in corpus_languages(volume):
            for i, (level, text) in enumerate(corpus_lines(language, volume)):
                if is_dev(i) != (part == 'dev'):
                    continue
                if part != 'dev' and language.startswith('sr-') and twin_key(text) in serbian:
                    continue
                yield language, level, text


def is_dev(index: int) -> bool:
    return index % DEV_EVERY == DEV_EVERY - 1


def corpus(part: str, volumes: Sequence[str] = VOLUMES) -> Iterator[Row]:
    for language, level, text in corpus_raw(part, volumes):
        yield Row(language, 'corpus', (level + 3,), normalise(text))
