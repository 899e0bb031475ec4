// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import demo from '../../lib/adapters/demo';
import type { Adapter } from '../../lib/core/adapter';
import { matchesPattern } from '../../lib/core/match-pattern';
import { hashText } from '../../lib/page/hash';
import { mergeOrder } from '../../lib/page/merge';
import { createReader } from '../../lib/page/read';
import { cleanText, LONGEST_TEXT, tidy } from '../../lib/page/text';
import { conversationElement, messageElement, readOnce } from '../support/chat-page';

const url = new URL('https://chat.example/');
const clean = (html: string, strip: string[] = []) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return cleanText(element, strip);
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('cleaning text', () => {
  it.each([
    [
      'paragraphs and line breaks',
      '<p>One</p><p>two</p>three<br>four<div>five</div>six',
      'One two three four five six',
    ],
    ['words broken by tags', 'un<b>believ</b>able', 'unbelievable'],
    ['quotes', '<blockquote>Are you happy?</blockquote>No', 'No'],
    ['buttons, menus, times', 'Hi<button>Reply</button><div role="menu">Delete</div><time>09:00</time>', 'Hi'],
    ['reactions', 'Fine <span class="msg-Reactions">👍 2</span>', 'Fine'],
    ['scripts and styles', '<style>p{}</style><script>1</script>Text', 'Text'],
    ['pictures', '<img alt="a red car"><svg><title>car</title></svg>Look', 'Look'],
    [
      'emoji pictures',
      'Thanks <img alt="❤️"><img alt="👩‍👩‍👧"><img alt=":tada:"><img alt="🇳🇴"><img alt="5">',
      'Thanks ❤️👩‍👩‍👧:tada:🇳🇴',
    ],
    ['soft hyphens and zero-width characters', 'un\u00adaccept\u200bable\ufeff\u2060\u200e\u202e', 'unacceptable'],
    ['joiners between Latin letters', 'aw\u200cf\u200dul', 'awful'],
    ['joiners that mean something', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['white space', ' \n a \t\u00a0 b\u3000c ', 'a b c'],
    ['nothing', '<img><br>', ''],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it('drops what the adapter says', () => {
    expect(clean('Hi <i class="tick">Read</i>', ['.tick'])).toBe('Hi');
  });

  it('cuts long texts without halving a character, and quickly', () => {
    const before = performance.now();
    expect(tidy(`a${'😀'.repeat(3000)}`).length).toBe(LONGEST_TEXT - 1);
    expect(clean('x'.repeat(2_000_000))).toHaveLength(LONGEST_TEXT);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('walks a very deep tree without exhausting the stack', () => {
    const top = document.createElement('div');
    let inner: Element = top;
    for (let depth = 0; depth < 3000; depth++) inner = inner.appendChild(document.createElement('span'));
    inner.textContent = 'deep';
    expect(cleanText(top)).toBe('deep');
  });
});

describe('a hostile page', () => {
  const place = (html: string) => {
    const { root, list } = conversationElement(document, 'c');
    list.innerHTML = html;
    document.body.append(root);
    return readOnce(demo, document, url);
  };

  it.each([
    [
      'throws in role',
      {
        role: () => {
          throw new Error('no');
        },
      },
    ],
    [
      'throws in id',
      {
        id: () => {
          throw new Error('no');
        },
      },
    ],
    ['has a malformed selector', { item: '[[' }],
  ])('an adapter that %s is a problem, not a crash', (_, broken) => {
    const adapter: Adapter = { ...demo, message: { ...demo.message, ...broken } };
    const { root, list } = conversationElement(document, 'c');
    list.append(messageElement(document, { id: '1', role: 'customer', text: 'hello' }));
    document.body.append(root);
    const reading = readOnce(adapter, document, url);
    expect(reading.problem).toBe('adapter-failed');
    expect(reading.conversations[0]?.messages).toEqual([]);
    expect(createReader(adapter).prepare(document, 5)).toBe(true);
  });

  it('an adapter with a malformed root selector is a problem of the page', () => {
    const adapter: Adapter = { ...demo, conversation: { ...demo.conversation, root: '[[' } };
    expect(readOnce(adapter, document, url)).toEqual({ conversations: [], problem: 'adapter-failed' });
  });

  it('takes a message shown twice for one: as it stands below; another role under the same id is another message', () => {
    const one = '<li data-message="1" data-role="customer"><p data-text>furious</p></li>';
    const agent = '<li data-message="1" data-role="agent"><p data-text>sorry</p></li>';
    const { conversations } = place(
      `${one}${one}${agent}<li data-message="1" data-role="customer"><p data-text>calm</p></li>`,
    );
    expect(conversations[0]?.messages.map(({ role, text }) => [role, text])).toEqual([
      ['agent', 'sorry'],
      ['customer', 'calm'],
    ]);
    expect(new Set(conversations[0]?.messages.map(({ key }) => key)).size).toBe(2);
  });

  it('shortens ids, keys and titles to what the background accepts', () => {
    const long = 'x'.repeat(10_000);
    const { root, list } = conversationElement(document, long);
    list.append(messageElement(document, { id: long, role: 'customer', text: 'hello' }));
    document.body.append(root);
    const [conversation] = readOnce(demo, document, url).conversations;
    expect(conversation?.key?.length).toBeLessThan(200);
    expect(conversation?.title.length).toBeLessThanOrEqual(200);
    expect(conversation?.messages[0]?.key.length).toBeLessThan(200);
  });

  it('reads anything that a page may contain without throwing', () => {
    const bit = fc.constantFrom(
      '<li data-message="a" data-role="customer"><p data-text>', '</p></li>', '<form><input name="querySelector">', '</form>',
      '<ol data-messages>', '</ol>', '<section data-conversation="c">', '</section>', '<p data-text>', 'text', '<time datetime="nonsense">',
      '<time datetime="9999999-01-01T">', '<svg><p>', '<template>', '<!--', '-->', '&#0;', '\u202e', '<li data-message data-role="agent">',
    ); // biome-ignore format: a list
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        document.body.innerHTML = bits.join('');
        const { conversations } = readOnce(demo, document, url);
        for (const { messages } of conversations) {
          expect(new Set(messages.map((message) => message.key)).size).toBe(messages.length);
          for (const message of messages) expect(message.text).not.toBe('');
        }
      }),
    );
  });
});

describe('the time of a message', () => {
  const { id: _, ...withoutId } = demo.message;
  const hour = 3_600_000;
  const read = (time: string | number) => {
    const { root, list } = conversationElement(document, 'c');
    list.append(messageElement(document, { id: '1', role: 'customer', text: 'hello' }));
    document.body.replaceChildren(root);
    const adapter: Adapter = { ...demo, message: { ...withoutId, time: () => time } };
    return readOnce(adapter, document, url).conversations[0]?.messages[0];
  };

  it.each([
    ['an hour ago', -hour, true],
    ['an hour from now: clocks and zones differ', hour, true],
    ['two days from now', 48 * hour, false],
  ])('%s', (_, away, believed) => {
    const at = Date.now() + away;
    expect(read(at)?.at).toBe(believed ? at : undefined);
    expect(read(new Date(at).toISOString())?.at).toBe(believed ? at : undefined);
  });

  it.each([
    ['seconds', 1_800_000_000],
    ['zero', 0],
    ['before 1970', -1],
    ['no number', Number.NaN],
    ['words', 'today'],
  ])('not: %s', (_, time) => {
    expect(read(time)?.at).toBeUndefined();
  });

  it('leaves the key as it is when it becomes believable', () => {
    const time = Date.now() + 48 * hour;
    const before = read(time);
    vi.useFakeTimers({ now: time });
    const after = read(time);
    vi.useRealTimers();
    expect([before?.at, after?.at]).toEqual([undefined, time]);
    expect(after?.key).toBe(before?.key);
  });
});

describe('reading in slices', () => {
  it('stops when the time is over, and comes to the same end', () => {
    const { root, list } = conversationElement(document, 'c');
    for (let index = 0; index < 300; index++) {
      list.append(
        messageElement(document, { id: `${index}`, role: index % 2 ? 'agent' : 'customer', text: `text ${index}` }),
      );
    }
    document.body.append(root);
    let asked = 0;
    const slow: Adapter = {
      ...demo,
      message: {
        ...demo.message,
        role: (item) => {
          asked++;
          return demo.message.role(item);
        },
      },
    };
    const reader = createReader(slow);
    expect(reader.prepare(document, -1)).toBe(false);
    while (!reader.prepare(document, 0.5));
    expect(asked).toBe(300);
    expect(reader.read(document, url).conversations).toEqual(readOnce(demo, document, url).conversations);
    expect(asked, 'Nothing is read twice.').toBe(300);
  });

  it('looks at the newest 400 customer messages at most', () => {
    const { root, list } = conversationElement(document, 'c');
    for (let index = 0; index < 600; index++)
      list.append(messageElement(document, { id: `${index}`, role: 'customer', text: 'text' }));
    document.body.append(root);
    const { messages } = readOnce(demo, document, url).conversations[0] ?? { messages: [] };
    expect([messages.length, messages[0]?.key, messages.at(-1)?.key]).toEqual([400, '200', '599']);
  });
});

describe('hash', () => {
  it('is stable, short and tells texts apart', () => {
    expect(hashText('')).toBe(hashText(''));
    expect(hashText('Weatherglass')).toMatch(/^[\da-z]{1,11}$/);
    const texts = Array.from({ length: 100_000 }, (_, index) => `message ${index}`);
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (hashText(a) === hashText(b)) === (a === b)));
  });
});

