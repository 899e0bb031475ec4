"""Trains the network on everything. Writes scratch/model.pt (averaged weights), scratch/sets.json, scratch/train-log.jsonl.

Each set has its own additive bias on the logits (its priors and habits: "no neutral", "mostly neutral"). The corpus, the
real support chats and the lists of feelings come back in every epoch, beside a fresh sample of the public sets.
"""
import collections
import json
import os
import random
from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np
import sentencepiece
import torch

from data import CHATS, CORPUS_NAME, IRONY, MAX_PIECES, SCRATCH, Row, corpus, feelings, held_back_chats, labelled, permissive_sets, public_sets, training_corpus, training_rows, word_lists
from fit import CORPUS_SET, Sets, Weighted, Weights, fit, set_of
from metrics import figures
from net import Net, probabilities
from variants import COMPOSED, Composer, noisy


class Round(NamedTuple):
    epochs: int
    sampled: int
    """Rows of the public sets in each epoch."""
    rate: float


ROUNDS = (Round(4, 180000, 1.0), Round(8, 240000, 0.9), Round(4, 280000, 0.7))
"""The learning rates rise again at the beginning of each."""
OWN_WEIGHT, FEELING_WEIGHT, LIST_WEIGHT = 2.0, 1.0, 0.5
IRONY_REPEAT, COMPOSED_ROWS = 3, 20000
SUBTITLES_SHARE, TWEETS_SHARE = 0.25, 2.0
SEED = 0
PRIOR_CORPUS = 0.5
PRIOR_CHATS = ('de', 'en', 'fr', 'pt', 'zh-hans')
"""Share of the corpus's bias in the shipped prior; the rest is the mean over these languages' real chats, those with the
most rows that nobody chose for their feeling. Both chosen on dev (experiments.md)."""


TRAINING_PARTS = ('train', 'valid', 'random_posts')


def set_id(sets: Sets, row: Row) -> int:
    """Bias with which a row of data/dev or data/test is evaluated: of its own training part, else of the corpus."""
    name = 'semeval2017-4a' if row.set == 'tweeteval' else row.set
    names = [name, *(f"{name.rsplit('-', 1)[0]}-{part}" for part in TRAINING_PARTS)]
    return next((sets[row.language, name] for name in names if (row.language, name) in sets), sets[CORPUS_SET])


def seed(value: int = SEED) -> None:
    torch.manual_seed(value)
    random.seed(value)
    np.random.seed(value)
    sentencepiece.set_random_generator_seed(value)


def load_pieces() -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_file=os.path.join(SCRATCH, 'pieces.model'))


def load_sets() -> Sets:
    with open(os.path.join(SCRATCH, 'sets.json'), encoding='utf-8') as file:
        return {(language, name): i for i, (language, name) in enumerate(json.load(file))}


class Mix:
    """The rows of an epoch."""

    def __init__(self, data: str, permissive: bool = False):
        allowed = permissive_sets(data)
        rows = [row for row in training_rows(data) if not permissive or (row.language, row.set) in allowed]
        self.public = [row for row in rows if row.set != CHATS]
        self.corpus = [*training_corpus(), *list(corpus('train', IRONY)) * (IRONY_REPEAT - 1)]
        self.chats = [row for row in rows if row.set == CHATS]
        self.labelled = [] if permissive else labelled(data)
        self.seven = [row for row in self.public if row.set == 'semeval2018-voc']
        lists = list(feelings())
        self.phrases = [row for row in lists if row.set == 'phrases']
        self.words = [*(row for row in lists if row.set == 'words'), *word_lists()]
        self.composer = Composer(self.corpus, self.phrases)
        share = np.array([self.chance(row) for row in self.public]) * self.balance()
        self.share = share / share.sum()

    def sets(self) -> Sets:
        rows: Sequence[Row] = [*self.public, *self.corpus, *self.chats, *self.labelled, *self.phrases, *self.words]
        return {key: i for i, key in enumerate(sorted({set_of(row) for row in rows} | {('*', COMPOSED)}))}

    @staticmethod
    def chance(row: Row) -> float:
        """Noisy film subtitles less often, the balanced and the largest sets of tweets more often."""
        return SUBTITLES_SHARE if row.set.startswith('xed') else TWEETS_SHARE if 'umsab' in row.set or 'semeval' in row.set else 1.0

    def balance(self) -> np.ndarray:
        """Rows of small languages more often than by their share."""
        size = collections.Counter(row.language for row in self.public)
        return np.array([size[row.language] ** -0.5 for row in self.public])

    def rows(self, sampled: int) -> List[Weighted]:
        chosen = np.random.choice(len(self.public), min(sampled, len(self.public)), replace=False, p=self.share)
        return [
            *(Weighted(self.public[i], 1.0) for i in chosen),
            *(Weighted(noisy(row), OWN_WEIGHT) for row in self.corpus),
            *(Weighted(row, OWN_WEIGHT) for row in [*self.chats, *self.seven]),
            *(Weighted(row, 1.5) for row in self.labelled),
            *(Weighted(row, FEELING_WEIGHT) for row in self.phrases),
            *(Weighted(row, LIST_WEIGHT) for row in self.words),
            *(Weighted(row, FEELING_WEIGHT) for row in self.composer.rows(COMPOSED_ROWS)),
        ]


