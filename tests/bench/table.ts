import type { Results } from './run';
import { rounded, type Times } from './statistics';

const MEGA = 1e6;

/** Prints what was measured for people. */
export function printTables({
  machine,
  chromium,
  firefox,
  coldProcess,
  popup,
  reading,
  report,
  fastPage,
  inference,
  explain,
  adaptation,
  tokenizers,
  speed,
}: Results): void {
  console.log(`${machine.cpu}, ${machine.cores} cores, load ${machine.load.toFixed(1)}, Node ${machine.node}\n`);
  for (const [name, { latency, explain: words, backgroundMemory, sizes }] of Object.entries({ chromium, firefox })) {
    console.log(`── ${name}`);
    console.table({
      'cold: page report → levels': row(latency.cold),
      'warm: page report → levels': row(latency.warm),
      'warm, six new messages': row(latency.warmSix),
      'words of a 30-word message': row(words),
      'model load in the background': row(latency.modelLoad),
    });
    console.table({
      // Chromium: proportional set size; Firefox: what its own process manager shows for the extensions' process.
      'background process, MB': rounded(backgroundMemory / MEGA),
      'package, MB': rounded(sizes.package / MEGA),
      'models, MB': rounded(sizes.models / MEGA),
      'background, kB': rounded(sizes.background / 1000),
      'content script, kB': rounded(sizes.contentScript / 1000),
      'panel, kB': rounded(sizes.panel / 1000),
    });
  }
  console.log('── Chromium, no page of the extension open, its process ended');
  console.table({ 'cold: page report → levels': row(coldProcess) });
  console.log(`── popup with ${popup.conversations} live conversations, Chromium, from the start of its navigation`);
  console.table({
    'conversations on the screen': row(popup.painted),
    'the same, background stopped before': row(popup.paintedCold),
    'all conversations in the list': row(popup.allRows),
  });
  console.log(`── content script on a page with ${reading.messages} messages, Chromium`);
  console.table({
    'first read, ms': reading.firstReadTotal,
    'first read, longest task, ms': reading.firstReadLongestTask,
    'each mutation, ms': reading.perMutation,
    'mutations, longest task, ms': reading.mutationLongestTask,
  });
  console.log(`── ${fastPage.aSecond} messages a second for ${fastPage.seconds} s on that page, Chromium`);
  console.table({
    'longest task, ms': fastPage.longestTask,
    'share of the page’s main thread, %': rounded(fastPage.share * 100),
    [`heap of the page over ${fastPage.memoryMinutes} min, MB`]: fastPage.heap.join(' → '),
  });
  for (const [name, { conversations, messages, open, filter, heap }] of Object.entries(report)) {
    console.log(`── the report over a year, ${name}: ${conversations} conversations, ${messages} messages`);
    console.table({ 'open the page': row(open), 'change a filter': row(filter) });
    if (heap !== undefined) console.log(`heap of the page: ${rounded(heap / MEGA)} MB`);
  }
  console.log('── scoring code in Node');
  console.table({
    'load and verify the model': row(inference.load),
    'one message': row(inference.oneMessage),
    'six messages': row(inference.sixMessages),
    'words of a 30-word message': row(explain),
  });
  console.log('── what corrections change, in points of a hundred');
  console.table(adaptation.rows);
  if (adaptation.missing) console.log(adaptation.missing);
  console.log(`── tokenizers with our vocabulary on ${tokenizers.texts} golden texts`);
  console.table({
    'universal-sentence-encoder, making it': row(tokenizers.package.make),
    'universal-sentence-encoder, one message': row(tokenizers.package.oneMessage),
    'ours, making it': row(tokenizers.own.make),
    'ours, one message': row(tokenizers.own.oneMessage),
  });
  console.log(`the model's pieces: package ${tokenizers.package.samePieces}, ours ${tokenizers.own.samePieces}`);
  console.log('── the same English messages for all (how good they are: npm run evaluate)');
  console.table(speed);
}

function row({ median, p95, runs }: Times): object {
  return { 'median, ms': median, '95 %, ms': p95, runs };
}
