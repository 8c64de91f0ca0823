import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc, { type Arbitrary } from 'fast-check';
import { findRoute, methodsOf, routeKeyOf } from '#functions/routes/find-route.ts';
import { ROUTES } from '#functions/routes/index.ts';
import type { Route } from '#functions/routes/route.ts';
import { toDateValue } from '#shared/time/edtf.ts';

/** A request that must be refused: with one of some statuses, whatever its headers. */
export type HostileRequest = {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly rawBody?: string;
  readonly event?: Partial<APIGatewayProxyEventV2>;
  readonly headers: Record<string, string>;
  readonly statuses: readonly number[];
};
type Draft = Omit<HostileRequest, 'headers'> & { readonly contentType?: string };

/** Things that are there, so that a request can be wrong in one place only. */
export type Genuine = { readonly topic: string; readonly upload: string; readonly ids: readonly string[] };

/** Words that some layer between a socket and a table reads otherwise than the layer before it. */
const NASTY = [
  '.',
  '..',
  '...',
  '../..',
  '..\\..',
  '%',
  '%00',
  '%2e',
  '%2e%2e',
  '%252e%252e',
  '%c0%ae',
  '%u002e',
  '\u0000',
  '\r\nx-evil: 1',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufffe',
  '😀',
  '＝1',
  '__proto__',
  'constructor.prototype',
  "' OR '1'='1",
  '"; drop table',
  '{"$ne":1}',
  '\u0024{filename}',
  '\u0024{jndi:ldap://a.example}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'U#x',
  'T#x#DEF',
  'topic@2025-01-01',
  'A#9999-99-99#',
  'a/b',
  'a?b=c',
  'a#b',
  ' ',
  '[object Object]',
  '*',
  'a'.repeat(201),
  'é'.repeat(3000),
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }));
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());

const pathOf = ({ path }: Route, id: string): string => path.replace('{id}', id);
const methods = (path: string): Set<string> => new Set(methodsOf(path));
const withId = ROUTES.filter(({ path }) => path.includes('{id}'));
const route = fc.constantFrom(...ROUTES);

/** A body that each writing route takes, so that what is wrong is elsewhere. */
const BODIES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  extract: { text: 'The bridge fell.' },
  createUpload: { fileName: 'a.txt' },
  createTopic: { name: 'Sly' },
  changeTopic: { name: 'Sly' },
  mergeTopic: { into: 'nowhere' },
  correctArticle: { hidden: true },
  correctClaim: { hidden: true },
  correctEntry: { hidden: true },
};
const bodyOf = ({ name }: Route): string | undefined => BODIES[name] && JSON.stringify(BODIES[name]);

