"""Writes models/<id>/card.md from metrics.json, reference.json, the data's manifest and card-text.md."""
import json
import os
from typing import Dict, List, Sequence

from data import HERE
from shipped import MODELS

Figures = Dict[str, float]


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    def line(cells: Sequence[object]) -> str:
        return '| ' + ' | '.join(f'{cell:.3f}' if isinstance(cell, float) else str(cell).replace('|', '/') for cell in cells) + ' |'

    return '\n'.join([line(head), '|' + ' --- |' * len(head), *(line(row) for row in rows)])


def corpus_table(corpus: Dict[str, Dict[str, Figures]]) -> str:
    keys = ('pearson', 'mae', 'exact', 'within_one', 'neutral_called_negative', 'negative_missed')
    head = ('language', 'rows', 'Pearson', 'MAE', 'exact', 'within one', 'neutral called negative', 'clearly negative missed')
    rows: List[Sequence[object]] = [(code, f['rows'], *(f.get(key, float('nan')) for key in keys)) for code, f in corpus['languages'].items()]
    rows.append(('**mean**', sum(int(f['rows']) for f in corpus['languages'].values()), *(corpus['mean'][key] for key in keys)))
    return table(head, rows)


def figure(f: Figures) -> Sequence[object]:
    """The figure that is usual for a set: correlation and levels, or macro-recall and macro-F1 of three classes."""
    if 'pearson' in f:
        within = f.get('within_one', f.get('within1', float('nan')))
        return ('Pearson / within one', f"{f['pearson']:.3f} / {within:.3f}")
    return ('macro-recall / macro-F1', f"{f['macro_recall']:.3f} / {f['macro_f1']:.3f}")


def dev_table(ours: Dict[str, Figures], reference: Dict[str, Figures]) -> str:
    rows = [(name, f['rows'], *figure(f), figure(reference['dev.' + name])[1]) for name, f in ours.items()]
    return table(('set', 'rows', 'figure', 'this model', 'reference recipe'), rows)


def test_table(ours: Dict[str, Figures]) -> str:
    return table(('set', 'rows', 'figure', 'this model'), [(name, f['rows'], *figure(f)) for name, f in ours.items()])


def data_table(data: str) -> str:
    with open(os.path.join(data, 'data', 'manifest.json'), encoding='utf-8') as file:
        entries = [entry for entry in json.load(file) if entry['file'].startswith('train/')]
    rows = [(entry['file'][6:-7], entry['rows'], entry.get('licence', 'not stated'), entry.get('domain', '')) for entry in sorted(entries, key=lambda e: e['file'])]
    return table(('set', 'rows', 'licence, as stated by its source', 'what it is'), rows)


def language_text(language: Dict[str, object]) -> str:
    pairs = language['confused']
    assert isinstance(pairs, list)
    confused = ', '.join(f'{a} as {b} ({n})' for a, b, n in pairs[:14])
    return (
        f"Corpus dev lines: {language['rows']}, right language {language['accuracy']:.1%}, refused as unsupported {language['refused']:.2%}. "
        f"Of held-back messages in unsupported languages {language['refused_unsupported']:.1%} are refused (mean over languages; "
        f"translated user-interface messages, so a kind answer). Most often confused: {confused}."
    )


def card(data: str, model_id: str) -> None:
    with open(os.path.join(MODELS, model_id, 'metrics.json'), encoding='utf-8') as file:
        metrics = json.load(file)
    with open(os.path.join(HERE, 'reference.json'), encoding='utf-8') as file:
        reference = json.load(file)
    with open(os.path.join(HERE, 'card-text.md'), encoding='utf-8') as file:
        text = file.read()
    flat = metrics['flat_turns']
    parts = {
        'FLAT': f"Of {flat['rows']} flat customer turns in English help-desk dialogues (MultiDoGO), {flat['below_neutral']:.1%} are called "
        f"negative at all, {flat['clearly_negative']:.1%} clearly so.",
        'CORPUS': corpus_table(metrics['corpus_dev']), 'DEV': dev_table(metrics['data_dev'], reference), 'DATA': data_table(data),
        'TEST': test_table(metrics['data_test']) if 'data_test' in metrics else 'Not taken yet.', 'LANGUAGE': language_text(metrics['language']),
    }
    for name, part in parts.items():
        text = text.replace('{{' + name + '}}', part)
    with open(os.path.join(MODELS, model_id, 'card.md'), 'w', encoding='utf-8') as file:
        file.write(text)
