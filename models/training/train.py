"""First stage: trains the network on everything. Writes scratch/base.pt (averaged weights), scratch/sets.json, scratch/train-log.jsonl.

Each set has its own additive bias on the logits (its priors and habits: "no neutral", "mostly neutral").
"""
import collections
import json
import os
import random
from typing import Dict, List, Tuple

import numpy as np
import sentencepiece
import torch

from data import FIRST, MAX_PIECES, SCRATCH, Row, corpus, public_sets
from fit import CORPUS_SET, Weighted, Weights, fit, set_of
from metrics import figures
from net import Net, probabilities

EPOCHS, WARM_UP, DECAY = 4, 500, 0.99
RATES = (2e-3, 1e-3, 1e-2)
CORPUS_WEIGHT, CORPUS_REPEAT = 3.0, 3
SEED = 0

Sets = Dict[Tuple[str, str], int]


def weight(row: Row, size: Dict[str, int]) -> float:
    """Small languages count more, noisy film subtitles less, messages of the product's own domain most."""
    if row.set in ('corpus', 'support-chats'):
        return CORPUS_WEIGHT
    w = min((size[row.language] / 20000) ** -0.4, 2.0)
    return w * (0.4 if row.set.startswith('xed') else 2 if 'voc' in row.set else 1)


def set_id(sets: Sets, row: Row) -> int:
    """Bias with which a row of data/dev or data/test is evaluated: of its own training part, else of the corpus."""
    name = row.set.replace('-test', '-train').replace('-val', '-train')
    if row.language == 'en' and row.set == 'tweeteval':
        name = 'semeval2017-4a'
    for key in ((row.language, row.set), (row.language, name)):
        if key in sets:
            return sets[key]
    return sets[CORPUS_SET]


def seed(value: int = SEED) -> None:
    torch.set_num_threads(2)
    torch.manual_seed(value)
    random.seed(value)
    np.random.seed(value)
    sentencepiece.set_random_generator_seed(value)


def load_pieces() -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_file=os.path.join(SCRATCH, 'pieces.model'))


def load_sets() -> Sets:
    with open(os.path.join(SCRATCH, 'sets.json'), encoding='utf-8') as file:
        return {(language, name): i for i, (language, name) in enumerate(json.load(file))}


def train(data: str) -> None:
    seed()
    os.makedirs(SCRATCH, exist_ok=True)
    pieces = load_pieces()
    public, own = list(public_sets(data, 'train')), list(corpus('train', FIRST))
    size = collections.Counter(row.language for row in public)
    rows = [Weighted(row, weight(row, size)) for row in public + own * CORPUS_REPEAT]
    sets = {key: i for i, key in enumerate(sorted({set_of(row) for row, _ in rows}))}
    with open(os.path.join(SCRATCH, 'sets.json'), 'w', encoding='utf-8') as file:
        json.dump([list(key) for key in sorted(sets)], file)
    print(len(public), 'rows', len(own), 'corpus', len(sets), 'sets', flush=True)
    net = Net(pieces.get_piece_size(), len(sets))
    fit(net, pieces, sets, lambda _: rows, EPOCHS, WARM_UP, DECAY, RATES, keep('base.pt', 'train', data, pieces, sets))


def keep(name: str, stage: str, data: str, pieces: sentencepiece.SentencePieceProcessor, sets: Sets):
    """What to do after an epoch: write the weights to scratch/NAME and the dev figures to the log."""

    def after_epoch(epoch: int, loss: float, seconds: float, weights: Weights) -> None:
        torch.save(weights, os.path.join(SCRATCH, name))
        summary = dev_summary(weights, data, pieces, sets)
        log = {'stage': stage, 'epoch': epoch, 'loss': loss, 'seconds': round(seconds), **summary}
        with open(os.path.join(SCRATCH, 'train-log.jsonl'), 'a', encoding='utf-8') as file:
            file.write(json.dumps(log) + '\n')
        print({k: round(v, 4) if isinstance(v, float) else v for k, v in log.items()}, flush=True)

    return after_epoch


def dev_summary(weights: Dict[str, torch.Tensor], data: str, pieces: sentencepiece.SentencePieceProcessor, sets: Dict[Tuple[str, str], int]) -> Dict[str, float]:
    net = Net(pieces.get_piece_size(), len(sets))
    net.load_state_dict(weights)
    groups: Dict[str, List[Row]] = collections.defaultdict(list)
    for row in [*public_sets(data, 'dev'), *corpus('dev')]:
        groups[f'{row.language}.{row.set}'].append(row)
    prior = shipped_prior(net.bias.weight.data, sets)
    result = {}
    for name, rows in groups.items():
        bias = prior if rows[0].set == 'corpus' else net.bias.weight.data[set_id(sets, rows[0])]
        p = probabilities(net, [x[:MAX_PIECES] or [0] for x in pieces.encode([row.text for row in rows])], bias)
        result[name] = figures([row.levels for row in rows], p)
    own = [v for k, v in result.items() if k.endswith('.corpus')]
    out = {key: float(np.mean([v[key] for v in own])) for key in ('pearson', 'exact', 'within_one', 'mae', 'neutral_called_negative', 'negative_missed')}
    out['tweeteval'] = result['en.tweeteval']['macro_recall']
    out['voc'] = result['en.semeval2018-voc']['pearson']
    out['umsab'] = float(np.mean([v['macro_f1'] for k, v in result.items() if 'umsab' in k]))
    return out


def shipped_prior(bias: torch.Tensor, sets: Dict[Tuple[str, str], int]) -> torch.Tensor:
    """(7,) bias of the shipped head: half the corpus's balanced levels, half the mostly neutral ones of real chats."""
    return (bias[sets[CORPUS_SET]] + bias[sets[('en', 'support-chats')]]) / 2
