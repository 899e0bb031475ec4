/** A surface in one state, in a window of a size. */
export interface Shown {
  readonly surface: string;
  readonly variant: string;
  readonly width: number;
  readonly height: number;
}

const POPUP = { width: 380, height: 600 };
const PAGE = { width: 1040, height: 800 };
const NARROW = { width: 420, height: 800 };
const PANES = { width: 1210, height: 1220 };

const each = (surface: string, size: { width: number; height: number }, ...variants: string[]): Shown[] =>
  variants.map((variant) => ({ surface, variant, ...size }));

/** Every surface × state. A surface is `surface-<name>.tsx`, a state what it makes of its variant. */
export const SHOWN: readonly Shown[] = [
  ...each('icons', PAGE, '', 'grey'),
  ...each('popup', POPUP, '', 'off', 'problem', 'consent', 'paused', 'many', 'mood', 'answered', 'copy', 'queue'),
  ...each('popup', POPUP, 'log', 'no-log'),
  ...each('options', PAGE, '', 'locked', 'trouble', 'loading~second engine', '~quiet', '~nothing like it'),
  ...each('options', NARROW, ''),
  ...each('welcome', PAGE, '', 'agreed'),
  ...each('overlay', PANES, '', 'open', 'paused', 'collapsed', 'no-panel', 'ended', 'tools', 'wrong', 'loading'),
  ...each('report', PAGE, '', 'list', 'loading', 'failed', 'empty'),
  ...each('teach', PAGE, '', 'agent', 'review', 'saving'),
];

/** How a surface is looked at: theme and language. */
export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly locale: string;
  /** The system's few colours, as people with low vision set them. */
  readonly forced?: boolean;
}

export const LIGHT: Look = { name: 'light', theme: 'light', locale: 'en' };
const LOOKS: readonly Look[] = [
  LIGHT,
  { name: 'dark', theme: 'dark', locale: 'en' },
  // The right-to-left language.
  { name: 'arabic', theme: 'light', locale: 'ar' },
];
const FORCED: Look = { name: 'forced', theme: 'dark', locale: 'en', forced: true };

/** Every picture: each surface and state in each look; forced colours where a surface has most on it. */
export const PICTURES: readonly { readonly shown: Shown; readonly look: Look; readonly name: string }[] = SHOWN.flatMap(
  (shown) => {
    // What is searched for is English.
    const looks = shown.variant.includes('~') ? LOOKS.filter(({ locale }) => locale === 'en') : LOOKS;
    const more = ['', 'open', 'mood', 'tools'].includes(shown.variant) ? [FORCED] : [];
    return [...looks, ...more].map((look) => ({ shown, look, name: pictureName(shown, look) }));
  },
);

/** Name of a picture, without ending. */
function pictureName({ surface, variant, width }: Shown, look: Look): string {
  const state = variant.replaceAll(/\W+/g, ' ').trim().replaceAll(' ', '-');
  return [surface, state, surface === 'options' && width < PAGE.width ? 'narrow' : '', look.name]
    .filter(Boolean)
    .join('-');
}
