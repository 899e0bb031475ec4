import { i18n } from '#i18n';
import { siteText } from './own-address';
import { OwnAddress } from './own-address-form';
import { SiteRow } from './site-row';
import { ownSites, type Sites, standingOf, type ToolOption } from './tools';

export interface ToolListProps {
  readonly tools: readonly ToolOption[];
  readonly sites: Sites;
  /** Called inside the click, as browsers demand for asking a permission. */
  readonly onSwitchOn: (patterns: readonly string[]) => void;
  readonly onSwitchOff: (patterns: readonly string[]) => void;
}

/** Known chat tools and own addresses, each with a switch. */
export function ToolList({ tools, sites, onSwitchOn, onSwitchOff }: ToolListProps) {
  const { listed, permitted, locked } = sites;
  const selfHosted = tools.filter((tool) => tool.urls.length === 0).map((tool) => tool.name);
  const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(selfHosted);
  const row = (id: string, name: string, note: string, urls: readonly string[]) => (
    <li key={id}>
      <SiteRow
        {...{ name, note, locked }}
        standing={standingOf(urls, sites)}
        onChange={(on) => (on ? onSwitchOn(urls) : onSwitchOff(urls))}
        onAllow={onSwitchOn}
      />
    </li>
  );
  return (
    <div class="tools">
      <ul>
        {tools
          .filter((tool) => tool.urls.length > 0)
          .map((tool) => {
            const note = `${tool.urls.map(siteText).join(', ')} · ${checkedText(tool)}`;
            return row(tool.id, tool.name, note, tool.urls);
          })}
        {ownSites(tools, listed).map((site) => row(site, siteText(site), i18n.t('tools.own_address'), [site]))}
      </ul>
      {!locked && <OwnAddress names={names} sites={permitted} onAdd={(pattern) => onSwitchOn([pattern])} />}
    </div>
  );
}

function checkedText({ how }: ToolOption): string {
  if (how === 'live') return i18n.t('tools.live');
  return how === 'own' ? i18n.t('tools.own') : i18n.t('tools.public_sources');
}
