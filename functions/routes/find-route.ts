import { ROUTES } from './index.ts';
import type { Route } from './route.ts';

/** The route key of requests that no route takes. */
export const UNMATCHED = '$default';

/** A route as API Gateway spells it: `GET /v1/topics/{id}`. `method`: by which it was asked, which may be HEAD. */
export const routeKeyOf = (route: Route | null, method: string = route?.method ?? ''): string =>
  route ? `${method} ${route.path}` : UNMATCHED;

/**
 * The route that API Gateway takes a request by: the whole path, by segments; one without a variable before one with.
 * `GET /v1/topics/` is none, for its last segment is empty.
 */
export function findRoute(method: string, path: string): Route | null {
  const fits = ROUTES.filter((route) => takes(route, method) && hasShape(route.path, path));
  return fits.find((route) => route.path === path) ?? fits[0] ?? null;
}

/** What is read by GET is read by HEAD, too, without its body. */
const takes = ({ method }: Route, asked: string): boolean => method === asked || (method === 'GET' && asked === 'HEAD');

const ALL_METHODS = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'] as const;

/** The methods that some route takes a path of this shape by; none where no route has it. */
export function methodsOf(path: string): readonly string[] {
  const own = ROUTES.filter((route) => hasShape(route.path, path));
  const taken = ALL_METHODS.filter((method) => own.some((route) => takes(route, method)));
  return taken.length > 0 ? [...taken, 'OPTIONS'] : [];
}

/** What stands in the place of a route's `{id}` in a path of its shape; null for routes without one. */
export function idIn(route: Route, path: string): string | null {
  const place = route.path.split('/').indexOf('{id}');
  return place < 0 ? null : path.split('/')[place]!;
}

/** A path as HTTP APIs hand it on, decoded once; what cannot be decoded stays as it came. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function hasShape(shape: string, path: string): boolean {
  const [wanted, given] = [shape.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => (segment === '{id}' ? given[index] !== '' : segment === given[index]))
  );
}
