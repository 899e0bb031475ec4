"""Figures of the shipped files. Writes models/<id>/metrics.json.

Corpus dev lines (each sixth line): with the shipped prior, the most probable level. data/dev and data/test: as the
reference recipe does it, each set with the bias of its own training part, from the float weights (the biases are not
shipped). data/test only with --test: it is for the final figures, never for a choice.
"""
import collections
import gzip
import json
import os
from typing import Dict, List

import numpy as np
import sentencepiece
import torch

from data import MAX_PIECES, SCRATCH, Row, corpus, public_sets
from metrics import figures, seven
from net import Net, probabilities
from normalise import normalise
from shipped import MODELS, cuts, level_rules, load_shipped
from train import set_id


def encode(sp: sentencepiece.SentencePieceProcessor, rows: List[Row]) -> List[List[int]]:
    return [pieces[:MAX_PIECES] or [0] for pieces in sp.encode([row.text for row in rows])]


def corpus_figures(model_id: str, sp: sentencepiece.SentencePieceProcessor) -> Dict[str, object]:
    rows = list(corpus('dev'))
    p = probabilities(load_shipped(model_id), encode(sp, rows), torch.zeros(7))
    y = np.array([row.levels[0] - 3 for row in rows])
    by_cuts, by_mode = level_rules(p)
    codes = np.array([row.language for row in rows])
    languages = {code: seven(y[codes == code], p[codes == code], by_mode[codes == code]) for code in sorted(set(codes))}
    return {'all': seven(y, p, by_mode), 'all_by_cuts_of_the_mean': seven(y, p, by_cuts), 'mean': mean(languages), 'languages': languages}


def mean(groups: Dict[str, Dict[str, float]]) -> Dict[str, float]:
    keys = ('pearson', 'within_one', 'exact', 'mae', 'neutral_called_negative', 'negative_missed')
    return {key: float(np.mean([group[key] for group in groups.values()])) for key in keys}


def public_figures(data: str, part: str, sp: sentencepiece.SentencePieceProcessor) -> Dict[str, Dict[str, float]]:
    state = torch.load(os.path.join(SCRATCH, 'model.pt'))
    with open(os.path.join(SCRATCH, 'sets.json'), encoding='utf-8') as file:
        sets = {tuple(key): i for i, key in enumerate(json.load(file))}
    net = Net(sp.get_piece_size(), len(sets))
    net.load_state_dict(state)
    groups: Dict[str, List[Row]] = collections.defaultdict(list)
    for row in public_sets(data, part):
        groups[f'{row.language}.{row.set}'].append(row)
    return {
        name: figures([row.levels for row in rows], probabilities(net, encode(sp, rows), state['bias.weight'][set_id(sets, rows[0])]))
        for name, rows in sorted(groups.items())
    }


def false_alarms(data: str, model_id: str, sp: sentencepiece.SentencePieceProcessor) -> Dict[str, float]:
    """Flat customer turns of help-desk dialogues, nearly all neutral: the shares that come out below neutral and at -2 or -3."""
    with gzip.open(os.path.join(data, 'data', 'dialogues', 'en.multidogo-customers.tsv.gz'), 'rt', encoding='utf-8', newline='\n') as file:
        texts = [normalise(line.rstrip('\n').split('\t')[4]) for line in file]
    p = probabilities(load_shipped(model_id), [row[:MAX_PIECES] or [0] for row in sp.encode(texts)], torch.zeros(7))
    level = p.argmax(1) - 3
    return {'rows': len(texts), 'below_neutral': float((level < 0).mean()), 'clearly_negative': float((level <= -2).mean())}


def evaluate(data: str, model_id: str, test: bool) -> None:
    sp = sentencepiece.SentencePieceProcessor(model_file=os.path.join(SCRATCH, 'pieces.model'))
    path = os.path.join(MODELS, model_id, 'metrics.json')
    result = {'model': model_id, 'cuts': cuts(), 'corpus_dev': corpus_figures(model_id, sp), 'data_dev': public_figures(data, 'dev', sp)}
    result['flat_turns'] = false_alarms(data, model_id, sp)
    if test:
        result['data_test'] = public_figures(data, 'test', sp)
    with open(os.path.join(SCRATCH, 'language-metrics.json'), encoding='utf-8') as file:
        result['language'] = json.load(file)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(json.dumps(rounded(result), indent=1) + '\n')
    print(json.dumps(rounded(result['corpus_dev']['mean'])))


def rounded(value: object) -> object:
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, list):
        return [rounded(v) for v in value]
    return round(value, 4) if isinstance(value, float) else value
