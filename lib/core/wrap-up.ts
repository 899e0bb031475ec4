import { type CsatScore, type EndReason, eventOf, type HistoryEvent, type Mood } from './history';
import type { WrapUpView } from './report';

/** In how many customer messages after a survey an answer is looked for. */
export const ANSWERS_HEARD = 3;

/** What became of the question for the customer's mood; `none`: it is not asked. */
export type PromptState = 'none' | 'due' | 'shown' | 'answered' | 'skipped';

/** The end of a conversation. */
export interface End {
  /** Milliseconds since 1970; also names the end. */
  readonly at: number;
  readonly why: EndReason;
  readonly prompt: PromptState;
  /** Set when the prompt was answered. */
  readonly mood?: Mood;
}

/** A satisfaction survey of one conversation. */
export interface Survey {
  /** When it was put into the composer, milliseconds since 1970; also names the survey. */
  readonly at: number;
  readonly text: string;
  readonly language: string;
  readonly state: 'inserted' | 'sent' | 'answered';
  /** Key of the last customer message before it; null: there was none. */
  readonly after: string | null;
  /** Keys of the customer messages since it was sent, at most ANSWERS_HEARD. */
  readonly heard: readonly string[];
  /** Set when answered: the score, and the key of the message that gave it, which may still be edited. */
  readonly score?: CsatScore;
  readonly answeredBy?: string;
}

/** What is remembered of a conversation's end and survey. */
export interface WrapUp {
  /** `idle`: the customer has not written since the page was first read, so nothing can become quiet. */
  readonly phase: 'idle' | 'active' | 'ended';
  /** When somebody last wrote, milliseconds since 1970. */
  readonly activeAt: number;
  /** What the tool said last; undefined: it has not said. */
  readonly closed?: boolean;
  /** Set while ended. */
  readonly end?: End;
  readonly survey?: Survey;
}

/** The wrap-up of a conversation that has just been found. */
export const NEW_WRAP_UP: WrapUp = { phase: 'idle', activeAt: 0 };

/** What surfaces are shown of it: nothing until it has ended or a survey was put into the composer. */
export function viewOfWrapUp(wrapUp: WrapUp | undefined): { readonly wrapUp?: WrapUpView } {
  const { end, survey } = wrapUp ?? {};
  if (!end && !survey) return {};
  return { wrapUp: { ...(end ? { end } : {}), ...(survey ? { survey: viewOfSurvey(survey) } : {}) } };
}

function viewOfSurvey({ at, state, score, text }: Survey): NonNullable<WrapUpView['survey']> {
  return { at, state, ...(score === undefined ? {} : { score }), ...(state === 'inserted' ? { text } : {}) };
}

/** What can happen; `at` and `now` are milliseconds since 1970. */
export type WrapUpInput =
  /** The customer wrote; `answer`: to the survey, which does not take the conversation up again. */
  | { readonly kind: 'message'; readonly at: number; readonly answer: boolean }
  /** The agent wrote. */
  | { readonly kind: 'agent-message'; readonly at: number }
  /** Nobody reads the page now, so nobody can tell that it is quiet: that is counted anew. */
  | { readonly kind: 'unread'; readonly at: number }
  /** What the tool says. */
  | { readonly kind: 'status'; readonly closed: boolean; readonly at: number }
  | { readonly kind: 'clock'; readonly now: number; readonly quietMs: number }
  | { readonly kind: 'done'; readonly at: number }
  | { readonly kind: 'shown'; readonly at: number }
  | { readonly kind: 'mood'; readonly mood: Mood; readonly at: number }
  | { readonly kind: 'skip'; readonly at: number }
  | {
      readonly kind: 'survey-inserted';
      readonly text: string;
      readonly language: string;
      readonly after: string | null;
      readonly at: number;
    }
  | { readonly kind: 'survey-sent'; readonly after: string | null; readonly at: number }
  /** A customer message after the survey, new or edited, and the score that it gives, if any. */
  | { readonly kind: 'heard'; readonly key: string; readonly score: CsatScore | undefined; readonly at: number };

/** What came of an input. */
export interface Step {
  readonly wrapUp: WrapUp;
  /** To be recorded. */
  readonly events: readonly HistoryEvent[];
}

/**
 * One step of a conversation's wrap-up. Per end there is at most one prompt, however it ends and however often that is
 * told; a customer's message after the end takes the conversation up again, unless it answers the survey.
 * @param id of the conversation
 * @param askMood whether an end asks for the mood
 */