/** Paths that look like one of the table and are none. */
const falsePath = ({ topic }: Genuine): Arbitrary<Draft> =>
  fc
    .tuple(route, fc.nat(), fc.constantFrom('slash', 'double', 'upper', 'encoded', 'joined', 'dots', 'word'), nasty)
    .map(([wanted, at, how, word]): Draft => {
      const path = pathOf(wanted, topic);
      const slashes = [...path.matchAll(/\//g)].map(({ index }) => index);
      const slash = slashes[at % slashes.length]!;
      const changed = {
        slash: `${path}/`,
        double: `${path.slice(0, slash)}/${path.slice(slash)}`,
        upper: path.replace(/v1|docs|healthz|openapi/, (part) => part.toUpperCase()),
        encoded: path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
        joined: `${path.slice(0, slash)}%2F${path.slice(slash + 1)}`,
        dots: `${path.slice(0, slash)}/..${path.slice(slash)}`,
        word: `/${encode(word)}${path}`,
      }[how]!;
      return {
        kind: 'false path',
        method: wanted.method,
        path: changed === path ? `${path}//` : changed,
        rawBody: bodyOf(wanted),
        statuses: [400, 404, 405],
      };
    });

const wrongMethod = ({ topic }: Genuine): Arbitrary<Draft> =>
  fc
    .tuple(
      route,
      fc.constantFrom('PUT', 'DELETE', 'PATCH', 'POST', 'GET', 'TRACE', 'OPTIONS', 'HEAD', 'get', 'QUERY', ''),
    )
    .filter(([wanted, method]) => !methods(pathOf(wanted, topic)).has(method))
    .map(([wanted, method]) => ({ kind: 'wrong method', method, path: pathOf(wanted, topic), statuses: [404, 405] }));

const badId: Arbitrary<Draft> = fc.tuple(fc.constantFrom(...withId), nasty).map(([wanted, word]) => ({
  kind: 'bad id',
  method: wanted.method,
  path: pathOf(wanted, encode(word)),
  rawBody: bodyOf(wanted),
  statuses: [400, 404, 405],
}));

/** Well-formed ids that nobody was given: any, and those that differ from a genuine one by one letter. */
const foreignId = ({ ids }: Genuine): Arbitrary<Draft> =>
  fc
    .tuple(
      fc.constantFrom(...withId),
      fc.oneof(
        fc.stringMatching(/^[A-Za-z0-9._-]{3,60}$/),
        fc
          .tuple(fc.constantFrom(...ids), fc.nat(), fc.constantFrom(...'AZaz09._-'))
          .map(([id, at, letter]) => `${id.slice(0, at % id.length)}${letter}${id.slice((at % id.length) + 1)}`),
      ),
    )
    .filter(([{ path }, id]) => !ids.includes(id) && !(path.endsWith('{id}') && id === 'suggested'))
    .map(([wanted, id]) => ({
      kind: 'foreign id',
      method: wanted.method,
      path: pathOf(wanted, id),
      rawBody: bodyOf(wanted),
      statuses: [404, 410],
    }));

const LISTS = ['/', '/v1/topics', '/v1/topics/suggested', '/v1/articles', '/v1/claims'] as const;
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('soon', '2025-13', '0', '-1'),
);
const isNoLimit = (value: string): boolean => value !== '' && !/^\d{1,3}$/.test(value) && !/^0\d{1,3}$/.test(value);
const isNoWord = (value: string): boolean => value !== '' && !/^[a-z]+$/.test(value);
const isNoDate = (value: string): boolean => value !== '' && (value.length > 60 || toDateValue(value) === null);
const BAD_VALUES: Readonly<Record<string, Arbitrary<string>>> = {
  limit: fc.oneof(
    text.filter(isNoLimit),
    fc.constantFrom('0', '101', '999', '1.5', '1e1', '0x1', '٣', '１', '+5', ' 5'),
  ),
  top: fc.oneof(text.filter(isNoLimit), fc.constantFrom('0', '101', 'ten')),
  from: text.filter(isNoDate),
  to: text.filter(isNoDate),
  asOf: fc.oneof(text.filter(isNoDate), fc.constant('2025/..')),
  on: text.filter(isNoDate),
  status: text.filter(isNoWord),
  order: text.filter(isNoWord),
  cursor: text.filter((value) => value !== ''),
};

const badQuery = ({ topic }: Genuine): Arbitrary<Draft> => {
  const timelines = ROUTES.filter(({ name }) => name === 'getTimeline').map((wanted) => pathOf(wanted, topic));
  const asked = fc.oneof(
    fc.tuple(
      fc.constantFrom(...timelines),
      fc.constantFrom('limit', 'top', 'from', 'to', 'asOf', 'status', 'order', 'cursor'),
    ),
    fc.tuple(fc.constantFrom(...LISTS), fc.constantFrom('limit', 'cursor')),
    fc.tuple(fc.constant('/v1/claims'), fc.constantFrom('limit', 'from', 'to', 'status', 'cursor')),
    fc.tuple(fc.constant(`/v1/topics/${topic}/due`), fc.constant('on')),
  );
  return asked.chain(([path, name]) =>
    BAD_VALUES[name]!.map((value) => ({
      kind: `bad ${name}`,
      method: 'GET',
      path: `${path}?q=ferry&${name}=${encode(value)}`,
      statuses: [400],
    })),
  );
};

const writing = ROUTES.filter(({ name }) => BODIES[name]);
/** What no field of any body may be. */
const NO_FIELD = [5, true, [], [[]], { a: 1 }, [null], '\u0000'.repeat(3000), [{}], -0.5];
const mayBe = (name: string, value: unknown): boolean =>
  (name === 'hidden' && value === true) || (name === 'text' && typeof value === 'string');
const isJson = (candidate: string): boolean => {
  try {
    return candidate === '' || JSON.parse(candidate) !== undefined;
  } catch {
    return false;
  }
};
const noJson = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '{',
    '{"a":',
    '{"a":1,}',
    "{'name':'a'}",
    'name=a',
    'NaN',
    '<xml/>',
    '\u0000',
    '{"name":"\\ud800"}',
    '[1',
  ),
  fc.jsonValue().map((value) => JSON.stringify(value).slice(0, -1)),
);

