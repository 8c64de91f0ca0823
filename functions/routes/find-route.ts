import { ROUTES } from './index.ts';
import type { Route } from './route.ts';

/** The route key of requests that no route takes. */
export const UNMATCHED = '$default';

/** A route as API Gateway spells it: `GET /v1/topics/{id}`. */
export const routeKeyOf = (route: Route | null): string => (route ? `${route.method} ${route.path}` : UNMATCHED);

/**
 * The route that API Gateway takes a request by: the whole path, by segments; one without a variable before one with.
 * `GET /v1/topics/` is none, for its last segment is empty.
 */
export function findRoute(method: string, path: string): Route | null {
  const fits = ROUTES.filter((route) => route.method === method && hasShape(route.path, path));
  return fits.find((route) => route.path === path) ?? fits[0] ?? null;
}

/** Whether some route has a path like this one, whatever its method. */
export const isRoutePath = (path: string): boolean => ROUTES.some((route) => hasShape(route.path, path));

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
