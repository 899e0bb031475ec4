import '../support/english';
import { signal } from '@preact/signals';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { createInbox } from '../../entrypoints/demo/inbox';
import { InboxView } from '../../entrypoints/demo/inbox-view';
import { createPlayer } from '../../entrypoints/demo/player';
import { SETS } from '../../entrypoints/demo/scripts';
import { show } from '../support/show';

it('the demo leads to the agreement for as long as it is missing', () => {
  const [inbox, consent] = [createInbox(), signal(false)];
  const player = createPlayer(inbox, SETS, { speed: 60, autoplay: false, set: 0 }, 'Chat started', async () => {});
  const shown = show(<InboxView inbox={inbox} player={player} consent={consent} />);
  expect(shown.find('.bar').textContent).toContain('Weatherglass reads nothing yet, not even here.');
  expect(shown.find('.bar a').getAttribute('href')).toBe('/welcome.html');
  void act(() => {
    consent.value = true;
  });
  expect(shown.all('.bar a')).toHaveLength(0);
});
