/** A sentence about what was just done, or why it could not be. */
export interface Feedback {
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

/** Says what was just done; the live region stays in the page so that screen readers notice. */
export function FeedbackLine({ feedback }: { readonly feedback: Feedback | undefined }) {
  return (
    <div class="feedback" role="status" aria-live="polite">
      {feedback && <p class={feedback.kind === 'failed' ? 'note bad' : 'note'}>{feedback.text}</p>}
    </div>
  );
}
