import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Folders of the packages whose code is in what was built. */
export type Shipped = Set<string>;

/** Notes whose code the bundler really puts into the package: what is not in it needs no licence text. */
export function notesPackages(shipped: Shipped): Plugin {
  return {
    name: 'notes-packages',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [file, { renderedLength }] of Object.entries(chunk.modules)) {
          const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
          if (folder && renderedLength > 0) shipped.add(folder);
        }
      }
    },
  };
}

/**
 * The licences of the packages as Markdown, by name: version, licence, and the text that came with it.
 * @throws Error when a package does not say its licence
 */
export function licenceList(shipped: Iterable<string>): string {
  const packages = [...shipped].map(describe).sort((a, b) => a.name.localeCompare(b.name));
  // Its text is the same for everybody, unlike that of the MIT licence, which names people.
  const apache = packages.find(({ licence, text }) => licence === 'Apache-2.0' && text !== '')?.text ?? '';
  const parts = packages.map(({ name, version, licence, text: own }) => {
    const text = own === '' && licence === 'Apache-2.0' ? apache : own;
    const body = text === '' ? '' : `\n\n${text.trim().replace(/^/gm, '    ')}`;
    return `## ${name} ${version}\n\n${licence}${body}`;
  });
  const intro = 'Weatherglass itself stands under the MIT licence. Its code holds parts of these packages.';
  return `# Open-source software in Weatherglass\n\n${intro}\n\n${parts.join('\n\n')}\n`;
}

function describe(folder: string) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (!license) throw new Error(`${name} does not say its licence: look it up before it is shipped.`);
  const file = readdirSync(folder).find((other) => /^(licen[cs]e|copying)(\.|$)/i.test(other));
  return {
    name,
    version,
    licence: license,
    text: file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '',
  };
}
