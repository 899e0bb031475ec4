import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  readonly title: string;
  readonly help?: string | undefined;
  /** Stands at the end of the title's line. */
  readonly tools?: ComponentChildren;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** One part of the report: a card with a heading. */
export function Section({ title, help, tools, wide = false, children }: SectionProps) {
  const id = useId();
  return (
    <section class={wide ? 'card part wide' : 'card part'} aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{title}</h2>
        {tools}
      </div>
      {help !== undefined && <p class="muted small">{help}</p>}
      {children}
    </section>
  );
}
