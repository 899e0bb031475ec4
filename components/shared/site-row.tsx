import { i18n } from '#i18n';
import type { Standing } from './tools';

export interface SiteRowProps {
  readonly name: string;
  readonly note: string;
  readonly standing: Standing;
  /** The organisation has set it. */
  readonly locked: boolean;
  readonly onChange: (on: boolean) => void;
  /** Ask the browser for the permission. Called inside the click. */
  readonly onAllow: (patterns: readonly string[]) => void;
}

/** A site with its switch. What the organisation has switched on still needs the browser's permission: a button asks. */
export function SiteRow({ name, note, standing: { on, unpermitted }, locked, onChange, onAllow }: SiteRowProps) {
  if (locked && unpermitted.length > 0) {
    return (
      <div class="site">
        <span class="words">
          <strong>{name}</strong>
          <span class="muted">{note}</span>
          <span class="muted">{i18n.t('tools.not_allowed_yet')}</span>
        </span>
        <button
          type="button"
          class="button"
          aria-label={i18n.t('tools.allow_site', { site: name })}
          onClick={() => onAllow(unpermitted)}
        >
          {i18n.t('tools.allow')}
        </button>
      </div>
    );
  }
  return (
    <label class="switch site">
      <span class="words">
        <strong>{name}</strong>
        <span class="muted">{note}</span>
      </span>
      <input
        type="checkbox"
        checked={on}
        disabled={locked}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // Until the browser has given the permission, the switch shows what is, not what is wanted.
          event.currentTarget.checked = on;
          onChange(wanted);
        }}
      />
    </label>
  );
}