export function stepWrapUp(id: string, wrapUp: WrapUp, input: WrapUpInput, askMood: boolean): Step {
  const same: Step = { wrapUp, events: [] };
  switch (input.kind) {
    case 'message': {
      const activeAt = Math.max(wrapUp.activeAt, input.at);
      if (wrapUp.phase !== 'ended') return { wrapUp: { ...wrapUp, phase: 'active', activeAt }, events: [] };
      if (input.answer) return same;
      const { end, ...rest } = wrapUp;
      const events = [eventOf(id, end?.at ?? input.at, { kind: 'reopened', at: input.at })];
      return { wrapUp: { ...rest, phase: 'active', activeAt }, events };
    }
    case 'agent-message':
    case 'unread':
      return { wrapUp: { ...wrapUp, activeAt: Math.max(wrapUp.activeAt, input.at) }, events: [] };
    case 'status': {
      const next = { ...wrapUp, closed: input.closed };
      // Found closed: whoever closed it was asked then.
      const closes = input.closed && wrapUp.closed === false;
      return closes ? finish(id, next, 'closed', input.at, askMood) : { wrapUp: next, events: [] };
    }
    case 'clock': {
      const at = wrapUp.activeAt + input.quietMs;
      return wrapUp.phase === 'active' && input.now >= at ? finish(id, wrapUp, 'quiet', at, askMood) : same;
    }
    case 'done':
      return finish(id, wrapUp, 'done', input.at, askMood);
    case 'shown':
      return wrapUp.end?.prompt === 'due' ? tell(id, wrapUp, wrapUp.end, 'shown', input.at) : same;
    case 'skip': {
      const asked = wrapUp.end?.prompt === 'due' || wrapUp.end?.prompt === 'shown';
      return wrapUp.end && asked ? settle(id, wrapUp, wrapUp.end, null, input.at) : same;
    }
    case 'mood': {
      const ended = finish(id, wrapUp, 'done', input.at, askMood);
      const { end } = ended.wrapUp;
      if (!end) return same;
      const settled = settle(id, ended.wrapUp, end, input.mood, input.at);
      return { wrapUp: settled.wrapUp, events: [...ended.events, ...settled.events] };
    }
    default:
      return stepSurvey(id, wrapUp, input);
  }
}

/** Ends a conversation that has not ended yet. */
function finish(id: string, wrapUp: WrapUp, why: EndReason, at: number, askMood: boolean): Step {
  if (wrapUp.phase === 'ended') return { wrapUp, events: [] };
  const end: End = { at, why, prompt: askMood ? 'due' : 'none' };
  return { wrapUp: { ...wrapUp, phase: 'ended', end }, events: [eventOf(id, at, { kind: 'ended', why, at })] };
}

function tell(id: string, wrapUp: WrapUp, end: End, prompt: 'shown', at: number): Step {
  return {
    wrapUp: { ...wrapUp, end: { ...end, prompt } },
    events: [eventOf(id, end.at, { kind: 'prompt-shown', at })],
  };
}

/** The outcome of a prompt; what is answered unasked or before the prompt was told of has been shown all the same. */
function settle(id: string, wrapUp: WrapUp, end: End, mood: Mood | null, at: number): Step {
  const { mood: _, ...before } = end;
  const shown = end.prompt === 'due' || end.prompt === 'none' ? tell(id, wrapUp, end, 'shown', at).events : [];
  const settled: End = mood === null ? { ...before, prompt: 'skipped' } : { ...before, prompt: 'answered', mood };
  return {
    wrapUp: { ...wrapUp, end: settled },
    events: [...shown, eventOf(id, end.at, { kind: 'mood', mood, at })],
  };
}

type SurveyInput = Extract<WrapUpInput, { readonly kind: 'survey-inserted' | 'survey-sent' | 'heard' }>;

function stepSurvey(id: string, wrapUp: WrapUp, input: SurveyInput): Step {
  const { survey } = wrapUp;
  const same: Step = { wrapUp, events: [] };
  if (input.kind === 'survey-inserted') {
    const { kind: _, ...asked } = input;
    return { wrapUp: { ...wrapUp, survey: { ...asked, state: 'inserted', heard: [] } }, events: [] };
  }
  if (!survey) return same;
  if (input.kind === 'survey-sent') {
    if (survey.state !== 'inserted') return same;
    const sent: Survey = { ...survey, state: 'sent', after: input.after };
    const { language } = survey;
    return {
      wrapUp: { ...wrapUp, survey: sent },
      events: [eventOf(id, survey.at, { kind: 'survey-sent', language, at: input.at })],
    };
  }
  const { key, score, at } = input;
  const isKnown = survey.heard.includes(key);
  const listens = survey.state === 'sent' && (isKnown || survey.heard.length < ANSWERS_HEARD);
  const isEdit = survey.state === 'answered' && survey.answeredBy === key && score !== undefined;
  if (!listens && !isEdit) return same;
  const heard = isKnown ? survey.heard : [...survey.heard, key];
  if (score === undefined) return { wrapUp: { ...wrapUp, survey: { ...survey, heard } }, events: [] };
  return {
    wrapUp: { ...wrapUp, survey: { ...survey, heard, state: 'answered', answeredBy: key, score } },
    events: [eventOf(id, survey.at, { kind: 'survey-answered', score, at })],
  };
}
