import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { sitePattern } from './own-address';

export interface OwnAddressProps {
  /** Names of tools that companies host themselves, as a list in words. */
  readonly names: string;
  /** Match patterns that are switched on already. */
  readonly sites: readonly string[];
  readonly onAdd: (pattern: string) => void;
}

/** Adds the address of a chat tool that a company hosts itself. What was typed stays until it could be used. */
export function OwnAddress({ names, sites, onAdd }: OwnAddressProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pattern = sitePattern(typed);
    if (!pattern) return setError(i18n.t('tools.invalid_address'));
    if (sites.includes(pattern)) return setError(i18n.t('tools.duplicate_address'));
    setError(undefined);
    setTyped('');
    onAdd(pattern);
  };
  return (
    <form class="own-address" onSubmit={submit} noValidate>
      <label for={id}>
        <strong>{i18n.t('tools.own_address')}</strong>
        {names && <span class="muted">{i18n.t('tools.own_address_help', { tools: names })}</span>}
      </label>
      <div class="field">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="url"
          spellcheck={false}
          value={typed}
          placeholder={i18n.t('tools.own_address_placeholder')}
          aria-invalid={error !== undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setError(undefined);
          }}
        />
        <button type="submit" class="button">
          {i18n.t('tools.add')}
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} class="note bad" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
