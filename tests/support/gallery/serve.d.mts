/** A gallery that is being served. */
export interface Gallery {
  /** Address of the gallery page. */
  readonly url: string;
  close(): Promise<void>;
}

/** Texts of the built extension: key → text. */
export function englishMessages(): Promise<Record<string, string>>;

/** Serves the gallery: every surface with invented data, outside the browser's extension machinery. */
export function serveGallery(): Promise<Gallery>;