const badBody = ({ topic }: Genuine): Arbitrary<Draft> => {
  const field = fc.constantFrom(...writing).chain((wanted) =>
    fc
      .tuple(fc.constantFrom(...Object.keys(BODIES[wanted.name]!)), fc.constantFrom(...NO_FIELD))
      .filter(([name, value]) => !mayBe(name, value))
      .map(([name, value]) => ({ wanted, rawBody: JSON.stringify({ ...BODIES[wanted.name], [name]: value }) })),
  );
  const whole = (bodies: Arbitrary<string>) =>
    fc.tuple(fc.constantFrom(...writing), bodies).map(([wanted, rawBody]) => ({ wanted, rawBody }));
  const unknown = fc
    .tuple(fc.constantFrom(...writing), nasty, fc.jsonValue())
    .filter(([, name]) => name !== '__proto__')
    .map(([wanted, name, value]) => ({
      wanted,
      rawBody: JSON.stringify({ ...BODIES[wanted.name], [`${name}?`]: value }),
    }));
  const noObject = fc
    .jsonValue()
    .filter((value) => typeof value !== 'object' || value === null || Array.isArray(value));
  return fc
    .oneof(
      field,
      unknown,
      whole(noJson.filter((candidate) => !isJson(candidate))),
      whole(noObject.map((value) => JSON.stringify(value))),
      whole(
        fc.constantFrom(
          '',
          '{}',
          '{"__proto__":{"name":"A","text":"a"}}',
          '['.repeat(50_000),
          `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
        ),
      ),
    )
    .map(({ wanted, rawBody }) => ({
      kind: 'bad body',
      method: wanted.method,
      path: pathOf(wanted, topic),
      rawBody,
      statuses: [400],
    }));
};

/** JSON whose bytes are no UTF-8: what would be read is another text than what was sent. */
const badBytes = ({ topic }: Genuine): Arbitrary<Draft> =>
  fc
    .tuple(
      fc.constantFrom(...writing),
      fc.constantFrom([0xff], [0xc3], [0xc0, 0xae], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80, 0x80, 0x80], [0x80]),
      fc.string({ maxLength: 10 }),
    )
    .map(([wanted, wrong, words]) => {
      const field = Object.entries(BODIES[wanted.name]!).find(([, value]) => typeof value === 'string')?.[0] ?? 'note';
      const [before, after] = JSON.stringify({ ...BODIES[wanted.name], [field]: `A${words}@@` }).split('@@');
      const bytes = Buffer.concat([Buffer.from(before!), Buffer.from(wrong), Buffer.from(after!)]);
      return {
        kind: 'bad bytes',
        method: wanted.method,
        path: pathOf(wanted, topic),
        event: { body: bytes.toString('base64'), isBase64Encoded: true },
        statuses: [400],
      };
    });

/** What a foreign page can send without asking first, and what only looks like JSON. */
const noJsonType = ({ topic }: Genuine): Arbitrary<Draft> =>
  fc
    .tuple(
      fc.constantFrom(...writing),
      fc.constantFrom(
        '',
        'text/plain',
        'application/jsonp',
        'multipart/form-data; boundary=application/json',
        'x/json',
      ),
    )
    .map(([wanted, contentType]) => ({
      kind: 'no JSON',
      method: wanted.method,
      path: pathOf(wanted, topic),
      rawBody: bodyOf(wanted)!,
      contentType,
      statuses: [415],
    }));

const CHOSEN_IDS = ['', '.', '..', 'a.', 'nul', 'COM1.x', 'a b', 'é', '%2e', 'a/b', 'a'.repeat(65), '\u0024{filename}'];
const CHOSEN_NAMES = [
  '',
  '.',
  '..',
  'a/b',
  'a\\b',
  ' a',
  'a ',
  'a.',
  'con.html',
  'a\u0000',
  'a\u2028',
  'é'.repeat(200),
];
const badUpload: Arbitrary<Draft> = fc
  .oneof(
    fc.constantFrom(...CHOSEN_IDS).map((id) => ({ id })),
    fc.string({ unit: 'binary', maxLength: 30 }).map((word) => ({ id: `${word.toWellFormed()}/` })),
    fc.constantFrom(...CHOSEN_NAMES).map((fileName) => ({ fileName })),
    fc
      .tuple(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('/', '\\', '\u0024{', '\u0085', '\ufffe', '\u202e'),
      )
      .map(([word, bad]) => ({ fileName: `${word.toWellFormed()}${bad}x.txt` })),
    nasty.map((word) => ({ contentType: `text/html\n${word.toWellFormed()}` })),
    nasty.map((word) => ({ url: `javascript:${word.toWellFormed()}` })),
    fc.constantFrom('file:///etc/passwd', 'ftp://a.example', '//a.example', 'https://', 'x').map((url) => ({ url })),
    text.filter(isNoDate).map((publishedAt) => ({ publishedAt: publishedAt.toWellFormed() })),
  )
  .map((wrong) => ({
    kind: 'bad upload',
    method: 'POST',
    path: '/v1/uploads',
    rawBody: JSON.stringify({ fileName: 'a.txt', ...wrong }),
    statuses: [400],
  }));

/** Let in by one route, with the path of another. */
const smuggled = ({ topic }: Genuine): Arbitrary<Draft> =>
  fc
    .tuple(route, route)
    .filter(([entered, wanted]) => routeKeyOf(entered) !== routeKeyOf(findRoute(wanted.method, pathOf(wanted, topic))))
    .map(([entered, wanted]) => ({
      kind: 'smuggled',
      method: wanted.method,
      path: pathOf(wanted, topic),
      rawBody: bodyOf(wanted),
      event: { routeKey: routeKeyOf(entered) },
      statuses: [404],
    }));

const tooLarge: Arbitrary<Draft> = fc.constantFrom(...writing).map((wanted) => ({
  kind: 'too large',
  method: wanted.method,
  path: pathOf(wanted, 'x'),
  rawBody: `{"text":"${'x'.repeat(4 * 1024 * 1024)}"}`,
  statuses: [413],
}));

const HEADERS = [
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'cookie',
  'host',
  'if-none-match',
  'origin',
  'range',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-http-method-override',
  'x-original-url',
];
const HEADER_VALUES = [
  '',
  '*',
  '*/*;q=NaN',
  'text/html;q=1e309, text/csv;q=-1',
  'text/html',
  'gzip;q=0.0000',
  ','.repeat(5000),
  'identity, *;q=0',
  'DELETE',
  '/v1/uploads/a',
  'bytes=0-1',
  'a.example',
  '127.0.0.1, ::1',
  'application/x-www-form-urlencoded',
];
export const headers: Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(...HEADERS),
  fc.oneof(fc.constantFrom(...HEADER_VALUES), fc.string({ unit: 'binary', maxLength: 40 })),
  { maxKeys: 4 },
);

/** Hostile requests of every kind, each wrong in at least one way that no answer may overlook. */
export function hostileRequests(genuine: Genuine): Arbitrary<HostileRequest> {
  const drafts = fc.oneof(
    { arbitrary: falsePath(genuine), weight: 200 },
    { arbitrary: wrongMethod(genuine), weight: 120 },
    { arbitrary: badId, weight: 240 },
    { arbitrary: foreignId(genuine), weight: 240 },
    { arbitrary: badQuery(genuine), weight: 320 },
    { arbitrary: badBody(genuine), weight: 320 },
    { arbitrary: badBytes(genuine), weight: 80 },
    { arbitrary: noJsonType(genuine), weight: 80 },
    { arbitrary: badUpload, weight: 280 },
    { arbitrary: smuggled(genuine), weight: 180 },
    { arbitrary: tooLarge, weight: 1 },
  );
  return fc.tuple(drafts, headers).map(([{ contentType = 'application/json', ...draft }, sent]) => ({
    ...draft,
    headers: { ...sent, 'content-type': contentType },
  }));
}
