// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Adapter, defineAdapter } from '../../lib/core/adapter';
import { sideOf } from '../../lib/core/bubble-side';
import { byAgreement, byAttribute, bySelector, roleBy } from '../../lib/core/role-chain';
import { createLedger } from '../../lib/page/ledger';
import type { ConversationReading } from '../../lib/page/reading';
import { readOnce } from '../support/chat-page';

const url = new URL('https://chat.example/');
const minute = (n: number) => new Date(Date.UTC(2026, 10, 20, 9, n)).toISOString();

/** A tool that marks nothing but system lines, and shows name and time once for a group. */
const tool = defineAdapter({
  name: 'Names only',
  checked: { how: 'own', on: '2026-11-20', note: 'Of this test.' },
  limits: [],
  urls: [],
  mark: 'main',
  conversation: {
    root: 'main',
    skip: (root) => root.hasAttribute('data-team'),
    key: () => 'c',
    title: () => 'c',
    list: 'main',
    composer: 'textarea',
    queue: (root) => root.getAttribute('data-queue') ?? undefined,
  },
  message: {
    item: 'p',
    role: roleBy(byAttribute('data-role', { system: 'system', mine: 'agent', other: 'other' }), () => 'person'),
    author: (item) => item.getAttribute('data-name') ?? undefined,
    customerName: (name) => name.startsWith('guest-'),
    text: (item) => item,
    time: (item) => item.getAttribute('data-time') ?? undefined,
  },
  ownNames: (page) => [page.querySelector('nav')?.textContent],
});

function read(html: string, names: readonly string[] = [], adapter: Adapter = tool): ConversationReading {
  document.body.innerHTML = `<main data-queue=" Sales ">${html}</main>`;
  const [conversation] = readOnceWith(adapter, names);
  if (!conversation) throw new Error('There is no conversation.');
  return conversation;
}
const readOnceWith = (adapter: Adapter, names: readonly string[]) =>
  readOnce(adapter, document, url, names).conversations;
const roles = (reading: ConversationReading) => reading.messages.map(({ role }) => role);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('names decide where nothing else does', () => {
  const html =
    '<p data-name="Ada">One</p><p>two</p><p data-name="Mina">Three</p><p>four</p><p data-role="system">Ada joined</p><p>five</p>';

  it('says nothing about anybody, and what is needed, until one name is known', () => {
    const reading = read(html);
    expect(roles(reading)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'system', 'unknown']);
    expect(reading.problem).toBe('needs-name');
  });

  it('takes everybody but the named for customers, in whole groups, and nobody whose name is not there', () => {
    const reading = read(html, [' MINA ']);
    expect(roles(reading)).toEqual(['customer', 'customer', 'agent', 'agent', 'system', 'unknown']);
    expect(reading.problem).toBeUndefined();
  });

  it('finds the own name where the page shows it', () => {
    expect(roles(read(`<nav>Ada</nav>${html}`))).toEqual([
      'agent',
      'agent',
      'customer',
      'customer',
      'system',
      'unknown',
    ]);
  });

  it('needs no name for those that only a customer can have', () => {
    const reading = read('<p data-name="Guest-7">Help</p><p data-name="Mina">Hello</p>');
    expect(roles(reading)).toEqual(['customer', 'unknown']);
    expect(reading.problem).toBeUndefined();
  });

  it('takes somebody else for the customer, but no colleague', () => {
    const others = '<p data-role="mine">Hi</p><p data-role="other" data-name="Ada">A</p><p data-role="other">B</p>';
    expect(roles(read(others))).toEqual(['agent', 'customer', 'customer']);
    expect(roles(read(others, ['Ada']))).toEqual(['agent', 'agent', 'agent']);
    const headless = '<p data-role="other">Behind a head that is out of sight</p>';
    expect(roles(read(headless))).toEqual(['customer']);
    expect(roles(read(headless, ['Ada']))).toEqual(['unknown']);
  });

  it('reads the name of a group from its last message where the tool puts it there', () => {
    const last = { ...tool, message: { ...tool.message, group: { named: 'last' as const } } };
    const reading = read(
      '<p>One</p><p data-name="Ada">two</p><p>Three</p><p data-name="Mina">four</p>',
      ['Mina'],
      last,
    );
    expect(roles(reading)).toEqual(['customer', 'customer', 'agent', 'agent']);
  });

  it('never makes a customer of a named colleague, whatever the grouping', () => {
    const message = fc.record({
      name: fc.option(fc.constantFrom('Mina', 'mina', 'Ada', 'Jo'), { nil: undefined }),
      role: fc.constantFrom('other', 'person', 'system', 'mine'),
    });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (all) => {
        const html = all.map(
          ({ name, role }, n) => `<p data-role="${role}"${name ? ` data-name="${name}"` : ''}>${n}</p>`,
        );
        const { messages } = read(html.join(''), ['Mina']);
        all.forEach(({ name, role }, n) => {
          if (name?.toLowerCase() === 'mina') expect(messages[n]?.role).not.toBe('customer');
          if (role === 'system') expect(messages[n]?.role).toBe('system');
        });
      }),
    );
  });
});

