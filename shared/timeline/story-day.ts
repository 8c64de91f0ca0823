import type { Claim } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { addDays } from '../time/calendar.ts';
import type { DateValue } from '../time/date-value.ts';
import { toDateValue } from '../time/edtf.ts';

/** News is told of so many days before it comes out; what opens with an older day looks back. */
const OLDEST_NEWS_DAYS = 3;
/** An article says in its first words when its news was. */
const OPENING_UNITS = 400;

/**
 * An article whose undated reports are dated by its story: where it opens with news of a day just past (`announced on
 * Friday`), what it goes on to report took place then, not on the day that it came out. Their basis stays publication.
 */
export function datedByStory(article: Article): Article {
  const day = storyDay(article);
  if (!day) return article;
  const { edtf } = article.published;
  const claims = article.claims.map((claim) => ({
    ...claim,
    ...(isOwnNews(claim) && { date: day }),
    ...(claim.saidOn?.edtf === edtf && { saidOn: day }),
  }));
  return { ...article, claims };
}

const isOwnNews = ({ dateBasis, status }: Claim): boolean => dateBasis === 'publication' && status === 'happened';

/** The day before publication that an article opens with; null where it opens with none. */
function storyDay({ claims, published }: Article): DateValue | null {
  const day = published.edtf ? toDateValue(published.edtf) : null;
  if (day?.precision !== 'day') return null;
  const opening = claims.find(
    ({ field, start, dateBasis, status, date }) =>
      field === 'text' &&
      start < OPENING_UNITS &&
      dateBasis === 'stated' &&
      status === 'happened' &&
      date?.precision === 'day' &&
      date.edtf <= day.edtf,
  );
  const date = opening?.date ?? null;
  return date && date.edtf < day.edtf && date.edtf >= addDays(day.edtf, -OLDEST_NEWS_DAYS) ? date : null;
}
