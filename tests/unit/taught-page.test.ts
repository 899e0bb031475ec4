import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyRule } from '../../lib/core/taught-rule';
import { findRule } from '../../lib/page/generic/find';
import { isLasting } from '../../lib/page/generic/names';
import { keyCandidates, keyOf } from '../../lib/page/taught/key';

const URL_42 = new URL('https://desk.example.com/chat/42');

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the generic reader', () => {
  it('is silent where nothing says who wrote what', () => {
    const row = '<div><span>Tove</span><div>Where is my lamp?</div></div>';
    document.body.innerHTML = `<main><h2>Tove</h2><div>${row}${row}${row}</div><textarea></textarea></main>`;
    expect(findRule(document, URL_42)?.confidence ?? 0).toBeLessThan(0.7);
  });

  it('is silent on a page without a chat', () => {
    document.body.innerHTML =
      '<main><h1>Prices</h1><ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul></main>';
    expect(findRule(document, URL_42)?.confidence ?? 0).toBeLessThan(0.7);
  });
});

describe('names that last', () => {
  it.each(['message-list', 'messageBubble', 'is-customer', 'chat_body'])('%s', (name) => {
    expect(isLasting(name)).toBe(true);
  });
  it.each(['css-1q2w3e', 'Bubble_in__x7Gh2', 'sc-bdVaJa', '_text_lfiei_1', 'jsx-283746', 'px-4', ''])(
    'not %s',
    (name) => {
      expect(isLasting(name)).toBe(false);
    },
  );
});

describe('keys', () => {
  const first = (address: string): KeyRule | undefined => keyCandidates(new URL(address), undefined, undefined)[0];
  it.each([
    ['https://a.example/inbox/conversations/812', '812'],
    ['https://a.example/app/accounts/3/inbox/9/conversations/42', '42'],
    ['https://a.example/main.aspx?ticket_id=77&folder_id=2', '77'],
    ['https://a.example/#/project/5f0/wsrequest/support-91/messages', 'support-91'],
    ['https://a.example/t/0f7c2d1e-4b3a-4c5d-8e9f-001122334455', '0f7c2d1e-4b3a-4c5d-8e9f-001122334455'],
  ])('%s', (address, key) => {
    const rule = first(address);
    expect(rule && keyOf(rule, document, new URL(address))).toBe(key);
  });

  it('an address without a number is none', () => {
    expect(first('https://a.example/inbox/all')).toBeUndefined();
  });

  it('two headings that fit contradict each other', () => {
    document.body.innerHTML = '<h2>Tove</h2>';
    expect(keyOf({ from: 'text', selector: 'h2' }, document, URL_42)).toBe('Tove');
    document.body.innerHTML = '<h2>Tove</h2><h2>Emil</h2>';
    expect(keyOf({ from: 'text', selector: 'h2' }, document, URL_42)).toBeUndefined();
  });
});
