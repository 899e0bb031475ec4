/** A room of the house, the rooms it may import from, and the packages it may use. */
export interface Room {
  /** Path prefix of its files. */
  readonly path: string;
  /** Path prefixes that it may import from, besides itself. */
  readonly rooms: readonly string[];
  /** Package names (or their beginnings, with **) that it may import. */
  readonly packages: readonly string[];
  /** What a newcomer should do instead. */
  readonly why: string;
}

const BROWSER = ['wxt/browser', 'wxt/utils/**'];

/** Who may import whom; the first room whose path fits a file counts. Low rooms never import higher ones. */
export const ROOMS: readonly Room[] = [
  {
    path: 'lib/core/',
    rooms: [],
    packages: [],
    why: 'lib/core is the vocabulary and the rules: pure functions that import nothing. Pass in what they need as an argument.',
  },
  {
    path: 'lib/adapters/',
    rooms: ['lib/core/'],
    packages: [],
    why: 'An adapter only declares where things are in a DOM. What it computes belongs to lib/page/read.ts.',
  },
  {
    path: 'lib/page/',
    rooms: ['lib/core/'],
    packages: [],
    why: 'lib/page turns a DOM into messages. Scoring happens in the background: send a report instead. Adapters are scripts of their own: it gets the one that the page needs.',
  },
  {
    path: 'lib/locales/',
    rooms: ['lib/core/'],
    packages: [],
    why: 'lib/locales holds what people read. The build and the tests read it; scripts get texts from the browser.',
  },
  {
    path: 'lib/score/runtime.ts',
    rooms: ['lib/core/', 'lib/score/'],
    packages: ['@tensorflow/**'],
    why: 'runtime.ts runs the model with TensorFlow.js; it and fit.ts are all that knows it, so that it can be exchanged.',
  },
  {
    path: 'lib/score/fit.ts',
    rooms: ['lib/core/', 'lib/score/'],
    packages: ['@tensorflow/**'],
    why: 'fit.ts learns from corrections with TensorFlow.js, which runtime.ts starts; everything around it is plain numbers.',
  },
  {
    path: 'lib/score/',
    rooms: ['lib/core/', 'lib/text/', 'models/manifest'],
    packages: [],
    why: 'lib/score turns text into a score, anywhere: no browser API, and TensorFlow.js only through runtime.ts and fit.ts.',
  },
  {
    path: 'lib/second/runtime.ts',
    rooms: [],
    packages: ['@tensorflow/**', '@tensorflow-models/**'],
    why: 'runtime.ts turns sentences into vectors with TensorFlow.js; it is all of lib/second that knows it.',
  },
  {
    path: 'lib/second/',
    rooms: ['lib/core/', 'models/second/manifest'],
    packages: ['idb'],
    why: 'lib/second is the engine that is loaded on request: files, last layer, vectors. It has a page of its own, entrypoints/second; the background reads only its state.',
  },
  {
    path: 'lib/text/',
    rooms: ['lib/core/'],
    packages: ['obscenity'],
    why: 'lib/text knows about words and scripts, not about models or pages.',
  },
  {
    path: 'lib/report/',
    rooms: ['lib/core/'],
    packages: ['stopword', 'valibot'],
    why: 'lib/report turns records of the history into figures: pure functions, no browser API and no database.',
  },
  {
    path: 'lib/store/',
    rooms: ['lib/core/'],
    packages: [...BROWSER, 'valibot', 'idb'],
    why: 'lib/store keeps things. What they mean is decided in lib/core.',
  },
  {
    path: 'lib/protocol.ts',
    rooms: ['lib/core/'],
    packages: BROWSER,
    why: 'The protocol names messages and who may send them; handlers live in entrypoints/background.',
  },
  {
    path: 'lib/protocol-page.ts',
    rooms: [],
    packages: BROWSER,
    why: 'The protocol of pages says what the background asks of them; what they do about it is done in entrypoints/chat.',
  },
  {
    path: 'lib/protocol-second.ts',
    rooms: ['lib/core/'],
    packages: BROWSER,
    why: 'What the background asks of the second engine, which runs in a page of its own.',
  },
  {
    path: 'components/report/',
    rooms: ['lib/core/', 'lib/report/', 'components/shared/'],
    packages: ['preact', 'preact/**', '#i18n', 'uplot', 'uplot/**'],
    why: 'Components of the report take records and give events. What they count is in lib/report; the page reads and writes.',
  },
  {
    path: 'components/',
    rooms: ['lib/core/', 'lib/protocol', 'lib/store/declared-settings'],
    packages: ['preact', 'preact/**', '#i18n'],
    why: 'Components take props and give events. Let the entrypoint fetch what they show, and do what they ask for.',
  },
  {
    path: 'entrypoints/chat/',
    rooms: [
      'lib/core/',
      'lib/page/',
      'lib/protocol',
      'lib/protocol-page',
      'lib/store/',
      'components/overlay/',
      'components/shared/',
    ],
    packages: [...BROWSER, '#i18n'],
    why: 'The content script runs inside other people’s pages: it reads and shows. Scores come from the background.',
  },
  {
    path: 'entrypoints/panel/',
    rooms: ['lib/core/', 'lib/page/composer', 'lib/protocol', 'components/overlay/', 'components/shared/'],
    packages: [...BROWSER, '#i18n'],
    why: 'The panel is shown by the content script, which hands it all that it shows. What it does, it asks of the background.',
  },
  {
    path: 'entrypoints/generic/',
    rooms: ['lib/core/', 'lib/page/'],
    packages: [...BROWSER],
    why: 'generic.js hands lib/page/generic over to the content script, and does nothing else.',
  },
  {
    path: 'entrypoints/teach/',
    rooms: ['lib/core/', 'lib/page/', 'lib/protocol', 'components/teach/', 'components/overlay/placement'],
    packages: [...BROWSER, '#i18n'],
    why: 'Teaching points at a page: lib/page/generic works out what that means, components/teach shows it, the background keeps it.',
  },
  {
    path: 'entrypoints/diagnose/',
    rooms: ['lib/core/', 'lib/page/'],
    packages: BROWSER,
    why: 'The diagnosis tells how a page is read, in counts and structure. It is handed to the background, never shown here.',
  },
  {
    path: 'entrypoints/second/',
    rooms: ['lib/second/', 'lib/protocol', 'lib/protocol-second', 'models/second/manifest', 'entrypoints/sound/play'],
    packages: BROWSER,
    why: 'The page of the second engine wires lib/second to the messages of the background, and shows nothing.',
  },
  {
    path: 'entrypoints/background/',
    rooms: ['lib/', 'models/manifest', 'models/second/manifest'],
    packages: [...BROWSER, 'valibot', '#i18n'],
    why: 'The background has no document: nothing from components.',
  },
  {
    path: 'entrypoints/',
    rooms: [
      'components/',
      'lib/core/',
      'lib/adapters/',
      'lib/protocol',
      'lib/store/',
      'lib/report/',
      'lib/text/survey-question',
      'models/manifest',
      'models/second/manifest',
    ],
    packages: [...BROWSER, 'preact', 'preact/**', '@preact/signals', '#i18n'],
    why: 'A page is a door: it wires components to protocol and store, and never reads chats or scores itself.',
  },
  {
    path: 'models/evaluation/',
    rooms: ['lib/core/', 'lib/score/', 'lib/text/', 'models/manifest', 'models/load-file'],
    packages: ['node:*', '@observablehq/plot', 'linkedom', 'sentiment', 'vader-sentiment', 'wink-sentiment'],
    why: 'models/evaluation measures the shipped model with the code of lib/score, and writes its figures, card and page. It is never shipped.',
  },
  {
    path: 'models/',
    rooms: ['lib/core/', 'lib/score/', 'lib/text/'],
    packages: ['node:*'],
    why: 'models holds what the machine has learnt, and the command that scores lines with the very code of lib/score.',
  },
];