def train(data: str) -> None:
    seed()
    os.makedirs(SCRATCH, exist_ok=True)
    pieces, mix = load_pieces(), Mix(data)
    sets = mix.sets()
    with open(os.path.join(SCRATCH, 'sets.json'), 'w', encoding='utf-8') as file:
        json.dump([list(key) for key in sorted(sets)], file)
    print(len(mix.public), 'public rows', len(mix.corpus), 'corpus', len(sets), 'sets', flush=True)
    net = Net(pieces.get_piece_size(), len(sets))
    for number, part in enumerate(ROUNDS):
        report = log(f'round {number}', data, pieces, sets)
        weights = fit(net, pieces, sets, lambda _: mix.rows(part.sampled), part.epochs, part.rate, report)
        net.load_state_dict(weights)


def log(stage: str, data: str, pieces: sentencepiece.SentencePieceProcessor, sets: Sets):
    """What to do after an epoch: write the weights to scratch/model.pt and the dev figures to the log."""

    def after_epoch(epoch: int, loss: float, seconds: float, weights: Weights) -> None:
        torch.save(weights, os.path.join(SCRATCH, 'model.pt'))
        summary = dev_summary(weights, data, pieces, sets)
        entry = {'stage': stage, 'epoch': epoch, 'loss': loss, 'seconds': round(seconds), **summary}
        with open(os.path.join(SCRATCH, 'train-log.jsonl'), 'a', encoding='utf-8') as file:
            file.write(json.dumps(entry) + '\n')
        print({k: round(v, 4) if isinstance(v, float) else v for k, v in entry.items()}, flush=True)

    return after_epoch


def dev_summary(weights: Weights, data: str, pieces: sentencepiece.SentencePieceProcessor, sets: Sets) -> Dict[str, float]:
    net = Net(pieces.get_piece_size(), len(sets))
    net.load_state_dict(weights)
    groups: Dict[Tuple[str, str], List[Row]] = collections.defaultdict(list)
    for row in [*public_sets(data, 'dev'), *corpus('dev'), *held_back_chats(data)]:
        groups[row.language, row.set].append(row)
    prior = shipped_prior(net.bias.weight.data, sets)
    result = {}
    for (language, name), rows in groups.items():
        bias = prior if name in (CORPUS_NAME, CHATS) else net.bias.weight.data[set_id(sets, rows[0])]
        p = probabilities(net, [x[:MAX_PIECES] or [0] for x in pieces.encode([row.text for row in rows])], bias)
        result[language, name] = figures([row.levels for row in rows], p)
    out = {}
    for name in (CORPUS_NAME, CHATS):
        parts = [f for (_, other), f in result.items() if other == name]
        for key in ('pearson', 'exact', 'within_one', 'neutral_called_negative', 'negative_missed'):
            out[f'{name}.{key}'] = float(np.mean([f[key] for f in parts if key in f]))
    out['tweeteval'] = result['en', 'tweeteval']['macro_recall']
    out['voc'] = result['en', 'semeval2018-voc']['pearson']
    out['umsab'] = float(np.mean([f['macro_f1'] for (_, name), f in result.items() if 'umsab' in name]))
    return out


def shipped_prior(bias: torch.Tensor, sets: Sets) -> torch.Tensor:
    """(7,) bias of the shipped head: between the corpus's balanced levels and the mostly neutral ones of real chats."""
    chats = torch.stack([bias[sets[language, CHATS]] for language in PRIOR_CHATS]).mean(0)
    return PRIOR_CORPUS * bias[sets[CORPUS_SET]] + (1 - PRIOR_CORPUS) * chats
