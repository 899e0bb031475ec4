export { hasHistory, type SetAside, startAnew } from './connection';
export { countHistory, type HistorySize } from './count';
export { exportHistory } from './export';
export { forgetCustomer, forgetHistory, forgetOlder, forgetSetAside, forgetTexts, forgetTopics } from './forget';
export { writeMark, writingProblem } from './marks';
export { localHistory } from './read';
export { type MessageTopics, writeTopics } from './topics';
export { writeRecords } from './write';
