import type { WholeConversation } from '../../lib/core/history';
import type { Contact } from '../../lib/report/contact';
import type { AgentNames } from '../../lib/report/load';
import type { Report } from '../../lib/report/report';
import type { TagRules } from '../../lib/report/tags';
import type { View } from '../../lib/report/view';

/** Contacts that stand behind a number. */
export interface Selection {
  readonly title: string;
  readonly contacts: readonly Contact[];
}

export interface ReportModel {
  readonly state: 'loading' | 'failed' | 'ready';
  /** How far it is loaded, in [0, 1]. */
  readonly progress: number;
  /** Why it failed. */
  readonly failure?: string;
  readonly view: View;
  readonly report?: Report;
  readonly rules: TagRules;
  readonly agentNames: AgentNames;
  /** First day of the week, as Date.getDay counts. */
  readonly firstDay: number;
  /** Milliseconds since 1970 at which the figures were taken. */
  readonly now: number;
  /** Contacts in the whole history, and messages left out for lack of a time. */
  readonly total: number;
  readonly undated: number;
  /** What is looked at instead of this machine's own history: an imported file, or invented data. */
  readonly imported?: { readonly name: string; readonly isDemo: boolean } | undefined;
  readonly selection?: Selection | undefined;
  readonly opened?: WholeConversation | undefined;
  /** What went wrong or was done last. */
  readonly notice?: { readonly kind: 'done' | 'failed'; readonly text: string } | undefined;
}

export type Save = 'csv-conversations' | 'csv-series' | 'csv-groups' | 'json' | 'markdown' | 'html';

export interface ReportActions {
  readonly change: (patch: Partial<View>) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly open: (contact: Contact | undefined) => void;
  /** Shows the conversation in its chat tool. */
  readonly goTo: (contact: Contact) => void;
  readonly mark: (contact: Contact, patch: { starred?: boolean; note?: string; tags?: readonly string[] }) => void;
  readonly changeRules: (rules: TagRules) => void;
  readonly preview: (rules: TagRules) => Readonly<Record<string, { readonly now: number; readonly next: number }>>;
  readonly save: (what: Save) => void;
  readonly copyDigest: () => void;
  readonly importFile: (file: File) => void;
  readonly leaveImport: () => void;
  readonly retry: () => void;
}
