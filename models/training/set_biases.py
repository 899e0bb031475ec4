"""After the second stage: fits the bias of each public set that is evaluated once more on its own rows, the network fixed.

The biases are how a set of another domain is read (see train.py); none of them is shipped. The corpus's and the support
chats', which are shipped as the prior, stay as they were trained.
"""
import collections
import os
import random
from typing import Dict, List, Tuple

import numpy as np
import torch

from data import MAX_PIECES, SCRATCH, Row, public_sets
from fit import set_of, target
from net import Net, probabilities
from train import load_pieces, load_sets, seed, set_id

MOST_ROWS = 8000
STEPS, DECAY = 60, 1e-3


def refit(data: str) -> None:
    seed()
    pieces, sets = load_pieces(), load_sets()
    path = os.path.join(SCRATCH, 'model.pt')
    state = torch.load(path)
    net = Net(pieces.get_piece_size(), len(sets))
    net.load_state_dict(state)
    evaluated = {set_id(sets, row) for part in ('dev', 'test') for row in public_sets(data, part)}
    groups: Dict[Tuple[str, str], List[Row]] = collections.defaultdict(list)
    for row in public_sets(data, 'train'):
        if sets[set_of(row)] in evaluated and row.set != 'support-chats':
            groups[set_of(row)].append(row)
    for key, rows in sorted(groups.items()):
        part = random.sample(rows, min(len(rows), MOST_ROWS))
        encoded = [x[:MAX_PIECES] or [0] for x in pieces.encode([row.text for row in part])]
        log_p = np.log(probabilities(net, encoded, torch.zeros(state['bias.weight'].shape[1])) + 1e-9)
        allowed = torch.tensor([target(row) for row in part])
        state['bias.weight'][sets[key]] = fitted(torch.tensor(log_p).float(), allowed, state['bias.weight'][sets[key]])
    torch.save(state, path)
    print('biases of', len(groups), 'sets fitted', flush=True)


def fitted(log_p: torch.Tensor, allowed: torch.Tensor, start: torch.Tensor) -> torch.Tensor:
    """(7,) bias of least partial-label loss for (rows, 7) log probabilities without one."""
    bias = start.clone().requires_grad_(True)
    optimiser = torch.optim.LBFGS([bias], max_iter=STEPS)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        shifted = (log_p + bias).log_softmax(1).masked_fill(allowed == 0, -1e4)
        value = -torch.logsumexp(shifted, 1).mean() + DECAY * (bias**2).mean()
        value.backward()
        return value

    optimiser.step(loss)
    return bias.detach()
