"""The one normalisation of message text, the same as lib/text/normalise.ts (tests/golden shows it).

Every rule is a plain code point table or a regular expression that both languages read alike, so that what the model was
trained on is what it sees in use. Nothing depends on properties that change with the Unicode version, but for NFKC and
lower case of characters that were assigned later than the version in use.
"""
import re
import unicodedata

RAW_LIMIT = 4000
"""Code points of the raw text that are looked at."""
TEXT_LIMIT = 1024
"""Code points of the normalised text that are kept: the longest 64 pieces of 16 characters."""

# Whitespace of every kind, and U+2581, which SentencePiece uses for a space.
SPACE = re.compile('[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u2581]+')
# Controls, zero-width and direction characters, soft hyphen, joiners, variation selectors, skin tones, tags, lone
# surrogates, the dot that lower case leaves on a Turkish i, the Arabic tatweel and vowel marks, Hebrew points: they carry no sentiment and split words.
DROP = re.compile(
    '[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u0307\u034f\u0591-\u05c7\u061c\u0640\u064b-\u065f\u0670\u17b4\u17b5'
    '\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff0-\uffff'
    '\U0001f3fb-\U0001f3ff\U000e0000-\U000e0fff]+'
)
# One form of apostrophe, quotation mark and sigma (the final form depends on its neighbours).
APOSTROPHE = re.compile('[\u2018-\u201b\u02bc`\xb4]')
QUOTE = re.compile('[\u201c-\u201f\xab\xbb]')
LINK = re.compile(r'(?:https?://|www\.)[!-~]+')
HANDLE = re.compile(r'[a-z0-9_.+-]{0,64}@[a-z0-9_.-]+')
DIGITS = re.compile(r'[0-9]{4,}')
RUN = re.compile(r'(.)\1{3,}', re.DOTALL)


def normalise(text: str) -> str:
    """NFKC, lower case, plain quotes; links, handles and long numbers as one token each; runs cut to three."""
    text = QUOTE.sub('"', APOSTROPHE.sub("'", text[:RAW_LIMIT]))
    text = unicodedata.normalize('NFKC', text).lower().replace('ς', 'σ')
    text = DROP.sub('', text)
    text = LINK.sub('<url>', text)
    text = HANDLE.sub('<user>', text)
    text = DIGITS.sub('000', text)
    text = RUN.sub(r'\1\1\1', text)
    return SPACE.sub(' ', text).strip(' ')[:TEXT_LIMIT].rstrip(' ')
