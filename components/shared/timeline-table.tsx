import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TimelinePoint } from '../../lib/core/report';
import { levelText } from './level-text';

export interface TimelineTableProps {
  /** Oldest first. */
  readonly timeline: readonly TimelinePoint[];
}

/** The timeline in words, newest first; filled only once it is opened. */
export function TimelineTable({ timeline }: TimelineTableProps) {
  const [open, setOpen] = useState(false);
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
  return (
    <details class="as-text" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{i18n.t('timeline.as_text')}</summary>
      {open && (
        <table>
          <thead>
            <tr>
              <th scope="col">{i18n.t('timeline.time')}</th>
              <th scope="col">{i18n.t('timeline.level')}</th>
            </tr>
          </thead>
          <tbody>
            {timeline.toReversed().map((point, index) => (
              <tr key={timeline.length - index}>
                <td>{time.format(point.at)}</td>
                <td>{levelText(point.level)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
