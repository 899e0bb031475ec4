import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real file system that can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  /** Gives the space back. */
  free(): void;
  remove(): void;
}

/** Mounts a file system in memory; undefined where that is not allowed (it takes root on Linux). */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'weatherglass-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      for (let part = 0; statfsSync(folder).bavail > 0; part++) {
        const { bavail, bsize } = statfsSync(folder);
        try {
          writeFileSync(`${ballast}-${part}`, Buffer.alloc(Math.min(bavail * bsize, 32_000_000), 1));
        } catch {
          // The browser was faster.
        }
      }
    },
    free() {
      execFileSync('sh', ['-c', 'rm -f "$0"-*', ballast]);
    },
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
