export function buildH5WhenStale(env?: Record<string, string>): void
export function buildWeappWhenStale(env?: Record<string, string>): void
