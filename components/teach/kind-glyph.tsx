import type { MarkKind } from './state';

/** A shape for each kind, so that colour is never alone: disc, square, triangle. */
export function KindGlyph({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg class="wt-glyph" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" data-kind={kind}>
      {kind === 'customer' && <circle cx="6" cy="6" r="5" />}
      {kind === 'agent' && <rect x="1.5" y="1.5" width="9" height="9" rx="1" />}
      {kind === 'unknown' && <path d="M6 1.5 11 10.5H1z" />}
    </svg>
  );
}
