"""Writes the shipped model from scratch/model.pt: models/<id>/{model.json,weights.bin,vocabulary.bin} and models/manifest.ts.

Weights are int8 with one scale for each row of an embedding and for each output channel of a matrix
(value = integer * scale, scale = largest magnitude / 127), but one for each column of the pair table; biases, scales and
the last layer are float32.
"""
import glob
import hashlib
import json
import os
import struct
from typing import Dict, List, Tuple

import numpy as np
import sentencepiece
import torch

from data import HERE, MAX_PIECES, SCRATCH, Row, corpus_languages
from fit import CORPUS_SET
from net import CHANNELS, DIM, HIDDEN, LEVELS, WIDTHS
from train import load_sets, set_id, shipped_prior

MODELS = os.path.dirname(HERE)
MAGIC = 0x56475731
SHIPPED = ('model.json', 'weights.bin', 'vocabulary.bin')
HELD_BACK = ('corpus', 'support-chats')
"""Sets of which every sixth row of each file is kept out of training, so that they can be evaluated on it."""


class Weights:
    """Collects arrays into one file, each at a multiple of four bytes."""

    def __init__(self) -> None:
        self.blob = bytearray()
        self.tensors: Dict[str, Dict[str, object]] = {}

    def add(self, name: str, array: np.ndarray) -> None:
        kind = {'int8': 'int8', 'float32': 'float32'}[str(array.dtype)]
        self.tensors[name] = {'dtype': kind, 'shape': list(array.shape), 'offset': len(self.blob)}
        self.blob += np.ascontiguousarray(array).astype(array.dtype.newbyteorder('<')).tobytes()
        self.blob += b'\0' * (-len(self.blob) % 4)

    def add_int8(self, name: str, array: np.ndarray, axis: int) -> None:
        """`axis`: the one along which each index has its own scale."""
        other = tuple(i for i in range(array.ndim) if i != axis)
        scale = np.maximum(np.abs(array).max(axis=other), 1e-12).astype(np.float32) / np.float32(127)
        shape = [1] * array.ndim
        shape[axis] = -1
        self.add(name, np.clip(np.rint(array / scale.reshape(shape)), -127, 127).astype(np.int8))
        self.add(name + '.scale', scale.astype(np.float32))


def load_weights() -> Tuple[Dict[str, np.ndarray], np.ndarray]:
    """@returns the network's arrays and the (7,) prior of the shipped head"""
    state = torch.load(os.path.join(SCRATCH, 'model.pt'))
    with open(os.path.join(SCRATCH, 'sets.json'), encoding='utf-8') as file:
        sets = {tuple(key): i for i, key in enumerate(json.load(file))}
    return {k: v.numpy() for k, v in state.items()}, shipped_prior(state['bias.weight'], sets).numpy()


def sentiment(weights: Weights) -> None:
    net, prior = load_weights()
    weights.add_int8('embedding', net['emb.weight'][:-1], 0)
    for i, width in enumerate(WIDTHS):
        weights.add_int8(f'convolution{width}', net[f'conv.{i}.weight'].transpose(0, 2, 1).reshape(CHANNELS, width * DIM), 0)
        weights.add(f'convolution{width}.bias', net[f'conv.{i}.bias'])
    weights.add_int8('hidden', net['hidden.weight'], 0)
    weights.add('hidden.bias', net['hidden.bias'])
    weights.add_int8('pairs', net['pairs.weight'][:-1], 1)
    weights.add('pairs.hidden', net['pair_hidden.weight'])
    weights.add('head', net['head.weight'])
    weights.add('head.bias', net['head.bias'] + prior)


def language(weights: Weights) -> List[str]:
    """@returns the codes of the language table's outputs, the last one `other`"""
    path = os.path.join(SCRATCH, 'language.npz')
    table = np.load(path)
    weights.add_int8('language', table['embedding'], 0)
    weights.add('language.head', table['head'].astype(np.float32))
    weights.add('language.head.bias', table['bias'].astype(np.float32))
    return [str(code) for code in table['codes']]


