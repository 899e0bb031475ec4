import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ConfirmProps {
  /** Words of the button. */
  readonly action: string;
  /** What will be gone, as a question. */
  readonly question: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button that deletes: it asks first, and nothing is lost by Escape or by leaving. */
export function Confirm({ action, question, disabled = false, onConfirm }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const ask = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" class="button danger" disabled={disabled} onClick={ask}>
        {action}
      </button>
      <dialog ref={dialog} aria-label={action} onClose={() => setOpen(false)}>
        {open && (
          <>
            <p>{question}</p>
            <div class="buttons">
              <button type="button" class="button" onClick={close}>
                {i18n.t('options.cancel')}
              </button>
              <button
                type="button"
                class="button danger"
                onClick={() => {
                  close();
                  onConfirm();
                }}
              >
                {action}
              </button>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}
