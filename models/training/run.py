"""The whole way from data to the shipped model: prepare, train, language table, export, golden files, figures, card.

Usage: python3 models/training/run.py [--data DIR] [--test]
DIR holds data/{train,dev,test} and data/manifest.json (default: $WEATHERGLASS_DATA, else ../shared beside the repository).
Needs Python 3.9 or later with PyTorch 1.13 and SentencePiece 0.1.97 (Debian: python3-torch, python3-sentencepiece).
The seed is fixed and inputs are read in order of their names; with the same two threads the same weights come out.
--test also takes the final figures on data/test; never choose anything by them.
"""
import argparse
import os
import sys

SYSTEM_PYTHON = '/usr/bin/python3'

try:
    import sentencepiece  # noqa: F401
    import torch  # noqa: F401
except ImportError as missing:
    # Distributions install both for their own Python, which need not be the first in PATH.
    if os.path.exists(SYSTEM_PYTHON) and os.path.realpath(sys.executable) != os.path.realpath(SYSTEM_PYTHON):
        os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, *sys.argv])
    sys.exit(f'{missing.name} is missing: install PyTorch and SentencePiece (Debian: python3-torch python3-sentencepiece).')

from card import card
from data import HERE
from evaluate import evaluate
from export import export
from golden import golden
from language import train_language
from polish import polish
from prepare import prepare
from set_biases import refit
from train import train

MODEL, VERSION = 'glass-1', '1.0.0'
TOP = os.path.dirname(os.path.dirname(HERE))


def main() -> int:
    parser = argparse.ArgumentParser(description='Trains the shipped model from the data up.')
    parser.add_argument('--data', default=os.environ.get('WEATHERGLASS_DATA') or os.path.join(TOP, '..', 'shared'))
    parser.add_argument('--test', action='store_true')
    given = parser.parse_args()
    if not os.path.isdir(os.path.join(given.data, 'data', 'train')):
        print(f'No data/train in {given.data}: name the folder with --data or WEATHERGLASS_DATA.', file=sys.stderr)
        return 2
    prepare(given.data)
    train(given.data)
    polish(given.data)
    refit(given.data)
    train_language(given.data)
    export(MODEL, VERSION)
    golden()
    evaluate(given.data, MODEL, given.test)
    card(given.data, MODEL)
    return 0


if __name__ == '__main__':
    sys.exit(main())
