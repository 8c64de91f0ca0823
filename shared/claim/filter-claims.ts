import { toDateValue } from '../time/edtf.ts';
import type { Claim } from './claim.ts';

/** What claims are asked for by; each is met when the claim has it. */
export type ClaimFilter = Readonly<
  Partial<Record<'entity' | 'speaker' | 'publisher' | 'status' | 'from' | 'to' | 'q', string | undefined>>
>;

/** A claim, and who published it. */
export type PlacedClaim = { readonly claim: Claim; readonly publisher: string | null };

/** Claims that have all that is asked; dates overlap the days asked for. */
export function filterClaims(placed: readonly PlacedClaim[], filter: ClaimFilter): Claim[] {
  const from = filter.from ? toDateValue(filter.from)?.earliest : null;
  const to = filter.to ? toDateValue(filter.to)?.latest : null;
  return placed
    .filter(
      ({ claim, publisher }) =>
        hasDays(claim, from ?? null, to ?? null) && hasNames(claim, filter) && has(publisher ?? '', filter.publisher),
    )
    .filter(({ claim }) => !filter.status || claim.status === filter.status)
    .map(({ claim }) => claim);
}

const has = (text: string, wanted: string | undefined): boolean =>
  !wanted || text.toLowerCase().includes(wanted.toLowerCase());

const hasNames = ({ entities, attribution, quote }: Claim, { entity, speaker, q }: ClaimFilter): boolean =>
  has(entities.map(({ name }) => name).join('\n'), entity) &&
  has(attribution.map(({ source, resolved }) => `${source} ${resolved ?? ''}`).join('\n'), speaker) &&
  has(quote, q);

function hasDays({ date }: Claim, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (!date) return false;
  return (
    (from === null || date.latest === null || date.latest >= from) &&
    (to === null || date.earliest === null || date.earliest <= to)
  );
}