def vocabulary() -> bytes:
    """The layout that lib/score/vocabulary.ts reads."""
    sp = sentencepiece.SentencePieceProcessor(model_file=os.path.join(SCRATCH, 'pieces.model'))
    size = sp.get_piece_size()
    fixed = {'<url>', '<user>'}
    ordinary = [i for i in range(size) if not (sp.is_unknown(i) or sp.is_control(i))]
    scores = [sp.get_score(i) for i in ordinary if sp.id_to_piece(i) not in fixed]
    pieces = sorted((sp.id_to_piece(i).encode('utf-16-be', 'strict'), i) for i in ordinary)
    starts, units = [0], b''
    for piece, _ in pieces:
        starts.append(starts[-1] + len(piece) // 2)
    units = b''.join(piece for piece, _ in pieces)
    ids = [i for _, i in pieces]
    flags = bytes(int(sp.id_to_piece(i) in fixed) for i in ids)
    flags += b'\0' * (len(flags) % 2)
    return (
        struct.pack('<5I2fI', MAGIC, size, sp.unk_id(), len(ids), starts[-1], max(scores), min(scores), 0)
        + np.array(starts, '<u4').tobytes()
        + np.array([sp.get_score(i) for i in ids], '<f4').tobytes()
        + np.array(ids, '<u2').tobytes()
        + flags
        + np.frombuffer(units, '>u2').astype('<u2').tobytes()
    )


def export(model_id: str, version: str) -> None:
    out = os.path.join(MODELS, model_id)
    os.makedirs(out, exist_ok=True)
    weights = Weights()
    sentiment(weights)
    codes = language(weights)
    description = {
        'id': model_id, 'version': version, 'maxPieces': MAX_PIECES, 'dim': DIM, 'channels': CHANNELS,
        'hidden': HIDDEN, 'levels': LEVELS, 'widths': list(WIDTHS), 'languages': codes, 'tensors': weights.tensors,
    }
    contents = dict(zip(SHIPPED, (json.dumps(description, indent=1).encode() + b'\n', bytes(weights.blob), vocabulary())))
    for name, content in contents.items():
        with open(os.path.join(out, name), 'wb') as file:
            file.write(content)
    manifest(model_id, version, contents)


def manifest(model_id: str, version: str, contents: Dict[str, bytes]) -> None:
    files = ''.join(
        f"    {{\n      name: '{name}',\n      bytes: {len(content)},\n      sha256: '{hashlib.sha256(content).hexdigest()}',\n    }},\n"
        for name, content in contents.items()
    )
    # 1 to 120 characters wide as the formatter wants it: one code a line is the plainest.
    codes = ''.join(f"    '{code}',\n" for code in corpus_languages())
    with open(os.path.join(MODELS, 'manifest.ts'), 'w', encoding='utf-8') as file:
        file.write(
            '// Written by models/training/export.py.\n'
            '\n/** The shipped model: its files, in the package under /models/<id>/, verified by SHA-256 when loaded. */\n'
            f"export const MODEL = {{\n  id: '{model_id}',\n  version: '{version}',\n  files: [\n{files}  ],\n"
            f'  languages: [\n{codes}  ],\n}} as const;\n'
        )


def set_biases_file(data: str, model_id: str, version: str) -> None:
    """Writes models/<id>/set-biases.json: what models/evaluation needs to know of the training and is not shipped.

    `biases` has for each set of data/dev and data/test ("en.tweeteval") the seven numbers that are added to the shipped
    model's logits to read it: the bias of its training part, which `set_id` finds, less the shipped prior.
    """
    net, prior = load_weights()
    sets = load_sets()
    with open(os.path.join(MODELS, model_id, 'weights.bin'), 'rb') as file:
        weights = hashlib.sha256(file.read()).hexdigest()
    with open(os.path.join(SCRATCH, 'language-metrics.json'), encoding='utf-8') as file:
        refused = json.load(file)['refused_unsupported']
    biases = {}
    for path in glob.glob(os.path.join(data, 'data', 'dev', '*.tsv.gz')) + glob.glob(os.path.join(data, 'data', 'test', '*.tsv.gz')):
        name = os.path.basename(path)[:-7]
        bias = net['bias.weight'][set_id(sets, Row(*name.split('.', 1), (), ''))] - prior
        biases[name] = [round(float(x), 4) for x in bias]
    record = {
        'model': model_id, 'version': version, 'weights': weights, 'heldBack': HELD_BACK, 'refusedUnsupported': round(refused, 4),
        'trainedOn': sorted('.'.join(key) for key in sets if key != CORPUS_SET), 'biases': dict(sorted(biases.items())),
    }
    lines = [f' {json.dumps(key)}: {json.dumps(value)}' for key, value in record.items() if key != 'biases']
    lines.append(' "biases": {\n' + ',\n'.join(f'  {json.dumps(k)}: {json.dumps(v)}' for k, v in record['biases'].items()) + '\n }')
    with open(os.path.join(MODELS, model_id, 'set-biases.json'), 'w', encoding='utf-8') as file:
        file.write('{\n' + ',\n'.join(lines) + '\n}\n')
