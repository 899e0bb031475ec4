// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { fenceIn } from '../../entrypoints/background/fence';

describe('the background’s fence', () => {
  const asked: string[] = [];
  const scope = {
    fetch: async (input: RequestInfo | URL) => {
      asked.push(String(input));
      return new Response('');
    },
    EventSource: class {},
    XMLHttpRequest: class {},
  } as unknown as typeof globalThis;
  fenceIn(scope, 'chrome-extension://abc/');

  it('lets the extension’s own files through', async () => {
    await scope.fetch('chrome-extension://abc/models/anchors.json');
    await scope.fetch('/second/corpus.json');
    expect(asked).toEqual(['chrome-extension://abc/models/anchors.json', '/second/corpus.json']);
  });

  it.each(['https://example.com/', 'chrome-extension://abcd/', '//example.com/x', 'data:,x', 'http://127.0.0.1/'])(
    'refuses %s before anything is sent',
    async (url) => {
      asked.length = 0;
      await expect(scope.fetch(url)).rejects.toThrow('nothing from elsewhere');
      if (URL.canParse(url)) await expect(scope.fetch(new Request(url))).rejects.toThrow('nothing from elsewhere');
      expect(asked).toEqual([]);
    },
  );

  it('leaves no other way', () => {
    expect('EventSource' in scope || 'XMLHttpRequest' in scope).toBe(false);
  });
});
