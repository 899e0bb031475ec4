type Program = 'chromium' | 'firefox' | 'prosody' | 'ngircd';
/** Path of a program that tests and demo use, or undefined. */
export function find(program: Program): string | undefined;
export function installPackages(): void;
export function installPrograms(...programs: readonly Program[]): void;
