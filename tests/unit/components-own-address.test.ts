import { describe, expect, it } from 'vitest';
import { sitePattern, siteText } from '../../components/shared/own-address';
import { ownSites, standingOf, toolOptions } from '../../components/shared/tools';
import { ADAPTERS } from '../../lib/adapters/index';
import { checkSettings } from '../../lib/store/declared-settings';

describe('an own address', () => {
  it.each([
    ['https://chat.example.com/inbox/7?a=b', 'https://chat.example.com/*'],
    ['chat.example.com', 'https://chat.example.com/*'],
    ['  http://localhost:8080/app ', 'http://localhost/*'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example/*'],
  ])('%s becomes a pattern that the settings accept', (typed, pattern) => {
    expect(sitePattern(typed)).toBe(pattern);
    expect(checkSettings({ sites: [pattern] }, '').problems).toEqual([]);
  });

  it.each([
    '',
    ' ',
    'two words',
    'ftp://x.example',
    'javascript:alert(1)',
    'https://',
    'chrome://settings',
    'https://*.com',
  ])('refuses %j', (typed) => {
    expect(sitePattern(typed)).toBeUndefined();
  });

  it('is shown as people read it', () => {
    expect(siteText('https://*.zendesk.com/*')).toBe('*.zendesk.com');
    expect(siteText('http://localhost/*')).toBe('http://localhost');
  });
});

describe('the list of tools', () => {
  const tools = toolOptions(ADAPTERS);

  it('holds every adapter but our own demo, with sites that the settings accept', () => {
    expect(tools.map((tool) => tool.id)).toEqual(expect.arrayContaining(['chatwoot', 'converse', 'zendesk']));
    expect(tools.map((tool) => tool.id)).not.toContain('demo');
    for (const { urls } of tools) expect(checkSettings({ sites: [...urls] }, '').problems).toEqual([]);
  });

  it('tells hosted tools from own sites', () => {
    const zendesk = tools.find((tool) => tool.id === 'zendesk');
    const converse = tools.find((tool) => tool.id === 'converse');
    if (!zendesk || !converse) throw new Error('Both adapters exist.');
    const sites = [...zendesk.urls, 'https://chat.example.com/*'];
    expect(zendesk.urls.length).toBeGreaterThan(0);
    expect(converse.urls).toEqual([]);
    expect(ownSites(tools, sites)).toEqual(['https://chat.example.com/*']);
  });

  it.each([
    ['nobody has listed it', [], [], false, [], false],
    ['the user has switched it on', ['a', 'b'], ['a', 'b'], true, [], false],
    ['the browser has taken a part of it back', ['a', 'b'], ['a'], false, ['b'], false],
    ['only a part of it is listed', ['a'], ['a'], false, [], false],
    ['the organisation has listed a part of it', ['a'], ['a'], true, [], true],
    ['the organisation has listed a part that the browser does not allow', ['a'], [], false, ['a'], true],
    ['the organisation has not listed it', ['c'], ['c'], false, [], true],
  ])('knows how a tool stands when %s', (_, listed, permitted, on, unpermitted, locked) => {
    expect(standingOf(['a', 'b'], { listed, permitted, locked })).toEqual({ on, unpermitted });
  });
});
