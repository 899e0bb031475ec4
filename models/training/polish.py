"""Second stage: from scratch/base.pt on, mostly messages of the product's own domain. Writes scratch/model.pt.

The first stage sees a million reviews, tweets and subtitles, and ends with their habits. Here all volumes of the
corpus and the real support chats come back in every epoch, beside a fresh sample of the rest against forgetting.
"""
import collections
import os
import random
import unicodedata
from typing import List

import numpy as np
import torch

from data import IRONY, SCRATCH, Row, corpus, public_sets
from fit import Weighted, fit
from net import Net
from train import keep, load_pieces, load_sets, seed

EPOCHS, WARM_UP, DECAY = 5, 200, 0.98
RATES = (1.2e-3, 6e-4, 6e-3)
TWEETS, OTHERS = 12000, 120000
"""Rows of the large set of tweets and of all other sets in each epoch; small languages more likely than by their share."""
IRONY_REPEAT = 4
NOISY = 0.1
"""Share of the corpus's rows that get a typing error or lose their diacritics, new in each epoch."""


def polish(data: str) -> None:
    seed()
    pieces, sets = load_pieces(), load_sets()
    net = Net(pieces.get_piece_size(), len(sets))
    net.load_state_dict(torch.load(os.path.join(SCRATCH, 'base.pt')))
    public = list(public_sets(data, 'train'))
    own = [Weighted(row, 2.0) for row in [*corpus('train'), *list(corpus('train', IRONY)) * (IRONY_REPEAT - 1)]]
    chats = [Weighted(row, 2.0) for row in public if row.set == 'support-chats']
    seven = [Weighted(row, 1.5) for row in public if row.set == 'semeval2018-voc']
    rest = [Weighted(row, 0.7) for row in public if row.set != 'support-chats' and not row.set.startswith(('semeval', 'xed'))]
    tweets = [Weighted(row, 1.0) for row in public if row.set == 'semeval2017-4a']
    size = collections.Counter(row.language for row, _ in rest)
    share = np.array([size[row.language] ** -0.5 for row, _ in rest])
    share /= share.sum()

    def rows_of(_: int) -> List[Weighted]:
        others = np.random.choice(len(rest), OTHERS, replace=False, p=share)
        return [Weighted(noisy(row), weight) for row, weight in own] + chats + seven + random.sample(tweets, TWEETS) + [rest[i] for i in others]

    fit(net, pieces, sets, rows_of, EPOCHS, WARM_UP, DECAY, RATES, keep('model.pt', 'polish', data, pieces, sets))


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
