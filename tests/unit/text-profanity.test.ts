// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findProfanity } from '../../lib/text/profanity';

const SWEARING = [
  'fuck',
  'this is f*cking bad',
  'sh1t',
  'what the shit!!',
  's#!t happens',
  'f.u.c.k',
  'f u c k this',
  'FUUUUCK',
  'bullsh*t',
  '5h1t!',
  'ⓕⓤⓒⓚ',
  'f***',
  'pissed off',
  'wtf is this',
  'fuck😀',
  'what a load of bullshit,honestly',
];
const ABUSE = [
  'fuck you',
  'F**K YOU',
  'Fuck!you',
  'a$$hole!',
  'you b!tch',
  'motherf*cker',
  'go f*** yourself',
  'you are a b*stard',
  'son of a bitch',
  'n1gger',
  'you piece of shit',
];
const INNOCENT = [
  'I live in Scunthorpe, near Penistone',
  'Essex and Sussex',
  'the cockpit, a cocktail and a peacock',
  'please assess the class assignment',
  'Charles Dickens, Dick Smith and Mr Hancock',
  'Niger and Montenegro',
  'shitake mushrooms',
  'bass, grass, basement, assassin',
  'a circumstance in the document',
  'Matsushita in Fukushima',
  'model AS1, 45s, size A**',
  'terms* apply*',
  'U.S.A. is e.g. a country',
  'my name is Nigel and I snigger',
  'see https://example.org/fuck',
  '',
  '****',
];

describe('English profanity', () => {
  it.each(SWEARING)('finds swearing in %j', (text) => expect(findProfanity(text)?.grade).toBe('swearing'));
  it.each(ABUSE)('finds abuse in %j', (text) => expect(findProfanity(text)?.grade).toBe('abuse'));
  it.each(INNOCENT)('finds nothing in %j', (text) => expect(findProfanity(text)).toBeUndefined());

  it('gives back what stands around it', () => {
    expect(findProfanity('das ist doch f*cking egal')?.rest.replace(/ +/g, ' ')).toBe('das ist doch egal');
  });

  it('stays quick on hostile text', () => {
    const start = performance.now();
    for (const part of ['f*', '*', '!', 'a ', 'f.', '$', 'a*'.repeat(9)]) findProfanity(part.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
