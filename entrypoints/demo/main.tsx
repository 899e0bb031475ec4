import './style.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { declareLanguage } from '../../components/shared/document-language';
import { send } from '../../lib/protocol';
import { readConsent } from '../../lib/store/consent';
import { createInbox } from './inbox';
import { InboxView } from './inbox-view';
import { createPlayer } from './player';
import { SETS } from './scripts';
import { readStart } from './start';

const start = readStart(new URLSearchParams(location.search), SETS.length);
const inbox = createInbox();
// Conversations of an earlier playing never come back; without this they would stay among the live ones.
const leave = () => send('page-left', { over: true });
const player = createPlayer(inbox, SETS, start, i18n.t('demo.started'), leave);
/** Until it has been looked up, nothing is said about it. */
const consent = signal(true);
const readAgreement = async (): Promise<void> => {
  consent.value = await readConsent();
};
const app = document.getElementById('app');

declareLanguage();
document.title = i18n.t('demo.page_title');
document.body.setAttribute('data-weatherglass-demo', '');
if (app) render(<InboxView inbox={inbox} player={player} consent={consent} single={start.single} />, app);

// The very file that runs on real sites reads this page too.
const reader = document.createElement('script');
reader.src = '/chat.js';
document.body.append(reader);
if (start.autoplay) player.play();

browser.storage.onChanged.addListener((_, area) => void (area === 'local' && readAgreement()));
await readAgreement();
