const MAGIC = 0x56_47_57_31; // "1WGV" in little-endian order
const HEADER = 8; // 32-bit words

/**
 * The pieces of the model's SentencePiece vocabulary, sorted by UTF-16 code units: looking a text up is a walk through
 * ever narrower ranges of the table, so that nothing has to be built when the worker wakes.
 */
export interface Vocabulary {
  /** Number of pieces, with the unknown piece and the control pieces. */
  readonly size: number;
  readonly unknown: number;
  /** Highest and lowest score of the ordinary pieces. */
  readonly maxScore: number;
  readonly minScore: number;
  /** Code units of all sorted pieces, one after the other. */
  readonly units: Uint16Array;
  /** `sorted + 1` positions in `units`. */
  readonly starts: Uint32Array;
  readonly scores: Float32Array;
  /** Piece id of each sorted piece. */
  readonly ids: Uint16Array;
  /** 1 where a piece was defined by hand (`<url>`) and always wins. */
  readonly fixed: Uint8Array;
}

/**
 * Reads the vocabulary file: eight 32-bit words (magic, size, unknown id, sorted pieces, code units, highest score,
 * lowest score, 0), then starts, scores, ids, fixed flags padded to two bytes, units; little-endian.
 * @throws Error when the file is not one of ours or its lengths do not fit
 */
export function readVocabulary(file: Uint8Array): Vocabulary {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const { buffer, byteOffset } = bytes;
  if (bytes.byteLength < HEADER * 4) throw new Error('The vocabulary file is too short.');
  const head = new Uint32Array(buffer, byteOffset, HEADER);
  const [magic, size = 0, unknown = 0, sorted = 0, length = 0] = head;
  if (magic !== MAGIC) throw new Error('This is not a vocabulary file.');
  const [maxScore = 0, minScore = 0] = new Float32Array(buffer, byteOffset + 20, 2);
  let at = HEADER * 4;
  const take = (count: number): number => {
    at += count;
    return byteOffset + at - count;
  };
  const flags = sorted + (sorted % 2);
  if (bytes.byteLength !== at + (sorted + 1) * 4 + sorted * 4 + sorted * 2 + flags + length * 2) {
    throw new Error('The vocabulary file is cut short.');
  }
  return {
    size,
    unknown,
    maxScore,
    minScore,
    starts: new Uint32Array(buffer, take((sorted + 1) * 4), sorted + 1),
    scores: new Float32Array(buffer, take(sorted * 4), sorted),
    ids: new Uint16Array(buffer, take(sorted * 2), sorted),
    fixed: new Uint8Array(buffer, take(flags), sorted),
    units: new Uint16Array(buffer, take(length * 2), length),
  };
}
