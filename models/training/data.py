"""Reads the corpus and the public sets; rows are tuples (language, set, levels 0..6, text)."""
import collections
import glob
import gzip
import hashlib
import json
import os
from typing import Dict, Iterator, List, NamedTuple, Sequence, Set, Tuple

from normalise import normalise

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, 'corpus')
SCRATCH = os.path.join(HERE, 'scratch')
MAX_PIECES = 64
FIRST, IRONY = ('',), ('irony',)
"""Folders of the corpus's volumes: the first alone shaped the vocabulary and the language table;
the last are pairs of ironic and sincere messages in the same words. All that are trained on and evaluated: VOLUMES."""
with open(os.path.join(CORPUS, 'volumes.json'), encoding='utf-8') as file:
    VOLUMES = tuple(json.load(file))
TRAINING_ONLY = 'fourth'
"""A volume of which no line is held back."""
FEELINGS = ('phrases', 'words')
"""Folders of short clauses and of words that carry feeling by themselves: for training only."""
DEV_EVERY = 6
CHATS, CORPUS_NAME, WORD_LIST, LABELLED = 'support-chats', 'corpus', 'word-list', 'labelled'
PACKAGES = os.path.join(os.path.dirname(os.path.dirname(HERE)), 'node_modules')
LABELS = os.path.join(HERE, 'labels.tsv')
"""SHA-256 of a text of the public sets or dialogues, and the level that one of us gave it."""


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


PERMISSIVE = ('CC BY 4.0', 'CC BY 4.0 (documentation sheet in repo)', 'CC BY (Leipzig corpora)', 'CC0', 'CC0-1.0', 'CC0-1.0 (repo LICENSE)',
              'MIT', 'Apache-2.0', 'Apache-2.0 repo; data by Google Apache-2.0/CC BY 4.0')
"""Licences of data/manifest.json that allow any use with at most attribution; whatever is doubtful is not among them."""


def permissive_sets(data: str) -> Set[Tuple[str, str]]:
    """(language, set) of the training sets under PERMISSIVE licences."""
    with open(os.path.join(data, 'data', 'manifest.json'), encoding='utf-8') as file:
        entries = [e for e in json.load(file) if e['file'].startswith('train/') and e.get('licence') in PERMISSIVE]
    return {tuple(os.path.basename(e['file'])[:-7].split('.', 1)) for e in entries}  # type: ignore[misc]


def training_rows(data: str) -> Iterator[Row]:
    """The public sets; of the real support chats only what is not held back."""
    seen: collections.Counter = collections.Counter()
    for row in public_sets(data, 'train'):
        if row.set == CHATS:
            seen[row.language] += 1
            if is_dev(seen[row.language] - 1):
                continue
        yield row


def held_back_chats(data: str) -> List[Row]:
    """Every sixth real support message of each language."""
    rows: Dict[str, List[Row]] = collections.defaultdict(list)
    for row in public_sets(data, 'train'):
        if row.set == CHATS:
            rows[row.language].append(row)
    return [row for part in rows.values() for i, row in enumerate(part) if is_dev(i)]


def labelled(data: str) -> List[Row]:
    """Texts of public sets and dialogues with a level of our own in place of theirs."""
    with open(LABELS, encoding='utf-8') as file:
        level = {digest: int(value) for digest, value in (line.split() for line in file)}
    paths = [*glob.glob(os.path.join(data, 'data', 'train', '*.tsv.gz')), *glob.glob(os.path.join(data, 'data', 'dialogues', '*.tsv.gz'))]
    out: Dict[str, Row] = {}
    for path in sorted(paths):
        with gzip.open(path, 'rt', encoding='utf-8', newline='\n') as lines:
            for line in lines:
                text = line.rstrip('\n').split('\t')[-1]
                digest = hashlib.sha256(text.encode()).hexdigest()
                if digest in level:
                    out[digest] = Row(os.path.basename(path).split('.')[0], LABELLED, (level[digest] + 3,), normalise(text))
    return list(out.values())


def feelings() -> Iterator[Row]:
    """Clauses and words of all languages, each with its level; the set is the folder."""
    for folder in FEELINGS:
        for path in sorted(glob.glob(os.path.join(CORPUS, folder, '*.tsv'))):
            with open(path, encoding='utf-8', newline='\n') as lines:
                for line in lines:
                    level, text = line.rstrip('\n').split('\t')
                    yield Row(os.path.basename(path)[:-4], folder, (int(level) + 3,), normalise(text))


STRENGTH = ((3,), (4,), (4, 5), (5, 6), (5, 6), (6,))
"""Levels that a word list's strength from 0 to 5 allows."""


def word_lists() -> Iterator[Row]:
    """
    AFINN-165 (-5 to 5; Nielsen 2011, https://arxiv.org/abs/1103.2903; MIT, in the package `sentiment`) and the VADER
    lexicon (-4 to 4; Hutto and Gilbert 2014; MIT, in the package `vader-sentiment`), which the benchmark uses as well.
    """
    with open(os.path.join(PACKAGES, 'sentiment', 'languages', 'en', 'labels.json'), encoding='utf-8') as file:
        words = [(word, float(value)) for word, value in json.load(file).items()]
    with open(os.path.join(PACKAGES, 'vader-sentiment', 'vader_lexicon.txt'), encoding='utf-8') as file:
        cells = [line.split('\t') for line in file]
    words += [(line[0], float(line[1]) * 1.25) for line in cells if len(line) > 1]
    for word, value in words:
        levels = STRENGTH[min(5, round(abs(value)))]
        yield Row('en', WORD_LIST, levels if value >= 0 else tuple(sorted(6 - level for level in levels)), normalise(word))


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
        yield Row(language, CORPUS_NAME, (level + 3,), normalise(text))


def training_corpus() -> Iterator[Row]:
    """All that is not held back of the corpus."""
    yield from corpus('train')
    for language in corpus_languages(TRAINING_ONLY):
        for level, text in corpus_lines(language, TRAINING_ONLY):
            yield Row(language, CORPUS_NAME, (level + 3,), normalise(text))
