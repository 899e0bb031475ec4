// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trainingRecord, WEIGHTS } from '../models/evaluation/biases';
import { card } from '../models/evaluation/card';
import type { Metrics } from '../models/evaluation/metrics';
import { accuracyPage } from '../models/evaluation/page';
import { pictures } from '../models/evaluation/plots';
import { README_BLOCK, readmeText } from '../models/evaluation/readme-block';
import { MODEL } from '../models/manifest';

const root = resolve(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const metrics: Metrics = JSON.parse(text(`models/${MODEL.id}/metrics.json`));
const MEASURE = 'Run `npm run evaluate`: figures that people read must be those of the model that is shipped.';
const WRITE =
  'Run `npm run evaluate -- --texts`. These files are made from metrics.json; their words are in models/training/card-text.md and models/evaluation/page.md.';

describe('figures', () => {
  it('are those of the shipped weights', () => {
    expect(metrics.model, MEASURE).toMatchObject({ id: MODEL.id, version: MODEL.version, weights: WEIGHTS });
  });

  it('cover every language', () => {
    expect(Object.keys(metrics.corpus.languages).sort(), MEASURE).toEqual([...MODEL.languages].sort());
  });

  it('of public sets are read with biases that belong to the shipped weights', () => {
    expect(trainingRecord()).toMatchObject({ model: MODEL.id, version: MODEL.version, weights: WEIGHTS });
  });
});

describe('what people read', () => {
  const drawn = pictures(metrics);

  it('the card says what was measured', () => {
    expect(text(`models/${MODEL.id}/card.md`) === card(metrics), WRITE).toBe(true);
  });

  it('so does the page on accuracy', () => {
    expect(text('docs/accuracy.md') === accuracyPage(metrics, drawn), WRITE).toBe(true);
  });

  it.each(drawn.map(({ file, svg }) => [file, svg] as const))('so does the picture %s', (file, svg) => {
    const path = `docs/images/${file}`;
    expect(existsSync(join(root, path)) && text(path) === svg, WRITE).toBe(true);
  });

  it('so does the README', () => {
    expect(README_BLOCK.exec(text('README.md'))?.[0] === readmeText(metrics), WRITE).toBe(true);
  });
});
