/** Raised whenever the wire schema changes in a way an older end would misread; a test hashes the schema. */
export const PROTOCOL_VERSION = 10;
