/** Folder of initdb and pg_ctl; undefined when PostgreSQL is not installed. */
export function postgresBinaries(): string | undefined
export function startPostgres(): Promise<{ url: string; stop: () => void } | undefined>
