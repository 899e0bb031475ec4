import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

/** A rendered piece of the surface, driven as a person would: by what it shows. */
export interface Shown {
  readonly root: HTMLElement;
  text(): string;
  /** @throws Error when nothing fits */
  find<T extends HTMLElement>(selector: string, text?: string): T;
  all(selector: string): HTMLElement[];
  click(selector: string, text?: string): void;
  again(next: ComponentChild): void;
}

/** Renders into a fresh page. */
export function show(child: ComponentChild): Shown {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const again = (next: ComponentChild) => act(() => render(next, root));
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = <T extends HTMLElement>(selector: string, text = ''): T => {
    const found = all(selector).find((element) => words(element).includes(text));
    if (!found) throw new Error(`Nothing fits "${selector}" with "${text}" in: ${root.innerHTML}`);
    return found as T;
  };
  void again(child);
  return {
    root,
    text: () => root.textContent ?? '',
    find,
    all,
    click: (selector, text) => void act(() => find(selector, text).click()),
    again: (next) => void again(next),
  };
}

function words(element: HTMLElement): string {
  return `${element.textContent ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
}
