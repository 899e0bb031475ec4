"""The training loop."""
import random
import time
from typing import Callable, Dict, List, NamedTuple, Sequence, Tuple

import sentencepiece
import torch
from torch import nn

from data import CORPUS_NAME, MAX_PIECES, Row
from net import LEVELS, Net, pad

BATCH = 256
SAMPLED = 0.7
"""Share of rows cut into pieces at random (subword regularisation), new in each epoch."""
SMOOTH = 0.05
"""Where a label is one level, this much of it goes to each neighbouring level: annotators differ by one."""
AVERAGE_EVERY, DECAY = 10, 0.99
"""Steps between two updates of the running mean of the weights, which is what is shipped, and its decay."""
WARM_UP = 200
RATES = (2e-3, 1e-3, 1e-2)
"""Learning rates of the embeddings, the rest and the biases."""
CORPUS_SET = ('*', CORPUS_NAME)
TABLES = ('emb', 'pairs')
"""Parameters of which a batch touches few rows: only those are updated."""

Weights = Dict[str, torch.Tensor]
Sets = Dict[Tuple[str, str], int]


class Weighted(NamedTuple):
    row: Row
    weight: float


def set_of(row: Row) -> Tuple[str, str]:
    """Key of the bias that a row is trained with. Own texts share one over all languages."""
    own = row.set in (CORPUS_NAME, 'phrases', 'words', 'word-list', 'composed')
    return ('*', row.set) if own else (row.language, row.set)


def fit(
    net: Net,
    pieces: sentencepiece.SentencePieceProcessor,
    sets: Sets,
    rows_of: Callable[[int], Sequence[Weighted]],
    epochs: int,
    rate: float,
    after_epoch: Callable[[int, float, float, Weights], None],
) -> Weights:
    """
    Trains the network in place and returns the running mean of its weights.

    Loss: partial labels. A row that says only "negative" allows -3, -2 and -1; the loss is -log of the sum of the allowed
    levels' probabilities, so sets with two, three, five or seven classes train one seven-level head.
    `rows_of(epoch)` gives the rows of an epoch, equally many in each; the learning rates, `rate` times RATES, fall to
    nearly nothing over all. `after_epoch` gets epoch, loss, seconds, mean weights.
    """
    named = list(net.named_parameters())
    rest = [p for name, p in named if not name.startswith((*TABLES, 'bias'))]
    tables = torch.optim.SparseAdam([p for name, p in named if name.startswith(TABLES) and 'hidden' not in name])
    optimiser = torch.optim.AdamW([{'params': rest, 'weight_decay': 0.01}, {'params': [net.bias.weight], 'weight_decay': 1e-3}])
    groups = list(zip([*tables.param_groups, *optimiser.param_groups], RATES))
    average = {name: value.clone() for name, value in net.state_dict().items()}
    smooth = smoothing()
    step, start = 0, time.time()
    for epoch in range(epochs):
        part = rows_of(epoch)
        steps = epochs * -(-len(part) // BATCH)
        encoded = cut(pieces, [row.text for row, _ in part])
        set_ids = torch.tensor([sets[set_of(row)] for row, _ in part])
        weights = torch.tensor([weight for _, weight in part])
        allowed = torch.tensor([target(row) for row, _ in part])
        exact = torch.tensor([len(row.levels) == 1 for row, _ in part])
        total = 0.0
        for batch in batches([len(x) for x in encoded]):
            step += 1
            for group, usual in groups:
                group['lr'] = usual * rate * min(1.0, step / WARM_UP) * max(0.01, 1 - step / (steps + 1))
            log_p = net(pad([encoded[i] for i in batch], net.pad), net.bias(set_ids[batch])).log_softmax(1)
            one = allowed[batch]
            partial = torch.logsumexp(log_p.masked_fill(one == 0, -1e4), 1)
            ordinal = ((one @ smooth) * log_p).sum(1)
            loss = -(torch.where(exact[batch], ordinal, partial) * weights[batch]).mean()
            net.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(rest, 1.0)
            tables.step()
            optimiser.step()
            total += loss.item()
            if step % AVERAGE_EVERY == 0:
                keep = min(DECAY, step / AVERAGE_EVERY / (10 + step / AVERAGE_EVERY))
                for name, value in net.state_dict().items():
                    average[name].lerp_(value, 1 - keep)
        after_epoch(epoch, total * BATCH / len(part), time.time() - start, average)
    return average


def cut(pieces: sentencepiece.SentencePieceProcessor, texts: List[str]) -> List[List[int]]:
    out = pieces.encode(texts)
    sampled = [i for i in range(len(texts)) if random.random() < SAMPLED]
    again = pieces.encode([texts[i] for i in sampled], enable_sampling=True, alpha=0.2, nbest_size=-1, num_threads=1)
    for i, row in zip(sampled, again):
        out[i] = row
    return [row[:MAX_PIECES] or [0] for row in out]


def target(row: Row) -> List[float]:
    """Weight of each level in the sum of allowed probabilities."""
    return [1.0 if level in row.levels else 0.0 for level in range(LEVELS)]


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
