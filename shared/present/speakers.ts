import type { Attribution, Claim } from '../claim/claim.ts';

const nameOf = ({ source, resolved }: Attribution): string =>
  resolved && resolved !== source ? `${source} (${resolved})` : source;

/** Who says it, outermost first: `Yahoo → Fiona Zhou`; null where only the publisher speaks. */
export const describeSpeakers = (claim: Pick<Claim, 'attribution'>): string | null => {
  const speakers = claim.attribution.filter(({ kind }) => kind !== 'publisher').map(nameOf);
  return speakers.length === 0 ? null : speakers.join(' → ');
};
