"""The whole way from data to the shipped model: prepare, train, language table, export, golden files.

Usage: python3 models/training/run.py [--data DIR]
DIR holds data/{train,dev,test} and data/manifest.json (default: $WEATHERGLASS_DATA, else ../shared beside the repository).
Needs Python 3.9 or later with PyTorch 1.13 and SentencePiece 0.1.97 (Debian: python3-torch, python3-sentencepiece).
The seed is fixed and inputs are read in order of their names; with the same number of threads the same weights come out.
At the end it runs `npm run evaluate`, which writes figures, card and page; the final figures on data/test are taken by
`npm run evaluate -- --test`, once.
"""
import argparse
import os
import subprocess
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

from data import HERE
from export import export, set_biases_file
from golden import golden
from language import train_language
from prepare import prepare
from set_biases import refit
from train import train

MODEL, VERSION = 'glass-1', '1.0.0'
TOP = os.path.dirname(os.path.dirname(HERE))


def main() -> int:
    parser = argparse.ArgumentParser(description='Trains the shipped model from the data up.')
    parser.add_argument('--data', default=os.environ.get('WEATHERGLASS_DATA') or os.path.join(TOP, '..', 'shared'))
    given = parser.parse_args()
    if not os.path.isdir(os.path.join(given.data, 'data', 'train')):
        print(f'No data/train in {given.data}: name the folder with --data or WEATHERGLASS_DATA.', file=sys.stderr)
        return 2
    prepare(given.data)
    train(given.data)
    refit(given.data)
    train_language(given.data)
    export(MODEL, VERSION)
    set_biases_file(given.data, MODEL, VERSION)
    golden()
    return subprocess.call(['npm', 'run', 'evaluate'], cwd=TOP, env={**os.environ, 'WEATHERGLASS_DATA': os.path.abspath(given.data)})


if __name__ == '__main__':
    sys.exit(main())
