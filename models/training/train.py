"""Trains the network. Writes work/model.pt (averaged weights), work/sets.json and work/train-log.jsonl.

Loss: partial labels. A row that says only "negative" allows -3, -2 and -1; the loss is -log of the sum of the allowed
levels' probabilities, so sets with two, three, five or seven classes train one seven-level head. Each set has its own
additive bias on the logits (its priors and habits: "no neutral", "mostly neutral").
"""
import collections
import json
import os
import random
import time
from typing import Dict, List, Tuple

import numpy as np
import sentencepiece
import torch
from torch import nn

from data import MAX_PIECES, WORK, Row, corpus, public_sets
from metrics import figures
from net import LEVELS, Net, pad, probabilities

EPOCHS, BATCH, WARM_UP = 4, 128, 500
CORPUS_WEIGHT, CORPUS_REPEAT = 3.0, 3
SAMPLED = 0.7
"""Share of rows cut into pieces at random (subword regularisation), new in each epoch."""
SMOOTH = 0.05
"""Where a label is one level, this much of it goes to each neighbouring level: annotators differ by one."""
AVERAGE_EVERY, AVERAGE_DECAY = 10, 0.99
"""The shipped weights are a running mean over about the last thousand steps."""
CORPUS_SET = ('*', 'corpus')


def set_of(row: Row) -> Tuple[str, str]:
    return CORPUS_SET if row.set == 'corpus' else (row.language, row.set)


def weight(row: Row, size: Dict[str, int]) -> float:
    """Small languages count more, noisy film subtitles less, messages of the product's own domain most."""
    if row.set in ('corpus', 'support-chats'):
        return CORPUS_WEIGHT
    w = min((size[row.language] / 20000) ** -0.4, 2.0)
    return w * (0.4 if row.set.startswith('xed') else 2 if 'voc' in row.set else 1)


def target(row: Row) -> List[float]:
    """Weight of each level in the sum of allowed probabilities."""
    out = [0.0] * LEVELS
    for level in row.levels:
        out[level] = 1.0
    return out


def set_id(sets: Dict[Tuple[str, str], int], row: Row) -> int:
    """Bias with which a row of data/dev or data/test is evaluated: of its own training part, else of the corpus."""
    name = row.set.replace('-test', '-train').replace('-val', '-train')
    if row.language == 'en' and row.set == 'tweeteval':
        name = 'semeval2017-4a'
    for key in ((row.language, row.set), (row.language, name)):
        if key in sets:
            return sets[key]
    return sets[CORPUS_SET]


def train(data: str, epochs: int = EPOCHS, out: str = WORK, seed: int = 0) -> None:
    torch.set_num_threads(2)
    torch.manual_seed(seed)
    random.seed(seed)
    np.random.seed(seed)
    sentencepiece.set_random_generator_seed(seed)
    os.makedirs(out, exist_ok=True)
    pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(WORK, 'pieces.model'))
    public, own = list(public_sets(data, 'train')), list(corpus('train'))
    size = collections.Counter(row.language for row in public)
    rows = public + own * CORPUS_REPEAT
    sets = {key: i for i, key in enumerate(sorted({set_of(row) for row in rows}))}
    with open(os.path.join(out, 'sets.json'), 'w', encoding='utf-8') as file:
        json.dump([list(key) for key in sorted(sets)], file)
    log_path = os.path.join(out, 'train-log.jsonl')
    open(log_path, 'w', encoding='utf-8').close()
    set_ids = torch.tensor([sets[set_of(row)] for row in rows])
    weights = torch.tensor([weight(row, size) for row in rows])
    allowed = torch.tensor([target(row) for row in rows])
    exact = torch.tensor([len(row.levels) == 1 for row in rows])
    plain = pieces.encode([row.text for row in rows])
    print(len(public), 'rows', len(own), 'corpus', len(sets), 'sets', flush=True)

    net = Net(pieces.get_piece_size(), len(sets))
    rest = [p for name, p in net.named_parameters() if not name.startswith(('emb', 'bias'))]
    base = [2e-3, 1e-3, 1e-2]
    optimiser = torch.optim.AdamW([
        {'params': [net.emb.weight], 'weight_decay': 0.0},
        {'params': rest, 'weight_decay': 0.01},
        {'params': [net.bias.weight], 'weight_decay': 1e-3},
    ], lr=1e-3)
    average = {name: value.clone() for name, value in net.state_dict().items()}
    smooth = smoothing()
    steps, step, start = epochs * len(rows) // BATCH, 0, time.time()
    for epoch in range(epochs):
        encoded = [
            (pieces.encode(row.text, enable_sampling=True, alpha=0.2, nbest_size=-1) if random.random() < SAMPLED else plain[i])[:MAX_PIECES] or [0]
            for i, row in enumerate(rows)
        ]
        total = 0.0
        for batch in batches([len(x) for x in encoded]):
            step += 1
            factor = min(1.0, step / WARM_UP) * max(0.01, 1 - step / steps)
            for group, rate in zip(optimiser.param_groups, base):
                group['lr'] = rate * factor
            logits = net(pad([encoded[i] for i in batch], net.pad), net.bias(set_ids[batch]))
            log_p = logits.log_softmax(1)
            one = allowed[batch]
            partial = torch.logsumexp(log_p.masked_fill(one == 0, -1e4), 1)
            ordinal = ((one @ smooth) * log_p).sum(1)
            loss = -(torch.where(exact[batch], ordinal, partial) * weights[batch]).mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            total += loss.item()
            if step % AVERAGE_EVERY == 0:
                decay = min(AVERAGE_DECAY, step / AVERAGE_EVERY / (10 + step / AVERAGE_EVERY))
                for name, value in net.state_dict().items():
                    average[name].lerp_(value, 1 - decay)
        torch.save(average, os.path.join(out, 'model.pt'))
        log = {'epoch': epoch, 'loss': total * BATCH / len(rows), 'seconds': round(time.time() - start), **dev_summary(average, data, pieces, sets)}
        with open(log_path, 'a', encoding='utf-8') as file:
            file.write(json.dumps(log) + '\n')
        print({k: round(v, 4) for k, v in log.items()}, flush=True)


def smoothing() -> torch.Tensor:
    """(7, 7) rows: a label's distribution over the levels."""
    out = torch.zeros(LEVELS, LEVELS)
    for level in range(LEVELS):
        near = [n for n in (level - 1, level + 1) if 0 <= n < LEVELS]
        out[level, near] = SMOOTH
        out[level, level] = 1 - SMOOTH * len(near)
    return out


def batches(lengths: List[int]) -> List[List[int]]:
    """Rows of like length together, in random order."""
    ids = list(range(len(lengths)))
    random.shuffle(ids)
    out: List[List[int]] = []
    for start in range(0, len(ids), BATCH * 50):
        chunk = sorted(ids[start : start + BATCH * 50], key=lambda i: lengths[i])
        part = [chunk[i : i + BATCH] for i in range(0, len(chunk), BATCH)]
        random.shuffle(part)
        out += part
    return out


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
