/** Path of a program that tests and demo use, or undefined. */
export function find(program: 'chromium' | 'firefox' | 'prosody'): string | undefined;
export function installPackages(): void;
export function installPrograms(...programs: readonly ('chromium' | 'firefox' | 'prosody')[]): void;
