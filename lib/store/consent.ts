import { storage } from 'wxt/utils/storage';

/** When the user agreed to what the first-run page says, milliseconds since 1970; null: not (any more). */
const consent = storage.defineItem<number | null>('local:consent', { fallback: null });

/** Nothing is read or scored unless this is true. */
export async function readConsent(): Promise<boolean> {
  return (await consent.getValue()) !== null;
}

/** Records that the user has agreed. */
export async function giveConsent(): Promise<void> {
  await consent.setValue(Date.now());
}

/** Takes the agreement back: reading stops at once. */
export async function withdrawConsent(): Promise<void> {
  await consent.removeValue();
}
