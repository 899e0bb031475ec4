"""Writes tests/golden/messages.jsonl: what Python makes of a text, for the TypeScript side to repeat.

{"text", "normalised", "pieces", "probabilities"}: pieces from SentencePiece, probabilities from the float weights.
"""
import json
import os
from typing import List

import sentencepiece
import torch

from data import HERE, MAX_PIECES, SCRATCH, corpus_languages, corpus_lines
from export import load_weights
from net import Net, probabilities
from normalise import normalise

OUT = os.path.join(os.path.dirname(os.path.dirname(HERE)), 'tests', 'golden', 'messages.jsonl')
EACH = 52

HOSTILE = [
    '', ' ', '\n\t ', 'a', '?', '!!!!!!!!', '0', '4412', '12345678901234567890', '😀', '😀😀😀😀😀😀', '👍🏽', '👩‍👩‍👧‍👦', '❤️', '🏳️‍🌈',
    '🇩🇪🇫🇷', '1️⃣2️⃣', '🧑🏿‍🚀 thanks', 'e\u0301te\u0301', 'Z\u0351\u036b\u0343a\u0322\u0353l\u0335g\u031do', '\u202eesrever\u202c text', 'שלום world مرحبا', '\u200fשלום\u200e',
    '\ud800', 'a\ud83d b', '\udc00\ud800', '\U0001f600\ud83d', '\u0000\u0001\u0002', 'a\u0000b', '\ufeffBOM', '\ufffd\ufffd', '\u200b\u200b\u200b', 'zero\u200bwidth', 'soft\u00adhyphen',
    '\u2581\u2581', '▁hello▁', '<url>', '<user>', '<URL><url>x<user>', '<s></s><unk>', '<unk>', 'see https://example.org/a?b=c#d, now', 'www.example.org', 'http://', 'mail me@example.org please', '@someone hi @', 'a@b@c',
    'ﷺ', 'ﬁne ﬂow', '①②③', 'ｆｕｌｌｗｉｄｔｈ', 'ｶﾞｷﾞ', '㍿', '½ ¼', 'x²', '™®©', 'İstanbul IĞDIR', 'ΣΊΣΥΦΟΣ', 'STRASSE Straße ẞ', 'ǅ ǈ', 'Ω Ω K', 'don’t ‘quote’ “double” «guil» ‹x›', 'it´s `x`',
    'sooooooooo goooooood', '哈哈哈哈哈哈哈', '。。。。。。', 'გამარჯობა', 'Բարև', 'বাংলা ভাষা', 'தமிழ்', 'ខ្មែរ', 'አማርኛ', 'ᏣᎳᎩ', '𐍈𐌰', '𝔉𝔯𝔞𝔨𝔱𝔲𝔯', '𒀀𒀁', '\U0001f9ff\U0001fae8', '\U000e0067\U000e0062', '\u1680x\u2003y\u3000z',
    'line\nbreak\r\nand\ttab', '   many    spaces   ', '…', 'a…b', '<b>bold</b> &amp; {x} [y] \\n', '"\'`$%^&*()_+-=[]{};:,.<>/?|~', 'Ѐ Ё Ђ', 'ё е й и', 'مـــــرحبا', 'مُرَحَّبًا', 'שָׁלוֹם', 'क्‍ष क्‌ष', 'ไทยไม่มีช่องว่าง', 'ກ ລາວ', 'ᄒ ᅡᆫ 한글 한글',
    'x' * 5000, 'ab' * 3000, '😀' * 2500, 'word ' * 2000, '漢' * 4500, '\u200b' * 4100 + 'late', ' ' * 4100 + 'late', 'ﷺ' * 4000, 'e\u0301' * 2100, '1 2 ' * 1500, '\u0301' * 50, 'the end of a long text ' * 60,
]  # fmt: skip


def texts() -> List[str]:
    out = list(HOSTILE)
    for language in corpus_languages():
        out += [text for _, text in corpus_lines(language)[5 : 5 + EACH * 11 : 11]]
    return out


def golden() -> None:
    sp = sentencepiece.SentencePieceProcessor(model_file=os.path.join(SCRATCH, 'pieces.model'))
    state, prior = load_weights()
    net = Net(sp.get_piece_size(), len(state['bias.weight']))
    net.load_state_dict({k: torch.from_numpy(v) for k, v in state.items()})
    raw = texts()
    plain = [normalise(text) for text in raw]
    pieces = [row[:MAX_PIECES] for row in sp.encode(plain)]
    p = probabilities(net, [row or [sp.unk_id()] for row in pieces], torch.from_numpy(prior))
    with open(OUT, 'w', encoding='utf-8') as file:
        for text, normalised, row, values in zip(raw, plain, pieces, p):
            item = {'text': text, 'normalised': normalised, 'pieces': row, 'probabilities': [round(float(v), 5) for v in values] if row else None}
            surrogates = any('\ud800' <= c <= '\udfff' for c in text)
            file.write(json.dumps(item, ensure_ascii=surrogates, separators=(',', ':')) + '\n')
    print(len(raw), 'golden texts')
