/** The table that oracle.json tells of. */
export const ORACLE_BYTES = 1.5e6;
export const ORACLE_SEED = 7;
