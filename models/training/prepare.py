"""Normalises all training text and learns the SentencePiece vocabulary from it. Writes scratch/pieces.model."""
import collections
import os
import random
import unicodedata
from typing import Dict, List

import sentencepiece

from data import FIRST, SCRATCH, corpus, public_sets

VOCABULARY = 40000
PER_LANGUAGE = 12000
PER_ENGLISH = 40000
EMOJI_COUNT = 5
"""A symbol seen this often gets a piece of its own: emoji carry sentiment in every language."""


def prepare(data: str) -> str:
    """@returns the path of the SentencePiece model, made unless it is there already"""
    os.makedirs(SCRATCH, exist_ok=True)
    prefix = os.path.join(SCRATCH, 'pieces')
    if os.path.exists(prefix + '.model'):
        return prefix + '.model'
    texts: Dict[str, List[str]] = collections.defaultdict(list)
    symbols: collections.Counter = collections.Counter()
    for row in [*public_sets(data, 'train'), *corpus('train', FIRST)]:
        texts[row.language].append(row.text)
        symbols.update(c for c in set(row.text) if unicodedata.category(c) in ('So', 'Sk'))
    rng = random.Random(0)
    with open(prefix + '.txt', 'w', encoding='utf-8') as out:
        for language in sorted(texts):
            rng.shuffle(texts[language])
            out.write('\n'.join(texts[language][: PER_ENGLISH if language == 'en' else PER_LANGUAGE]) + '\n')
    sentencepiece.SentencePieceTrainer.train(
        input=prefix + '.txt', model_prefix=prefix, vocab_size=VOCABULARY, model_type='unigram', character_coverage=0.9995,
        normalization_rule_name='identity', add_dummy_prefix=True, user_defined_symbols=['<url>', '<user>'],
        required_chars=''.join(sorted(c for c, n in symbols.items() if n >= EMOJI_COUNT)),
        num_threads=2, input_sentence_size=600000, shuffle_input_sentence=False, minloglevel=1,
    )
    return prefix + '.model'
