import type { Route } from '../routes/route.ts';

/** Whom a deployment lets in: everybody, who signs for IAM (SigV4), or who brings a token of its issuer. */
export type AccessKind = 'open' | 'iam' | 'jwt';
/** `write`: never open but on a laptop. */
export type Access = Readonly<Record<Route['access'], AccessKind>>;

export const OPEN_ACCESS: Access = { read: 'open', write: 'open' };

const NAMES = { open: null, iam: 'iam', jwt: 'jwt' } as const;

/** How requests say who they are. */
const SECURITY_SCHEMES = {
  iam: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: 'AWS Signature Version 4 for the service `execute-api`, as every AWS SDK makes it.',
    'x-amazon-apigateway-authtype': 'awsSigv4',
  },
  jwt: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'A token of the deployment’s issuer.' },
} as const;

/** The ways to say it that a deployment asks for. */
export const schemesOf = (kinds: Access): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(SECURITY_SCHEMES).filter(([name]) => Object.values(kinds).some((kind) => NAMES[kind] === name)),
  );

/** What a route asks for: nothing where it is open. */
export function securityOf(
  { access }: Pick<Route, 'access'>,
  kinds: Access,
): readonly Readonly<Record<string, readonly string[]>>[] {
  const name = NAMES[kinds[access]];
  return name === null ? [] : [{ [name]: [] }];
}