/** The room of a file, by its path from the top of the repository. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => file.startsWith(room.path));
}

/**
 * Why a file may not import something; undefined when it may.
 * @param file path from the top of the repository
 * @param target path from the top of the repository for a relative import, else the package's specifier
 */
export function refusal(file: string, target: string, isPackage: boolean): string | undefined {
  const room = roomOf(file);
  if (!room) return `${file} lies in no room. Move it to one of: ${ROOMS.map((other) => other.path).join(', ')}`;
  const allowed = isPackage
    ? room.packages.some((name) => (name.endsWith('*') ? target.startsWith(name.replace(/\*+$/, '')) : target === name))
    : target.startsWith(room.path) || room.rooms.some((other) => target.startsWith(other));
  return allowed ? undefined : `${file} imports ${target}. ${room.why}`;
}

/** The same table as import rules of the linter: the `overrides` that biome.json must hold. */
export function lintOverrides(): object[] {
  return [...ROOMS].reverse().map(({ path, rooms, packages, why }) => ({
    includes: [path.endsWith('/') ? `${path}**` : path],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: [
                    '**',
                    '!./**',
                    ...(path === 'components/' ? ['!../*/*'] : []),
                    ...(path === 'lib/page/' ? ['!../*', '!../generic/*', '!../taught/*'] : []),
                    ...[path, ...rooms].map(specifiers),
                    ...packages.map((name) => `!${name}`),
                  ],
                  message: why,
                },
              ],
            },
          },
        },
      },
    },
  }));
}

/** How a relative import of a room looks from anywhere. */
function specifiers(room: string): string {
  const last = room.replace(/\/$/, '').split('/').at(-1);
  return room.endsWith('/') ? `!**/${last}/**` : `!**/${last}`;
}
