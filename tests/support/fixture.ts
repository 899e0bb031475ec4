/** What must be read of one message. */
export interface ExpectedMessage {
  /** The tool's own id; left out of all messages of a conversation where the page has none. */
  readonly key?: string;
  readonly role: string;
  /** The role where there is no layout, so that no side can be seen. Default: the same. */
  readonly roleWithoutLayout?: string;
  readonly text: string;
  /** ISO string. */
  readonly at?: string;
  readonly replayed?: boolean;
}

/** What must be read of a page in one state. */
export interface Expected {
  readonly url: string;
  /** Attributes of `<body>`. */
  readonly body?: Readonly<Record<string, string>>;
  /** Names of the agent's side that people entered. */
  readonly names?: readonly string[];
  /** Oldest message first. */
  readonly conversations: readonly {
    readonly key?: string;
    readonly problem?: string;
    readonly messages: readonly ExpectedMessage[];
  }[];
  /** Keys of the tool's own rows. */
  readonly rows: readonly string[];
}

/** A page of a tool at one moment. */
export interface FixtureState {
  readonly name: string;
  /** The state that it follows in the same document; then `html` says what changes. */
  readonly after?: string;
  readonly html: string;
  readonly expected: Expected;
}

const JSON_BLOCK = /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/;
const TEMPLATE =
  /<template data-state="([^"]+)"(?: data-after="([^"]+)")?>([\s\S]*?)\n? *<\/template>(?=\s*(?:<template|<!--|<\/body))/g;

/**
 * The states of a fixture: the page itself, called "page", if its head says what must be read, and one for each
 * `<template data-state>`.
 * @throws Error that says what is missing
 */
export function statesOf(id: string, file: string): FixtureState[] {
  const body = /<body([^>]*)>([\s\S]*)<\/body>/.exec(file);
  const templates = [...file.matchAll(TEMPLATE)].map(([, name = '', after, html = '']) => ({
    name,
    ...(after === undefined ? {} : { after }),
    html: html.replace(JSON_BLOCK, ''),
    expected: expectedIn(id, name, html),
  }));
  const own = file.slice(0, body?.index);
  if (templates.length > 0 && !JSON_BLOCK.test(own)) return templates;
  const expected = { body: attributesOf(body?.[1] ?? ''), ...expectedIn(id, 'page', own) };
  return [{ name: 'page', html: (body?.[2] ?? '').replace(TEMPLATE, ''), expected }, ...templates];
}

function expectedIn(id: string, state: string, html: string): Expected {
  const json = JSON_BLOCK.exec(html)?.[1];
  if (json === undefined) {
    throw new Error(
      `tests/fixtures/${id}.html, ${state}: needs <script type="application/json"> with what must be read.`,
    );
  }
  try {
    return JSON.parse(json) as Expected;
  } catch (error) {
    throw new Error(`tests/fixtures/${id}.html, ${state}: ${String(error)}`);
  }
}

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
