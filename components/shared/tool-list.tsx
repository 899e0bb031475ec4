import { i18n } from '#i18n';
import { siteText } from './own-address';
import { OwnAddress } from './own-address-form';
import { isOn, ownSites, type ToolOption } from './tools';

export interface ToolListProps {
  readonly tools: readonly ToolOption[];
  /** Match patterns that are switched on. */
  readonly sites: readonly string[];
  /** The organisation has set the sites. */
  readonly locked?: boolean;
  /** Called inside the click, as browsers demand for asking a permission. */
  readonly onSwitchOn: (patterns: readonly string[]) => void;
  readonly onSwitchOff: (patterns: readonly string[]) => void;
}

/** Known chat tools and own addresses, each with a switch. */
export function ToolList({ tools, sites, locked = false, onSwitchOn, onSwitchOff }: ToolListProps) {
  const toggle = (on: boolean, patterns: readonly string[]) => (on ? onSwitchOn(patterns) : onSwitchOff(patterns));
  const selfHosted = tools.filter((tool) => tool.urls.length === 0).map((tool) => tool.name);
  const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(selfHosted);
  return (
    <div class="tools">
      <ul>
        {tools
          .filter((tool) => tool.urls.length > 0)
          .map((tool) => (
            <li key={tool.id}>
              <Site
                name={tool.name}
                note={`${tool.urls.map(siteText).join(', ')} · ${checkedText(tool)}`}
                on={isOn(tool, sites)}
                locked={locked}
                onChange={(on) => toggle(on, tool.urls)}
              />
            </li>
          ))}
        {ownSites(tools, sites).map((site) => (
          <li key={site}>
            <Site
              name={siteText(site)}
              note={i18n.t('tools.own_address')}
              on
              locked={locked}
              onChange={() => onSwitchOff([site])}
            />
          </li>
        ))}
      </ul>
      {!locked && <OwnAddress names={names} sites={sites} onAdd={(pattern) => onSwitchOn([pattern])} />}
    </div>
  );
}

interface SiteProps {
  readonly name: string;
  readonly note: string;
  readonly on: boolean;
  readonly locked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Site({ name, note, on, locked, onChange }: SiteProps) {
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

function checkedText({ how }: ToolOption): string {
  if (how === 'live') return i18n.t('tools.live');
  return how === 'own' ? i18n.t('tools.own') : i18n.t('tools.public_sources');
}
