import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Row } from './row';

export interface SecondAddressProps {
  /** Empty: where the files are published. */
  readonly address: string;
  readonly locked: boolean;
  readonly onChange: (address: string) => void;
}

/** Where the files of the second engine are loaded from. What was typed stays until it could be used. */
export function SecondAddress({ address, locked, onChange }: SecondAddressProps) {
  const id = useId();
  const [typed, setTyped] = useState(address);
  const [wrong, setWrong] = useState(false);
  useEffect(() => setTyped(address), [address]);
  const change = (words: string) => {
    const text = words.trim();
    const ok = text === '' || isFolder(text);
    setWrong(!ok);
    if (ok && text !== address) onChange(text);
  };
  return (
    <Row
      name="secondEngineAddress"
      title={i18n.t('options.second_address')}
      help={i18n.t('options.second_address_help')}
      locked={locked}
    >
      <input
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        aria-label={i18n.t('options.second_address')}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        placeholder={i18n.t('options.second_address_placeholder')}
        value={typed}
        disabled={locked}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {wrong && (
        <p id={id} class="note bad" role="alert">
          {i18n.t('options.second_address_wrong')}
        </p>
      )}
    </Row>
  );
}

function isFolder(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, search, hash, username } = new URL(text);
  return protocol === 'https:' && search === '' && hash === '' && username === '';
}
