import * as v from 'valibot';
import { LANGUAGE_CODES, type Language } from '../core/language';
import type { Level } from '../core/level';
import { TIME_OF_DAY, WEEKDAYS, type Weekday } from '../core/quiet-hours';
import type { TaughtRules } from '../core/taught-rule';
import { TAUGHT_POLICY, taughtSchema } from './taught-schema';

/** Choices of the agent's alert threshold; see product rules: at or below which level a fall alerts. */
export const THRESHOLDS = ['off', 'slightly-negative', 'negative', 'very-negative'] as const;
export type ThresholdName = (typeof THRESHOLDS)[number];
export const THRESHOLD_LEVELS = {
  off: null,
  'slightly-negative': -1,
  negative: -2,
  'very-negative': -3,
} as const satisfies Record<ThresholdName, Level | null>;

/** How reports show agents. */
export const AGENT_FIGURES = ['shown', 'pseudonyms', 'hidden'] as const;

/** A match pattern of one site, https or http, any path, every port: `https://*.example.com/*`. */
const SITE = /^https?:\/\/(\*\.)?[a-z0-9.-]+\/\*$/i;

/** An https address without query and fragment, or nothing. */
const FOLDER = /^(https:\/\/[^\s/?#@]+(\/[^\s?#]*)?)?$/i;

interface Declared<T> {
  /** What is valid: type and range. */
  readonly schema: v.GenericSchema<unknown, T>;
  readonly fallback: T;
  /** The same as JSON schema, in the subset that browser policies understand. */
  readonly policy: Readonly<Record<string, unknown>>;
  readonly description: string;
}

function onOff(fallback: boolean, description: string): Declared<boolean> {
  return { schema: v.boolean(), fallback, policy: { type: 'boolean' }, description };
}

function choice<const T extends string>(options: readonly T[], fallback: NoInfer<T>, description: string): Declared<T> {
  return { schema: v.picklist(options), fallback, policy: { type: 'string', enum: options }, description };
}

function whole(min: number, max: number, fallback: number, description: string): Declared<number> {
  const schema = v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
  return { schema, fallback, policy: { type: 'integer', minimum: min, maximum: max }, description };
}

function timeOfDay(fallback: string, description: string): Declared<string> {
  const schema = v.pipe(v.string(), v.regex(TIME_OF_DAY));
  return { schema, fallback, policy: { type: 'string', pattern: TIME_OF_DAY.source }, description };
}

/** Names of queues, or patterns with `*`. */
const QUEUES = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))), v.maxLength(200)),
  [],
);
export type Queues = { only: string[]; never: string[] };

/** A survey question for some languages; those without one have the built-in question. */
export type SurveyQuestions = { [K in Language]?: string };

/** Names by the match pattern of a site. */
export type SiteNames = { [site: string]: string[] };

