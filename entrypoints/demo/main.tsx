import './style.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { createInbox } from './inbox';
import { InboxView } from './inbox-view';
import { createPlayer } from './player';
import { SETS } from './scripts';
import { readStart } from './start';

const start = readStart(new URLSearchParams(location.search), SETS.length);
const inbox = createInbox();
const player = createPlayer(inbox, SETS, start, i18n.t('demo.started'));
const app = document.getElementById('app');

document.title = i18n.t('demo.page_title');
document.body.setAttribute('data-weatherglass-demo', '');
if (app) render(<InboxView inbox={inbox} player={player} />, app);

// The very file that runs on real sites reads this page too.
const reader = document.createElement('script');
reader.src = '/chat.js';
document.body.append(reader);
if (start.autoplay) player.play();
