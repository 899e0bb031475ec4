"""Trains the language table on the same pieces: mean of 16-number vectors, one linear layer, 41 languages and `other`.

Writes scratch/language.npz and scratch/language-metrics.json.
"""
import collections
import json
import os
import random
from typing import Dict, List, Tuple

import numpy as np
import sentencepiece
import torch
from torch import nn
from torch.nn import functional as F

from data import FIRST, MAX_PIECES, SCRATCH, corpus, corpus_languages, public_sets
from unsupported import negatives

DIM, BATCH, EPOCHS = 16, 256, 4
PER_LANGUAGE, PER_ENGLISH, CORPUS_REPEAT = 8000, 40000, 6
OTHER = 'other'
OTHER_ROWS = 90000
SHARE = {'en': 2.0, OTHER: 6.0}
THRESHOLD = 0.5
"""Probability of `other` above which a message of some length is refused: UNSUPPORTED in lib/score/identify.ts."""


class Table(nn.Module):
    def __init__(self, pieces: int, classes: int):
        super().__init__()
        self.bag = nn.EmbeddingBag(pieces, DIM, mode='mean')
        nn.init.normal_(self.bag.weight, 0, 0.1)
        self.head = nn.Linear(DIM, classes)

    def forward(self, rows: List[List[int]]) -> torch.Tensor:
        flat = torch.tensor([piece for row in rows for piece in row])
        starts = torch.tensor(np.cumsum([0] + [len(row) for row in rows[:-1]]))
        return self.head(self.bag(flat, starts))


def crop(text: str, rng: random.Random) -> str:
    """Often only some words of a text: chat messages are short."""
    words = text.split(' ')
    if rng.random() < 0.5:
        return text[:200]
    if len(words) == 1:
        size = rng.randint(4, 20)
        start = rng.randint(0, max(0, len(text) - size))
        return text[start : start + size]
    size = rng.randint(2, 8)
    start = rng.randint(0, max(0, len(words) - size))
    return ' '.join(words[start : start + size])


def rows_of(data: str, rng: random.Random) -> List[Tuple[str, str]]:
    texts: Dict[str, List[str]] = collections.defaultdict(list)
    for row in public_sets(data, 'train'):
        texts[row.language].append(row.text)
    out = []
    for language in sorted(texts):
        rng.shuffle(texts[language])
        out += [(language, text) for text in texts[language][: PER_ENGLISH if language == 'en' else PER_LANGUAGE]]
    out += [(row.language, row.text) for row in corpus('train', FIRST)] * CORPUS_REPEAT
    other = [(OTHER, text) for found in negatives('train').values() for text in found]
    rng.shuffle(other)
    return out + other[:OTHER_ROWS]


def train_language(data: str) -> None:
    torch.manual_seed(0)
    rng = random.Random(0)
    pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(SCRATCH, 'pieces.model'))
    codes = corpus_languages() + [OTHER]
    index = {code: i for i, code in enumerate(codes)}
    rows = rows_of(data, rng)
    count = collections.Counter(code for code, _ in rows)
    # Each language counts alike, but English, whose words turn up in all of them, twice, and `other` six times, because
    # it is many languages.
    weight = torch.tensor([SHARE.get(code, 1.0) * 10000 / count[code] for code in codes]).clamp(max=8)
    net = Table(pieces.get_piece_size(), len(codes))
    optimiser = torch.optim.Adam(net.parameters(), lr=0.01)
    steps, step = EPOCHS * len(rows) // BATCH, 0
    for epoch in range(EPOCHS):
        rng.shuffle(rows)
        encoded = [row[:MAX_PIECES] or [0] for row in pieces.encode([crop(text, rng) for _, text in rows])]
        labels = torch.tensor([index[code] for code, _ in rows])
        for start in range(0, len(rows), BATCH):
            step += 1
            optimiser.param_groups[0]['lr'] = 0.01 * max(0.02, 1 - step / steps)
            loss = F.cross_entropy(net(encoded[start : start + BATCH]), labels[start : start + BATCH], weight=weight, label_smoothing=0.01)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        print('language', epoch, round(loss.item(), 4), flush=True)
    np.savez(os.path.join(SCRATCH, 'language.npz'), embedding=net.bag.weight.detach().numpy(), head=net.head.weight.detach().numpy(),
             bias=net.head.bias.detach().numpy(), codes=np.array(codes))
    report(net, pieces, codes)


def report(net: Table, pieces: sentencepiece.SentencePieceProcessor, codes: List[str]) -> None:
    """Accuracy on the corpus's dev lines, the pairs confused, and what is refused at THRESHOLD."""
    index = {code: i for i, code in enumerate(codes)}
    dev = list(corpus('dev', FIRST))
    p = predict(net, pieces, [row.text for row in dev])
    y = np.array([index[row.language] for row in dev])
    supported = p[:, :-1].argmax(1)
    pairs = collections.Counter((codes[a], codes[b]) for a, b in zip(y, supported) if a != b)
    languages = {code: float((supported[y == i] == i).mean()) for i, code in enumerate(codes[:-1])}
    recall = {code: float((predict(net, pieces, texts)[:, -1] > THRESHOLD).mean()) for code, texts in negatives('dev').items() if texts}
    result = dict(rows=len(dev), accuracy=float((supported == y).mean()), threshold=THRESHOLD, refused=float((p[:, -1] > THRESHOLD).mean()),
                  accuracy_by_language=languages, confused=[[a, b, n] for (a, b), n in pairs.most_common(25)],
                  refused_unsupported=float(np.mean(list(recall.values()))), refused_by_language=recall)
    with open(os.path.join(SCRATCH, 'language-metrics.json'), 'w', encoding='utf-8') as file:
        json.dump(result, file, indent=1)
    print({k: v for k, v in result.items() if not isinstance(v, dict)}, flush=True)


def predict(net: Table, pieces: sentencepiece.SentencePieceProcessor, texts: List[str]) -> np.ndarray:
    with torch.no_grad():
        return net([row[:MAX_PIECES] or [0] for row in pieces.encode(texts)]).softmax(1).numpy()
