/** `npm run evaluate`: measures the shipped model and writes its figures, card and accuracy page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadModel } from '../../lib/score/model';
import { createScorer } from '../../lib/score/scorer';
import { loadFile } from '../load-file';
import { MODEL } from '../manifest';
import { trainingRecord } from './biases';
import { measureData, peersOnData } from './data-sets';
import { type Metrics, metricsText } from './metrics';
import { measureOwn } from './own-sets';
import { noData, ROOT } from './rows';
import { writeTexts } from './texts';

const USAGE = `Usage: npm run evaluate -- [--test] [--texts]
  --test   also takes the final figures on data/test; never choose anything by them
  --texts  measures nothing: writes card, page and plots again from models/${MODEL.id}/metrics.json
The public sets are looked for in ../shared, or in the folder that WEATHERGLASS_DATA names.
`;

const PATH = join(ROOT, `models/${MODEL.id}/metrics.json`);

/** What was measured of these weights before: kept where it cannot be or was not measured this time. */
function before(weights: string): Partial<Metrics> {
  if (!existsSync(PATH)) return {};
  const metrics: Metrics = JSON.parse(readFileSync(PATH, 'utf8'));
  return metrics.model.weights === weights ? metrics : {};
}

async function measure(test: boolean): Promise<Metrics> {
  const record = trainingRecord();
  const [scorer, model] = [await createScorer(loadFile), await loadModel(loadFile)];
  const report = (what: string) => process.stderr.write(`${what}\n`);
  const own = await measureOwn(scorer, record, report);
  const kept = before(record.weights);
  if (noData) return { ...kept, ...own, peers: { ...kept.peers, ...own.peers } };
  const data = await measureData(scorer, model, record, test, report);
  return { ...kept, ...own, ...data, peers: { ...own.peers, ...(await peersOnData(scorer, record, report)) } };
}

function summary({ corpus, supportChats, conversations, flatTurns, dataDev, dataTest }: Metrics): object {
  return {
    'corpus, mean': corpus.mean,
    ...(supportChats && { 'support chats': { ...supportChats.all, signs: undefined } }),
    ...(conversations && { 'conversation states': conversations.states }),
    ...(flatTurns && { 'flat turns': flatTurns }),
    ...(dataDev && { 'data/dev en': [dataDev['en.semeval2018-voc'], dataDev['en.tweeteval']] }),
    ...(dataTest && { 'data/test en': [dataTest['en.semeval2018-voc'], dataTest['en.tweeteval']] }),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { test: { type: 'boolean' }, texts: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (!values.texts) {
    const metrics = await measure(values.test ?? false);
    writeFileSync(PATH, metricsText(metrics));
    console.dir(summary(metrics), { depth: 3 });
  }
  const written = writeTexts(JSON.parse(readFileSync(PATH, 'utf8')));
  console.log(`Written: ${[...(values.texts ? [] : [`models/${MODEL.id}/metrics.json`]), ...written].join(', ')}`);
  if (noData && !values.texts) console.log(noData);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
});