describe('times of groups', () => {
  const grouped = {
    ...tool,
    message: { ...tool.message, group: { continues: (item: Element) => item.matches('.more') } },
  };

  it('are carried on only where the tool marks a group', () => {
    const html = `<p data-name="A" data-time="${minute(0)}">1</p><p class="more">2</p><p data-name="A">3</p>`;
    expect(
      read(html, ['B'], grouped).messages.map(({ at, groupTime }) => [at && new Date(at).toISOString(), groupTime]),
    ).toEqual([
      [minute(0), undefined],
      [minute(0), true],
      [undefined, undefined],
    ]);
    expect(read(html, ['B']).messages[1]?.at).toBeUndefined();
  });

  it('do not make a new message old', () => {
    const start = Date.parse(minute(1));
    const ledger = createLedger('c', false, start, start);
    const head = `<p data-name="A" data-time="${minute(0)}">1</p>`;
    ledger.take(read(head, ['B'], grouped), start, false);
    ledger.take(read(`${head}<p class="more">2</p>`, ['B'], grouped), start + 5000, false);
    expect(ledger.report(true, 10).fresh.map(({ text, live }) => [text, live])).toEqual([
      ['1', false],
      ['2', true],
    ]);
  });
});

describe('conversations', () => {
  it('of a team are passed over in silence', () => {
    document.body.innerHTML = '<main data-team><p data-name="Ada">Lunch?</p></main>';
    expect(readOnce(tool, document, url)).toEqual({ conversations: [] });
  });

  it('tell their queue, also to the background', () => {
    const reading = read('<p data-name="Ada">1</p>', ['B']);
    expect(reading.queue).toBe('Sales');
    const ledger = createLedger('c', false, 0, 0);
    ledger.take(reading, 0, false);
    expect(ledger.report(true, 10).queue).toBe('Sales');
  });
});

describe('role chain', () => {
  const element = (html: string): Element => {
    document.body.innerHTML = html;
    return document.body.firstElementChild ?? document.body;
  };
  const chain = roleBy(
    bySelector([['.note', 'note']]),
    byAgreement([
      ['.in', 'customer'],
      ['a[href^="/agents/"]', 'agent'],
    ]),
    byAttribute('type', { visitor: 'customer' }, 'span'),
  );

  it.each([
    ['<p class="in note">', 'note'],
    ['<p class="in">', 'customer'],
    ['<p><a href="/agents/4">Mina</a></p>', 'agent'],
    ['<p class="in"><a href="/agents/4">Mina</a></p>', 'unknown'],
    ['<p><span type="visitor">', 'customer'],
    ['<p><span type="toString">', 'unknown'],
    ['<p>', 'unknown'],
  ])('%s is %s', (html, role) => {
    expect(chain(element(html))).toBe(role);
  });
});

describe('side of a bubble', () => {
  const box = (left: number, right: number): Element => {
    const element = document.createElement('div');
    element.getBoundingClientRect = () => new DOMRect(left, 0, right - left, 10);
    return element;
  };

  it.each([
    ['on the left', 0, 300, 'start'],
    ['on the right', 700, 1000, 'end'],
    ['wide, a little to the left', 0, 900, 'start'],
    ['in the middle', 300, 700, undefined],
    ['almost in the middle', 270, 700, undefined],
    ['as wide as the list', 0, 1000, undefined],
    ['without a box', 0, 0, undefined],
  ])('%s', (_, left, right, side) => {
    expect(sideOf(box(left, right), box(0, 1000))).toBe(side);
  });

  it('is turned round where script runs from right to left', () => {
    const list = box(0, 1000);
    list.setAttribute('style', 'direction: rtl');
    document.body.append(list);
    expect(sideOf(box(700, 1000), list)).toBe('start');
    expect(sideOf(box(0, 300), list)).toBe('end');
  });
});
