import { spawnSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describeApi } from '#functions/contract/describe-api.ts';

type Parameter = { readonly name: string; readonly description?: string; readonly schema: object };
type Media = { readonly schema?: { readonly $ref?: string } };
type Operation = {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
};
type Schema = { readonly examples?: readonly unknown[]; readonly properties?: Readonly<Record<string, unknown>> };

const document = describeApi();
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods) as Operation[]);
const schemas = document.components.schemas as Readonly<Record<string, Schema>>;

describe('the contract', () => {
  it('has a name of its own, words and a part for each operation', () => {
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { operationId, summary, tags } of operations) {
      expect([operationId, summary]).toEqual([operationId, expect.stringMatching(/\w/)]);
      expect(document.tags.map(({ name }) => name)).toContain(tags![0]);
    }
  });

  it('describes every parameter', () => {
    const all = operations.flatMap(({ operationId, parameters = [] }) =>
      parameters.map((parameter) => ({ operationId, ...parameter })),
    );
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ description }) => !description)).toEqual([]);
  });

  it('names the shape of every body and of every answer in JSON', () => {
    const media = operations.flatMap(({ requestBody, responses }) =>
      [requestBody, ...Object.values(responses)].flatMap((each) => Object.entries(each?.content ?? {})),
    );
    const named = media.filter(([type]) => type === 'application/json').map(([, { schema }]) => schema?.$ref);
    expect(named.filter((reference) => !schemas[reference?.split('/').at(-1) ?? ''])).toEqual([]);
    expect(Object.entries(schemas).filter(([, { properties, ...rest }]) => !properties && !('enum' in rest))).toEqual(
      [],
    );
  });

  it('gives examples of every body that hold to its schema', () => {
    const ajv = new Ajv2020({ strict: false, formats: { uri: true, 'date-time': true } });
    ajv.addSchema({ $id: 'contract:', ...document });
    const bodies = operations.flatMap(
      ({ requestBody }) => requestBody?.content['application/json']?.schema?.$ref ?? [],
    );
    expect(bodies.length).toBeGreaterThan(7);
    for (const reference of bodies) {
      const { examples = [] } = schemas[reference.split('/').at(-1)!]!;
      expect(examples.length, reference).toBeGreaterThan(0);
      const validate = ajv.compile({ $ref: `contract:${reference}` });
      for (const example of examples)
        expect(validate(example), `${reference}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  it('has no error and no warning by the recommended rules of redocly, however it is deployed', () => {
    const { stdout, stderr } = spawnSync('node', ['scripts/lint-contract.ts'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.match(/exit 0, 0 warnings/g), stdout).toHaveLength(3);
  });
});
