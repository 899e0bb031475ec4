import type { Report } from './report';

/** What a digest says, in the reader's language; each is a whole sentence or title. */
export interface DigestWords {
  readonly title: string;
  readonly period: string;
  readonly figures: readonly string[];
  readonly followUp: readonly string[];
  /** Headed lists; topics only where text may leave. */
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly notice: string;
}

/** A digest in the three forms in which it is given away. */
export interface Digest {
  readonly markdown: string;
  readonly html: string;
  /** Body of a request to a Slack-compatible webhook. */
  readonly slack: { readonly text: string };
}

/** The same words as Markdown, as a page, and for Slack; what is written in them is escaped in each. */
export function writeDigest({ title, period, figures, followUp, lists, notice }: DigestWords): Digest {
  const parts = [{ title: '', items: figures }, { title: '', items: followUp }, ...lists].filter(
    ({ items }) => items.length > 0,
  );
  const md = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
  const markdown = [
    `# ${md(title)}`,
    md(period),
    ...parts.map(
      ({ title: head, items }) =>
        `${head ? `## ${md(head)}\n\n` : ''}${items.map((item) => `- ${md(item)}`).join('\n')}`,
    ),
    `*${md(notice)}*`,
  ].join('\n\n');
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  const html = `<!doctype html><html><meta charset="utf-8"><title>${escaped(title)}</title><h1>${escaped(title)}</h1><p>${escaped(period)}</p>${parts
    .map(({ title: head, items }) => `${head ? `<h2>${escaped(head)}</h2>` : ''}${list(items)}`)
    .join('')}<p><em>${escaped(notice)}</em></p></html>`;
  const slack = [
    `*${escaped(title)}*`,
    escaped(period),
    ...parts.map(
      ({ title: head, items }) =>
        `${head ? `*${escaped(head)}*\n` : ''}${items.map((item) => `• ${escaped(item)}`).join('\n')}`,
    ),
    `_${escaped(notice)}_`,
  ].join('\n\n');
  return { markdown: `${markdown}\n`, html, slack: { text: slack } };
}

/** Slack needs the same three characters escaped as a page (https://docs.slack.dev/messaging/formatting-message-text). */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Topics of a digest by name and volume, where they may leave. */
export function topicLines(report: Report, side: 'negative' | 'positive', most = 5): readonly string[] {
  return report.themes[side].slice(0, most).map(({ term, contacts }) => `${term} (${contacts.length})`);
}
