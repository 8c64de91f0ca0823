import type * as z from 'zod';
import type { Answer } from '../routes/request.ts';
import type { OPERATIONS, OperationName } from './operations.ts';

type Operations = typeof OPERATIONS;
type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : never;

/** What an operation's query holds once it is checked. */
export type QueryOf<Name extends OperationName> = Operations[Name] extends { readonly query: infer Schema }
  ? Output<Schema>
  : Readonly<Record<string, never>>;

/** What an operation's body holds once it is checked. */
export type BodyOf<Name extends OperationName> = Operations[Name] extends { readonly body: infer Schema }
  ? Output<Schema>
  : undefined;

type Answers<Name extends OperationName> = Operations[Name]['answers'];
type JsonOf<Name extends OperationName> = {
  [Status in keyof Answers<Name>]: Answers<Name>[Status] extends { readonly json: infer Schema }
    ? Output<Schema>
    : never;
}[keyof Answers<Name>];

type ReadonlyOf<Value> = Value extends readonly (infer Item)[]
  ? readonly ReadonlyOf<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: ReadonlyOf<Value[Key]> }
    : Value;

/** What an operation may answer: the data that its contract tells of, or a text. */
export type AnswerOf<Name extends OperationName> = Answer<ReadonlyOf<JsonOf<Name>> | string>;
