// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { timeIn } from '../bench/profile';
import { median, pearson, quantile } from '../bench/statistics';
import { ofExtension, toOutside } from '../support/quiet';

describe('statistics of the benchmark', () => {
  it('median and quantiles lie between the values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
    expect(median([])).toBeNaN();
  });

  it('correlation is 1 for the same direction, -1 for the opposite, none for a constant', () => {
    expect(pearson([1, 2, 3], [10, 20, 30])).toBeCloseTo(1);
    expect(pearson([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
    expect(pearson([1, 2, 3], [5, 5, 5])).toBeNaN();
  });
});

describe('time in a script', () => {
  const frame = (url: string, functionName = '') => ({ url, functionName });
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('', '(root)'), children: [2, 4, 5] },
      { id: 2, callFrame: frame('chrome-extension://x/chat.js'), children: [3] },
      { id: 3, callFrame: frame('', 'querySelectorAll') },
      { id: 4, callFrame: frame('https://page.example/app.js') },
      { id: 5, callFrame: frame('', '(garbage collector)') },
    ],
    // Script, native call of the script, collector during the script, page, collector during the page, script.
    samples: [2, 3, 5, 4, 5, 2],
    timeDeltas: [0, 1000, 2000, 4000, 8000, 16_000, 32_000],
  };

  it('counts what the script calls and the collector in between, and finds the longest stretch', () => {
    expect(timeIn(profile, (url) => url.endsWith('/chat.js'))).toEqual({ total: 1 + 2 + 4 + 32, longest: 32 });
  });

  it('counts nothing of other scripts', () => {
    expect(timeIn(profile, (url) => url.endsWith('/other.js'))).toEqual({ total: 0, longest: 0 });
  });
});

describe('recorded requests', () => {
  const extension = 'chrome-extension://abc';

  it('everything of an extension counts but its own files', () => {
    const requests = [
      { url: 'chrome-extension://abc/popup.js', initiator: extension },
      { url: 'https://example.com/', initiator: extension },
      { url: 'http://127.0.0.1:1/', initiator: 'moz-extension://def' },
      { url: 'https://example.com/', initiator: 'https://example.com' },
    ];
    expect(ofExtension(requests)).toEqual(['https://example.com/', 'http://127.0.0.1:1/']);
  });

  it('everything of a page counts that goes beyond this machine', () => {
    const page = 'http://127.0.0.1:8080';
    const requests = [
      { url: 'ws://127.0.0.1:5280/xmpp-websocket', initiator: page },
      { url: 'http://127.0.0.1.example.com/', initiator: page },
      { url: 'wss://example.com/', initiator: page },
      { url: 'https://update.example.com/', initiator: '' },
    ];
    expect(toOutside(requests)).toEqual(['http://127.0.0.1.example.com/', 'wss://example.com/']);
  });
});
