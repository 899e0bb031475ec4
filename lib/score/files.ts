import { MODEL } from '../../models/manifest';

/** Gives the bytes of a file of the shipped model by its name in the manifest, e.g. `weights.bin`. */
export type LoadFile = (name: ModelFile) => Promise<Uint8Array>;

export type ModelFile = (typeof MODEL.files)[number]['name'];

/**
 * Loads every file of the shipped model and compares it with the manifest.
 * @throws Error naming the file, when one cannot be loaded or differs in size or SHA-256
 */
export async function loadVerified(loadFile: LoadFile): Promise<Record<ModelFile, Uint8Array>> {
  const entries = await Promise.all(
    MODEL.files.map(async ({ name, bytes, sha256 }) => {
      const file = await loadFile(name).catch((cause: unknown) => {
        throw new Error(`The model file ${MODEL.id}/${name} could not be loaded.`, { cause });
      });
      if (file.byteLength !== bytes) {
        throw new Error(`The model file ${MODEL.id}/${name} has ${file.byteLength} bytes instead of ${bytes}.`);
      }
      if ((await hexDigest(file)) !== sha256) {
        throw new Error(`The model file ${MODEL.id}/${name} is damaged: its SHA-256 is not the one in the manifest.`);
      }
      return [name, file] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<ModelFile, Uint8Array>;
}

async function hexDigest(file: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', file as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
