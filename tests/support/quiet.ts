import type { Recorded } from './browser';

/** Requests made on behalf of an extension to anything but its own files. */
export function ofExtension(requests: readonly Recorded[]): string[] {
  return requests.filter(({ initiator, url }) => isExtension(initiator) && !isExtension(url)).map(({ url }) => url);
}

/** Requests made on behalf of a page to anything but this machine. */
export function toOutside(requests: readonly Recorded[]): string[] {
  return requests.filter(({ initiator, url }) => initiator !== '' && !isHere(url)).map(({ url }) => url);
}

function isExtension(address: string): boolean {
  return /^(chrome|moz)-extension:/.test(address);
}

function isHere(url: string): boolean {
  return (
    /^(https?|wss?):\/\/(127\.0\.0\.1|localhost)[:/]/.test(url) || /^(chrome|moz)-extension:|^(data|blob):/.test(url)
  );
}
