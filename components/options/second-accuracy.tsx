import { i18n } from '#i18n';
import type { Accuracy, SecondState } from '../../lib/core/second-engine';
import { Row } from './row';

export interface SecondAccuracyProps {
  readonly accuracy: NonNullable<SecondState['accuracy']>;
  /** Of the second engine, for one message. */
  readonly milliseconds: number;
}

const percent = new Intl.NumberFormat(undefined, { style: 'percent' });
const number = new Intl.NumberFormat();

/** How often each engine was right on the same lines. */
export function SecondAccuracy({ accuracy: { lines, second, builtIn }, milliseconds }: SecondAccuracyProps) {
  return (
    <Row
      title={i18n.t('options.second_accuracy')}
      help={i18n.t('options.second_accuracy_help', {
        lines: number.format(lines),
        milliseconds: number.format(Math.round(milliseconds)),
      })}
    >
      <table class="compared">
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n.t('options.second_exact')}</th>
            <th scope="col">{i18n.t('options.second_within')}</th>
          </tr>
        </thead>
        <tbody>
          <Engine name={i18n.t('options.second')} accuracy={second} />
          <Engine name={i18n.t('options.second_built_in')} accuracy={builtIn} />
        </tbody>
      </table>
    </Row>
  );
}

function Engine({ name, accuracy }: { readonly name: string; readonly accuracy: Accuracy }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{percent.format(accuracy.exact)}</td>
      <td>{percent.format(accuracy.within)}</td>
    </tr>
  );
}
