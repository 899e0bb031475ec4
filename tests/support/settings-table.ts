import { SETTING_NAMES, SETTINGS } from '../../lib/store/declared-settings';

/** Every setting as a table in Markdown, made from its declaration: name, what is allowed, default, what it does. */
export function settingsTable(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { policy, fallback, description } = SETTINGS[name];
    return `| \`${name}\` | ${allowedText(policy)} | ${fallbackText(name, fallback)} | ${description} |`;
  });
  return ['| setting | value | default | what it does |', '|---|---|---|---|', ...rows].join('\n');
}

function allowedText(policy: Readonly<Record<string, unknown>>): string {
  const {
    type,
    enum: options,
    minimum,
    maximum,
    items,
    properties,
  } = policy as {
    type: string;
    enum?: readonly string[];
    minimum?: number;
    maximum?: number;
    items?: Readonly<Record<string, unknown>>;
    properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
  if (options)
    return options.length > 10 ? `one of ${options.length} codes` : options.map((one) => `\`${one}\``).join(', ');
  if (type === 'integer') return `whole number, ${minimum} to ${maximum}`;
  if (type === 'array') return `list of ${items?.enum ? allowedText(items) : 'texts'}`;
  if (type === 'boolean') return 'true or false';
  if (properties) return `object with the lists ${Object.keys(properties).map((one) => `\`${one}\``).join(' and ')}`; // biome-ignore format: one thought
  return type === 'string' ? 'text' : 'object';
}

function fallbackText(name: string, fallback: unknown): string {
  if (name === 'languages') return 'all 41';
  if (Array.isArray(fallback)) return fallback.length === 0 ? 'empty' : 'all';
  if (fallback === '' || (typeof fallback === 'object' && JSON.stringify(fallback).length < 30)) return 'empty';
  return `\`${String(fallback)}\``;
}
