import { LEVEL_NAMES } from '../../lib/core/level';
import type { ConversationView } from '../../lib/core/report';
import { startChromium } from '../support/chromium';
import { Extension } from '../support/extension';
import { playReport } from './play-report';

/**
 * Opens the built extension on the demo inbox and lets conversations play. With a display the browser stays open until
 * it is closed; without one the live levels are printed and screenshots saved. With `--report`: the report page instead.
 */
const SPEED = 60;
const HEADLESS_SECONDS = 45;

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes('--headless');
const browser = await startChromium({ headless });
const extension = await Extension.install(browser);
await extension.agree();
if (process.argv.includes('--report')) {
  await playReport(browser, headless);
  process.exit();
}
const demo = await browser.open(browser.extensionUrl(`demo.html?speed=${SPEED}&autoplay=1`));

if (headless) await watch();
else {
  console.log(
    'The demo inbox is open. Write as the customer, or let the conversations play. Close the browser to end.',
  );
  await browser.closed;
}

async function watch(): Promise<void> {
  const shown = new Map<string, string>();
  const end = Date.now() + HEADLESS_SECONDS * 1000;
  for (let shots = 0; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 500))) {
    const views = await extension.conversations();
    for (const view of [...views].sort((a, b) => a.title.localeCompare(b.title))) {
      const words = describe(view);
      if (shown.get(view.id) === words) continue;
      shown.set(view.id, words);
      console.log(`${view.title.padEnd(34)} ${words}`);
    }
    const alerts = views.reduce((sum, view) => sum + view.alerts.length, 0);
    if (alerts > shots) console.log(`   saved ${await demo.screenshot(`demo-alert-${++shots}`)}`);
  }
  console.log(`   saved ${await demo.screenshot('demo-end')}`);
  const popup = await browser.open(browser.extensionUrl('popup.html'));
  console.log(`   saved ${await popup.screenshot('demo-popup')}`);
  await browser.close();
}

function describe({ state, level, score, counted, alerts }: ConversationView): string {
  const name =
    state === 'scored' ? `${LEVEL_NAMES[level].replace('_', ' ')} (${score.toFixed(2)})` : 'nothing to go on yet';
  const alert = alerts.length > 0 ? `  alerts: ${alerts.length}` : '';
  return `${name.padEnd(28)} ${counted} customer messages${alert}`;
}
