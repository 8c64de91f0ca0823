/** Proofs that take minutes are run by `npm run prove`, the shorter ones also by `npm run simulate:ci`; elsewhere they are shown as skipped. */
export const isProving = process.env.PROVE === '1';
export const isSimulating = isProving || process.env.SIMULATE === '1';
