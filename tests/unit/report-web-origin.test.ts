import { expect, it } from 'vitest';
import { webOrigin } from '../../entrypoints/report/web-origin';

it.each([
  ['https://desk.example', 'https://desk.example'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['https://desk.example/logout?all=1#x', 'https://desk.example'],
  ['https://name:word@desk.example', 'https://desk.example'],
])('%s is opened as %s', (site, origin) => {
  expect(webOrigin(site)).toBe(origin);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,hello',
  'file:///etc/hosts',
  'chrome://settings',
  'blob:https://desk.example/1',
  'desk.example',
  '',
])('%s is not opened', (site) => {
  expect(() => webOrigin(site)).toThrow('names no site');
});
