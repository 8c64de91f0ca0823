import { HttpError } from '../http-error.ts';
import { acceptedTypes } from '../middleware/representation.ts';
import type { Request } from '../routes/request.ts';
import type { Route } from '../routes/route.ts';
import { formatOf, mediaTypesOf } from './describe-answers.ts';
import { OPERATIONS } from './operations.ts';

/** Throws `not-acceptable` where a GET asks for none of the media types that its address can answer in; a path with an extension asks by that. */
export function checkAcceptable(route: Route, { accept }: Pick<Request, 'accept'>): void {
  if (route.method !== 'GET' || formatOf(route)) return;
  const wanted = acceptedTypes(accept).filter((range) => RANGE.test(range));
  if (wanted.length === 0) return;
  const offered = mediaTypesOf(route, OPERATIONS[route.name]);
  const takes = wanted.some((range) => offered.some((type) => isWithin(type, range)));
  if (!takes) throw new HttpError(406, 'not-acceptable', `This address answers in ${offered.join(', ')}.`);
}

/** What is no media range says nothing. */
const RANGE = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/;

/** `text/html` is within itself, `text/*` and any range of both. */
const isWithin = (type: string, range: string): boolean =>
  range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));
