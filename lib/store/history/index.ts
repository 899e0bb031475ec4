export { hasHistory, type SetAside, startAnew } from './connection';
export { countHistory, type HistorySize } from './count';
export { exportHistory } from './export';
export { forgetCustomer, forgetHistory, forgetOlder, forgetSetAside, forgetTexts } from './forget';
export { localHistory } from './read';
export { writeRecords } from './write';
