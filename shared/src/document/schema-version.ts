/**
 * The version of the documents' schema and where a document keeps it. Apart from the schema itself, because the sync server needs nothing
 * else of it, and loading every kind of record would delay its start.
 */

/** Raised by one with every migration; see migrations/. */
export const SCHEMA_VERSION = 1

/** Root map with the schema version and what an import brought along that we do not know. */
export const META = 'meta'
export const META_SCHEMA_VERSION = 'schemaVersion'
export const META_UNKNOWN = 'unknown'