describe('merging what a page shows', () => {
  const at = () => 0;
  it.each([
    ['the first look', '', 'abc', 'abc', '', ''],
    ['new ones at the end', 'abc', 'abcde', 'abcde', '', ''],
    ['older ones at the beginning', 'cd', 'abcd', 'abcd', '', ''],
    ['scrolled away from the beginning', 'abcd', 'cdef', 'abcdef', 'ab', ''],
    ['scrolled away from the end', 'abcd', 'ab', 'abcd', 'cd', ''],
    ['deleted in between', 'abcd', 'abd', 'abd', '', 'c'],
    ['deleted at the end, with a new one', 'abc', 'abx', 'abcx', 'c', ''],
    ['moved', 'abcd', 'acbd', 'acbd', '', ''],
    ['nothing in common', 'abc', 'xy', 'abcxy', 'abc', ''],
  ])('%s', (_, known, visible, order, missing, deleted) => {
    expect(mergeOrder([...known], [...visible], at)).toEqual({
      order: [...order],
      missing: [...missing],
      deleted: [...deleted],
    });
  });

  it('puts what is older before, when the two have nothing in common', () => {
    expect(mergeOrder(['b'], ['a'], (key) => (key === 'a' ? 1 : 2)).order).toEqual(['a', 'b']);
  });

  it('keeps every visible message once and in the page’s order', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(keys, keys, (known, visible) => {
        const { order } = mergeOrder(known, visible, at);
        expect(new Set(order).size).toBe(order.length);
        expect(order.filter((key) => visible.includes(key))).toEqual(visible);
      }),
    );
  });
});

describe('match patterns', () => {
  it.each([
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/agent/tickets/1', true],
    ['https://*.zendesk.com/agent/*', 'https://zendesk.com/agent/', true],
    ['https://*.zendesk.com/agent/*', 'http://acme.zendesk.com/agent/', false],
    ['https://*.zendesk.com/agent/*', 'https://evilzendesk.com/agent/', false],
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/hc/agent/', false],
    ['*://chat.example/*', 'http://chat.example/?a=1', true],
    ['*://*/*', 'ftp://chat.example/', false],
  ])('%s on %s: %s', (pattern, address, fits) => {
    expect(matchesPattern(new URL(address), pattern)).toBe(fits);
  });

  it('says what is wrong with a malformed one', () => {
    expect(() => matchesPattern(url, 'zendesk.com')).toThrow('is not a match pattern');
  });
});
