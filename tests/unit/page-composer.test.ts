import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { insertIntoComposer } from '../../lib/page/composer';

const QUESTION = 'How satisfied are you? From 1 to 5.';

function show(html: string): HTMLElement {
  document.body.innerHTML = `<form>${html}</form>`;
  const element = document.body.firstElementChild?.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('nothing shown');
  return element;
}

/** Everything that a tool could take for sending. */
function watchForSending(): string[] {
  const seen: string[] = [];
  for (const kind of ['keydown', 'keypress', 'keyup', 'submit', 'click', 'change']) {
    document.body.addEventListener(kind, (event) => void seen.push(event.type), { once: true });
  }
  return seen;
}

afterEach(() => {
  document.body.innerHTML = '';
});

describe('putting a question into the composer', () => {
  it('tells the tool by an input event, and sends nothing', () => {
    const area = show('<textarea></textarea>') as HTMLTextAreaElement;
    const seen = watchForSending();
    const inputs: string[] = [];
    area.addEventListener('input', () => inputs.push(area.value));
    expect(insertIntoComposer(area, QUESTION)).toBe('inserted');
    expect([area.value, inputs.at(-1), seen]).toEqual([QUESTION, QUESTION, []]);
  });

  it('goes behind whatever was written, in a paragraph of its own, and is put there once', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (draft) => {
        const area = show('<textarea></textarea>') as HTMLTextAreaElement;
        area.value = draft;
        const before = area.value;
        expect(insertIntoComposer(area, QUESTION)).toBe('inserted');
        const once = area.value;
        expect(once.startsWith(before.trim() === '' ? '' : before)).toBe(true);
        expect(once.endsWith(QUESTION)).toBe(true);
        expect(insertIntoComposer(area, QUESTION)).toBe('inserted');
        expect(area.value).toBe(once);
      }),
    );
  });

  it('finds the field inside the element that an adapter names', () => {
    const box = show(
      '<div><div role="toolbar"></div><div contenteditable="true" role="textbox"><p>Dear Ada</p></div></div>',
    );
    expect(insertIntoComposer(box, QUESTION)).toBe('inserted');
    expect(box.querySelector('p')?.textContent).toBe(`Dear Ada ${QUESTION}`);
  });

  it('leaves a field alone that cannot be written into', () => {
    for (const html of [
      '<textarea disabled>x</textarea>',
      '<textarea readonly>x</textarea>',
      '<div contenteditable="false">x</div>',
      '<div contenteditable="true" aria-disabled="true">x</div>',
      '<div>x</div>',
      '<input type="checkbox">',
    ]) {
      const field = show(html);
      const before = field.outerHTML;
      expect(insertIntoComposer(field, QUESTION), html).toBe('not-editable');
      expect(field.outerHTML).toBe(before);
    }
  });

  it('says so when the tool does not take it over', () => {
    const area = show('<textarea>draft</textarea>') as HTMLTextAreaElement;
    area.addEventListener('input', () => {
      area.value = 'draft';
    });
    expect(insertIntoComposer(area, QUESTION)).toBe('refused');
    expect(area.value).toBe('draft');
  });
});
