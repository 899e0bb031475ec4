import type { ComponentChildren } from 'preact';

export interface ScrollProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A part that scrolls by itself; it can be focused, so that the keyboard scrolls it, too (WCAG 2.1.1). */
export function Scroll({ label, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
