export { type FoundTool, recogniseTool, type ToolSearch, waitForTool } from './find-tool';
export { type PageBeingRead, type ReadingOptions, startReading } from './start';
export type { ConversationState, ReadingState, RowState } from './state';
