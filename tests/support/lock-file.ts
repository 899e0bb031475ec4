/** An entry of package-lock.json, as far as it matters here. */
interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface LockFile {
  packages: Record<string, Entry>;
}

/**
 * The optional platform packages that npm has left out of a lock, because the registry mirror did not have them when it
 * was written. `npm ci` refuses a lock without them, on every platform.
 * @returns path of each missing entry → the entry, with os, cpu and libc as the package's name says
 */
export function missingOptional({ packages }: LockFile): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [place, { optionalDependencies, dev, license }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      if (`${place}/${path}` in packages || path in packages) continue;
      missing[path] = {
        version,
        ...platformOf(name),
        ...(dev ? { dev } : {}),
        ...(license ? { license } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

function platformOf(name: string): Entry {
  const words = name.split(/[-/]/);
  const os = ['android', 'darwin', 'linux', 'win32', 'freebsd'].find((word) => words.includes(word));
  const cpu = ['arm64', 'x64', 'arm', 'ia32', 'riscv64'].find((word) => words.includes(word));
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(words.includes('musl') ? { libc: ['musl'] } : {}),
  };
}
