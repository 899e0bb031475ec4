import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a built package and of its parts. */
export interface Sizes {
  readonly package: number;
  readonly background: number;
  readonly contentScript: number;
  readonly panel: number;
  readonly models: number;
}

export function measureSizes(folder: string): Sizes {
  const size = (path: string): number => {
    const info = statSync(join(folder, path));
    if (info.isFile()) return info.size;
    return readdirSync(join(folder, path)).reduce((sum, name) => sum + size(join(path, name)), 0);
  };
  return {
    package: size('.'),
    background: size('background.js'),
    contentScript: size('chat.js'),
    panel: size('panel.js'),
    models: size('models'),
  };
}