/** Every setting, once: type, range, default and what it does. Adding one needs no other place but the options page. */
export const SETTINGS = {
  scoring: onOff(true, 'Score the sentiment of customers at all.'),
  paused: onOff(false, 'Pause reading and scoring everywhere.'),
  threshold: choice(THRESHOLDS, 'negative', "Alert when a customer's sentiment decreases to or below this level."),
  alertTwoInARow: onOff(false, 'Alert only when the level is still that low after the next message of the customer.'),
  alertGapMinutes: whole(0, 240, 0, 'Least minutes between two alerts of one conversation; 0: none.'),
  alertNotification: onOff(
    true,
    'Show a desktop notification when an alert comes for a conversation that is not in view.',
  ),
  alertSound: onOff(false, 'Play a short, soft sound with each alert.'),
  quietHours: onOff(false, 'In the quiet hours alerts are kept and counted, without sound or notification.'),
  quietHoursFrom: timeOfDay('18:00', 'Local time at which the quiet hours begin, such as 18:00.'),
  quietHoursTo: timeOfDay('08:00', 'Local time at which the quiet hours end; not after their beginning: the next day.'),
  quietHoursDays: {
    schema: v.pipe(v.array(v.picklist(WEEKDAYS)), v.maxLength(7)),
    fallback: [...WEEKDAYS],
    policy: { type: 'array', items: { type: 'string', enum: WEEKDAYS } },
    description: 'Days on which quiet hours begin.',
  } satisfies Declared<Weekday[]>,
  profanityRule: onOff(true, 'A message with English profanity is negative or very negative, whatever the model says.'),
  languages: {
    schema: v.pipe(v.array(v.picklist(LANGUAGE_CODES)), v.minLength(1)),
    fallback: LANGUAGE_CODES,
    policy: { type: 'array', items: { type: 'string', enum: LANGUAGE_CODES } },
    description: 'Languages that are scored; messages in others are shown as not scored.',
  } satisfies Declared<Language[]>,
  sites: {
    schema: v.pipe(v.array(v.pipe(v.string(), v.regex(SITE))), v.maxLength(200)),
    fallback: [],
    policy: { type: 'array', items: { type: 'string' } },
    description: 'Match patterns of the sites where Weatherglass reads chats, each with the permission of the browser.',
  } satisfies Declared<string[]>,
  myNames: {
    schema: v.record(
      v.pipe(v.string(), v.regex(SITE)),
      v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(100)),
    ),
    fallback: {},
    policy: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    description:
      'Names under which you and your colleagues write, for each site (match pattern); everyone else there is a customer.',
  } satisfies Declared<SiteNames>,
  taught: {
    schema: taughtSchema(SITE),
    fallback: {},
    policy: TAUGHT_POLICY,
    description:
      'How sites without an adapter are read, by match pattern, as taught by pointing and exported from the options.',
  } satisfies Declared<TaughtRules>,
  queues: {
    schema: v.object({ only: QUEUES, never: QUEUES }),
    fallback: { only: [], never: [] },
    policy: {
      type: 'object',
      properties: {
        only: { type: 'array', items: { type: 'string' } },
        never: { type: 'array', items: { type: 'string' } },
      },
    },
    description:
      'Queues by the names that the chat tool shows (inbox, group, brand or channel); * stands for any text. Only those of "only" are scored, where there are any, and never those of "never".',
  } satisfies Declared<Queues>,
  adapt: onOff(false, 'Let corrections of levels (right, wrong) change the scores on this machine.'),
  secondEngine: onOff(false, 'Score English messages with the Universal Sentence Encoder, once its files are loaded.'),
  secondEngineAddress: {
    schema: v.pipe(v.string(), v.trim(), v.regex(FOLDER)),
    fallback: '',
    policy: { type: 'string' },
    description:
      'Folder from which the files of the second engine are loaded, https only; empty: where they are published.',
  } satisfies Declared<string>,
  askMood: onOff(true, "Ask the agent for the customer's mood when a conversation has ended."),
  quietMinutes: whole(5, 480, 30, 'A conversation in which nobody has written for so many minutes has ended.'),
  offerSurvey: onOff(true, 'Offer to put a satisfaction survey question into the composer. The agent sends it.'),
  surveyQuestions: {
    schema: v.record(v.picklist(LANGUAGE_CODES), v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
    fallback: {},
    policy: { type: 'object', additionalProperties: { type: 'string' } },
    description:
      'Survey question for each language code, such as en; languages without one have the built-in question.',
  } satisfies Declared<SurveyQuestions>,
  retentionDays: whole(0, 3650, 365, 'Days for which the history on this machine is kept; 0: no history at all.'),
  keepText: onOff(false, 'Keep the text of customer messages in the history on this machine.'),
  keepTopics: onOff(false, 'Keep topic words of customer messages, with counts, in the history on this machine.'),
  competitors: {
    schema: v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(200)),
    fallback: [],
    policy: { type: 'array', items: { type: 'string' } },
    description: 'Names of competitors; a conversation in which the customer mentions one gets a tag in the reports.',
  } satisfies Declared<string[]>,
  agentFigures: choice(
    AGENT_FIGURES,
    'shown',
    'How reports show agents: by name, under pseudonyms, or not at all (hidden).',
  ),
} satisfies Record<
  string,
  | Declared<never>
  | Declared<boolean>
  | Declared<number>
  | Declared<string>
  | Declared<string[]>
  | Declared<Language[]>
  | Declared<SurveyQuestions>
  | Declared<Queues>
  | Declared<Weekday[]>
  | Declared<SiteNames>
  | Declared<TaughtRules>
>;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { -readonly [K in SettingName]: v.InferOutput<(typeof SETTINGS)[K]['schema']> };
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

/** All settings at their defaults. */
export function defaultSettings(): Settings {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].fallback])) as unknown as Settings;
}

/** Settings that could be read, and a sentence for each that could not. */
export interface Checked {
  readonly values: Partial<Settings>;
  readonly problems: string[];
}

/**
 * Keeps what is valid of an object from storage or policy.
 * @param source names where it came from in the problems' sentences
 */
export function checkSettings(raw: unknown, source: string): Checked {
  const values: Partial<Settings> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(typeof raw === 'object' && raw !== null ? raw : {})) {
    if (!Object.hasOwn(SETTINGS, name)) problems.push(`${source}: there is no setting "${name}".`);
    else {
      const result = v.safeParse(SETTINGS[name as SettingName].schema, value);
      if (result.success) Object.assign(values, { [name]: result.output });
      else problems.push(`${source}: "${name}" has a value that is not allowed; the default is used.`);
    }
  }
  return { values, problems };
}

/** JSON schema of the browser policy: top-level values are locked, those under `defaults` only preset. */
export function policySchema(): object {
  const properties = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, { description: SETTINGS[name].description, ...SETTINGS[name].policy }]),
  );
  const defaults = { type: 'object', description: 'Presets that people may change.', properties };
  return { type: 'object', properties: { ...properties, defaults } };
}
