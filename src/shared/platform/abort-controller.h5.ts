/** Browsers have it. */
export function ensureAbortController(): void {}
