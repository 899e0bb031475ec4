"""The network: piece embeddings, convolutions of width 1, 3 and 5, mean and maximum over the message, one hidden layer."""
from typing import List, Sequence

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

DIM, CHANNELS, HIDDEN, LEVELS = 96, 128, 128, 7
WIDTHS = (1, 3, 5)


class Net(nn.Module):
    """(batch, length) piece ids and (batch,) set ids -> (batch, 7) logits. The id `pieces` is padding."""

    def __init__(self, pieces: int, sets: int):
        super().__init__()
        self.pad = pieces
        self.emb = nn.Embedding(pieces + 1, DIM, padding_idx=pieces)
        nn.init.normal_(self.emb.weight, 0, 0.1)
        self.emb.weight.data[pieces] = 0
        self.drop = nn.Dropout(0.25)
        self.conv = nn.ModuleList([nn.Conv1d(DIM, CHANNELS, k, padding=k // 2) for k in WIDTHS])
        self.hidden = nn.Sequential(nn.Dropout(0.3), nn.Linear(2 * len(WIDTHS) * CHANNELS, HIDDEN), nn.ReLU(), nn.Dropout(0.2))
        self.head = nn.Linear(HIDDEN, LEVELS)
        self.bias = nn.Embedding(sets, LEVELS)
        nn.init.zeros_(self.bias.weight)

    def forward(self, x: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        mask = x != self.pad
        m = mask.unsqueeze(-1).float()
        e = (self.drop(self.emb(x)) * m).transpose(1, 2)
        h = torch.cat([F.relu(c(e)) for c in self.conv], 1).transpose(1, 2)
        mean = (h * m).sum(1) / m.sum(1).clamp(min=1)
        peak = h.masked_fill(~mask.unsqueeze(-1), -1e4).max(1)[0]
        return self.head(self.hidden(torch.cat([mean, peak], 1))) + bias


def pad(rows: Sequence[Sequence[int]], value: int) -> torch.Tensor:
    n = max(map(len, rows))
    return torch.tensor([list(row) + [value] * (n - len(row)) for row in rows])


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
