"""The network: convolutions of width 1, 3 and 5 over piece embeddings, mean and maximum over the message, a table of
neighbouring pairs of pieces beside them, one hidden layer."""
from typing import List, Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

DIM, CHANNELS, HIDDEN, LEVELS = 96, 128, 128, 7
WIDTHS = (1, 3, 5)
PAIRS, PAIR_DIM = 1 << 17, 16
"""Rows of the pair table and numbers in each; pairs that share a row share its numbers."""
FIRST_FACTOR, SECOND_FACTOR = 1000003, 7919
"""A pair's row is (first * 1000003 + second * 7919) mod PAIRS: below 2^53, so JavaScript's numbers hold it exactly."""
EMBEDDING_DROP, TOKEN_DROP, PAIR_DROP = 0.2, 0.1, 0.2
"""Shares left out while training: numbers of an embedding, whole pieces, whole pairs."""


class Net(nn.Module):
    """(batch, length) piece ids and (batch, 7) or (7,) biases -> (batch, 7) logits. The id `pieces` is padding."""

    def __init__(self, pieces: int, sets: int):
        super().__init__()
        self.pad = pieces
        self.emb = nn.Embedding(pieces + 1, DIM, padding_idx=pieces, sparse=True)
        nn.init.normal_(self.emb.weight, 0, 0.1)
        self.emb.weight.data[pieces] = 0
        self.pairs = nn.EmbeddingBag(PAIRS + 1, PAIR_DIM, mode='sum', sparse=True, padding_idx=PAIRS)
        nn.init.normal_(self.pairs.weight, 0, 0.05)
        self.pairs.weight.data[PAIRS] = 0
        self.conv = nn.ModuleList([nn.Conv1d(DIM, CHANNELS, k, padding=k // 2) for k in WIDTHS])
        self.hidden = nn.Linear(2 * len(WIDTHS) * CHANNELS, HIDDEN)
        self.pair_hidden = nn.Linear(PAIR_DIM, HIDDEN, bias=False)
        self.head = nn.Linear(HIDDEN, LEVELS)
        self.bias = nn.Embedding(sets, LEVELS)
        nn.init.zeros_(self.bias.weight)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        mask = (x != self.pad).float()
        length = mask.sum(1, keepdim=True).clamp(min=1)
        # Half precision where it is safe: three times as fast on processors that have it.
        with torch.autocast('cpu', dtype=torch.bfloat16, enabled=self.training):
            hidden = self.hidden(F.dropout(self.pooled(x, mask, length), 0.3, self.training))
        hidden = hidden.float() + self.pair_hidden(F.dropout(self.pair_sums(x, length), 0.2, self.training))
        return self.head(F.dropout(F.relu(hidden), 0.2, self.training)).float() + bias

    def pooled(self, x: torch.Tensor, mask: torch.Tensor, length: torch.Tensor) -> torch.Tensor:
        """(batch, 2 * channels of all widths): means, then maxima."""
        e = self.emb(x)
        if self.training:
            e = F.dropout(e, EMBEDDING_DROP) * (torch.rand(x.shape) > TOKEN_DROP).unsqueeze(-1)
        e = (e * mask.unsqueeze(-1)).transpose(1, 2).contiguous()
        h = torch.cat([F.relu(c(e)) for c in self.conv], 1)
        mean = torch.bmm(h, (mask / length).unsqueeze(-1)).squeeze(-1)
        peak = (h + (mask - 1).unsqueeze(1) * 1e4).max(2)[0]
        return torch.cat([mean.float(), peak.float()], 1)

    def pair_sums(self, x: torch.Tensor, length: torch.Tensor) -> torch.Tensor:
        """(batch, PAIR_DIM): sum over neighbouring pieces, divided by the root of the number of pieces."""
        first, second = x[:, :-1], x[:, 1:]
        rows = (first * FIRST_FACTOR + second * SECOND_FACTOR) % PAIRS
        rows = rows.masked_fill((first == self.pad) | (second == self.pad), PAIRS)
        if self.training:
            rows = rows.masked_fill(torch.rand(rows.shape) < PAIR_DROP, PAIRS)
        if rows.shape[1] == 0:
            rows = torch.full((len(x), 1), PAIRS)
        return self.pairs(rows) / length.sqrt()


def pad(rows: Sequence[Sequence[int]], value: int) -> torch.Tensor:
    out = np.full((len(rows), max(map(len, rows))), value, np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def probabilities(net: Net, rows: Sequence[Sequence[int]], bias: torch.Tensor, batch: int = 256) -> np.ndarray:
    """(rows, 7) probabilities; `bias` is (7,) or (rows, 7)."""
    net.eval()
    order: List[int] = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = np.zeros((len(rows), LEVELS))
    with torch.no_grad():
        for start in range(0, len(order), batch):
            part = order[start : start + batch]
            prior = bias if bias.dim() == 1 else bias[part]
            out[part] = net(pad([rows[i] for i in part], net.pad), prior).softmax(1).numpy()
    net.train()
    return out
