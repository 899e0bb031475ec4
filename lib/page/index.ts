export { waitForAdapter } from './find-adapter';
export { type PageBeingRead, type ReadingOptions, startReading } from './start';
export type { ConversationState, ReadingState, RowState } from './state';
