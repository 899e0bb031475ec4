import { i18n } from '#i18n';
import type { WindowMessage } from '../../lib/core/report';
import { levelText } from './level-text';

/** Level and evidence of one message in words, or why it was not scored. */
export function messageText(message: WindowMessage): string {
  if (!message.scored) {
    return message.reason === 'empty' ? i18n.t('message.not_scored_empty') : i18n.t('message.not_scored_language');
  }
  const percent = Math.round(message.evidence * 100);
  return i18n.t('message.evidence', { level: levelText(message.level), percent });
}
