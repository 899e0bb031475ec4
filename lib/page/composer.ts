/** What became of a text that was to be put into a composer. */
export type Insertion = 'inserted' | 'not-editable' | 'refused';

/**
 * Puts a text into a chat tool's composer, behind whatever the agent has written there, as if typed: so that the tool
 * notices, and can take it back with undo. It presses no key and submits nothing; sending is left to the agent.
 * @param composer the field, or an element around it: textarea, text input or contenteditable
 * @returns `not-editable`: there is no field, or it is disabled; `refused`: the tool did not take the text over. In both
 *   cases the draft is as it was; show the text for copying then.
 */
export function insertIntoComposer(composer: Element, text: string): Insertion {
  const field = fieldIn(composer);
  if (!field) return 'not-editable';
  const before = contentOf(field);
  if (squeezed(before).endsWith(squeezed(text))) return 'inserted';
  const addition = before.trim() === '' ? text : gapFor(field, before) + text;
  field.focus({ preventScroll: true });
  moveToEnd(field);
  type(field, addition);
  if (holds(field, before, text)) return 'inserted';
  // Editors that keep their own model may take back what they did not expect; then the draft must be whole.
  if (contentOf(field) === before) write(field, before, addition);
  return holds(field, before, text) ? 'inserted' : 'refused';
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

const INPUTS = 'textarea, input:not([type]), input[type="text"], input[type="search"]';

function fieldIn(composer: Element): Field | undefined {
  const candidates = [composer, ...composer.querySelectorAll(`${INPUTS}, [contenteditable]`)];
  return candidates.find(isEditable);
}

function isEditable(element: Element): element is Field {
  if (isText(element)) return !element.disabled && !element.readOnly;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false' && element.getAttribute('aria-disabled') !== 'true';
}

function isText(element: Element): element is HTMLTextAreaElement | HTMLInputElement {
  return element.matches(INPUTS);
}

function contentOf(field: Field): string {
  return isText(field) ? field.value : (field.textContent ?? '');
}

/** A new paragraph where a field has lines; in editors of rich text a line break could mean sending. */
function gapFor(field: Field, before: string): string {
  if (field.localName === 'textarea') return before.endsWith('\n') ? '' : '\n\n';
  return /\s$/.test(before) ? '' : ' ';
}

function moveToEnd(field: Field): void {
  if (isText(field)) {
    field.setSelectionRange(field.value.length, field.value.length);
    return;
  }
  const selection = field.ownerDocument.getSelection();
  const range = field.ownerDocument.createRange();
  // Inside the last paragraph, not behind it.
  range.selectNodeContents(lastBlock(field) ?? field);
  range.collapse(false);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/**
 * Through the browser's own editing, which fires beforeinput and input and can be undone. The command is deprecated and
 * without a successor: https://developer.mozilla.org/docs/Web/API/Document/execCommand
 */
function type(field: Field, text: string): void {
  try {
    field.ownerDocument.execCommand('insertText', false, text);
  } catch {
    // Not there: written below.
  }
}

/** By hand, where the command does nothing. */
function write(field: Field, before: string, addition: string): void {
  if (isText(field)) field.value = before + addition;
  else (lastBlock(field) ?? field).append(addition);
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: addition }),
  );
}

function lastBlock(field: Element): Element | undefined {
  const last = field.lastElementChild;
  return last && /^(?:p|div)$/.test(last.localName) ? last : undefined;
}

function holds(field: Field, before: string, text: string): boolean {
  const now = squeezed(contentOf(field));
  return now.startsWith(squeezed(before)) && now.endsWith(squeezed(text));
}

/** Without white space: editors turn spaces and line breaks into other ones. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}
