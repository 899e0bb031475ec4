"""The shipped files as a network again, so that figures are of what is shipped."""
import json
import os
import re
from typing import List, Tuple

import numpy as np
import torch

from data import HERE
from net import WIDTHS, Net

MODELS = os.path.dirname(HERE)
LEVEL_TS = os.path.join(os.path.dirname(MODELS), 'lib', 'core', 'level.ts')


def load_shipped(model_id: str) -> Net:
    """The int8 weights as floats; `net.bias` holds the shipped prior as its only row, already inside the last layer."""
    folder = os.path.join(MODELS, model_id)
    with open(os.path.join(folder, 'model.json'), encoding='utf-8') as file:
        tensors = json.load(file)['tensors']
    with open(os.path.join(folder, 'weights.bin'), 'rb') as file:
        blob = file.read()

    def read(name: str) -> np.ndarray:
        t = tensors[name]
        kind = np.dtype('<i1' if t['dtype'] == 'int8' else '<f4')
        array = np.frombuffer(blob, kind, int(np.prod(t['shape'])), t['offset']).reshape(t['shape'])
        if t['dtype'] == 'int8':
            array = array * read(name + '.scale')[:, None]
        return array.astype(np.float32)

    embedding = read('embedding')
    net = Net(len(embedding), 1)
    dim = embedding.shape[1]
    state = {'emb.weight': np.vstack([embedding, np.zeros((1, dim), np.float32)])}
    for i, width in enumerate(WIDTHS):
        state[f'conv.{i}.weight'] = read(f'convolution{width}').reshape(-1, width, dim).transpose(0, 2, 1)
        state[f'conv.{i}.bias'] = read(f'convolution{width}.bias')
    state.update({'hidden.1.weight': read('hidden'), 'hidden.1.bias': read('hidden.bias')})
    state.update({'head.weight': read('head'), 'head.bias': read('head.bias'), 'bias.weight': np.zeros((1, 7), np.float32)})
    net.load_state_dict({k: torch.from_numpy(np.ascontiguousarray(v)) for k, v in state.items()})
    return net


def cuts() -> List[float]:
    """CUTS of lib/core/level.ts."""
    with open(LEVEL_TS, encoding='utf-8') as file:
        found = re.search(r'CUTS = \[([^\]]*)\]', file.read())
    if not found:
        raise RuntimeError('lib/core/level.ts has no CUTS')
    return [float(x) for x in found.group(1).split(',')]


def level_of(value: np.ndarray, limits: List[float]) -> np.ndarray:
    """levelOf of lib/core/level.ts for an array of values in [-1, 1]."""
    size = sum((np.abs(value) >= limit).astype(int) for limit in limits)
    return (np.sign(value) * size).astype(int)


def level_rules(p: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """@returns levels by the cuts of the expected level, and the most probable levels"""
    value = (p * np.arange(-3, 4)).sum(1) / 3
    return level_of(value, cuts()), p.argmax(1) - 3
