import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface ScrollProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A part that scrolls by itself; it can be focused, so that the keyboard scrolls it, too (WCAG 2.1.1). */
export function Scroll({ label, children }: ScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={i18n.t('report.table_of', { title: label })}>
      {children}
    </section>
  );
}
