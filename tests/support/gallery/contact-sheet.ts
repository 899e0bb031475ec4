/** One picture on the sheet. */
export interface Print {
  readonly name: string;
  /** Differs from the approved one. */
  readonly changed: boolean;
  readonly png: Buffer;
}

const STYLE = `
  body { margin: 24px; font: 14px system-ui, sans-serif; background: #8b959e; color: #111 }
  main { display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-start }
  figure { margin: 0; width: 290px } figcaption { margin-bottom: 4px }
  a { display: block; max-height: 420px; overflow: hidden } img { width: 100%; display: block }
  .changed figcaption { font-weight: 700 } .changed figcaption::after { content: " ● new or changed" }`;

/** A page that holds all pictures and needs no other file; a click on one opens it alone. */
export function contactSheet(prints: readonly Print[]): string {
  const figures = prints.map(({ name, changed, png }) => {
    const source = `data:image/png;base64,${png.toString('base64')}`;
    return `<figure${changed ? ' class="changed"' : ''}><figcaption>${name}</figcaption><a href="gallery/${name}.png"><img alt="${name}" src="${source}"></a></figure>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>Weatherglass: every surface</title><style>${STYLE}</style><main>${figures.join('')}</main>`;
}
