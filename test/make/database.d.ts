declare module 'vitest' {
  interface ProvidedContext {
    /** Of the run's own PostgreSQL, as the owner of the tables (no superuser). */
    postgresUrl: string
  }
}
export declare const template = 'siso_template'
export declare const urlOf: (url: string, database: string) => string
/** Once a run: a migrated database from which every test file's own is copied. */
export declare function prepareTemplate(url: string): Promise<void>
/** A database of one's own, dropped at the end. */
export declare function makeDatabase(): Promise<{
  url: string
  drop: () => Promise<void>
}>
