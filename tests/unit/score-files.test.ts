// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createScorer } from '../../lib/score/scorer';
import { readVocabulary } from '../../lib/score/vocabulary';
import { loadFile } from '../../models/load-file';
import { MODEL } from '../../models/manifest';

describe('model files', () => {
  it.each(MODEL.files.map(({ name }) => name))('a flipped bit in %s is noticed and named', async (damaged) => {
    const load = async (name: string) => {
      const file = new Uint8Array(await loadFile(name));
      if (name === damaged) file[file.length >> 1] = (file[file.length >> 1] ?? 0) ^ 1;
      return file;
    };
    await expect(createScorer(load)).rejects.toThrow(`${MODEL.id}/${damaged} is damaged`);
  });

  it('a file that is cut short is noticed', async () => {
    const load = async (name: string) => (await loadFile(name)).subarray(0, 1000);
    await expect(createScorer(load)).rejects.toThrow(/has 1000 bytes instead of \d+/);
  });

  it('a file that cannot be loaded is named, with the reason', async () => {
    const load = () => Promise.reject(new Error('404'));
    await expect(createScorer(load)).rejects.toMatchObject({
      message: expect.stringContaining('could not be loaded'),
      cause: expect.objectContaining({ message: '404' }),
    });
  });

  it('something else is not taken for a vocabulary', () => {
    expect(() => readVocabulary(new Uint8Array(10))).toThrow('too short');
    expect(() => readVocabulary(new Uint8Array(100))).toThrow('not a vocabulary');
  });
});
