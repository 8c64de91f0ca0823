import type * as z from 'zod';

type Described = { readonly path: readonly PropertyKey[]; readonly says: string; readonly isUnknown?: true };

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What an issue of zod's means, in the words of whoever wrote the request; what is unknown one by one. */
export function describeIssue(issue: z.core.$ZodIssue): readonly Described[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key], says: 'is not known here', isUnknown: true }));
  return [{ path: issue.path, says: wordsOf(issue) }];
}

function wordsOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('undefined') ? 'is missing' : `is to be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `is one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return sizeOf(issue.origin, 'at least', Number(issue.minimum));
    case 'too_big':
      return sizeOf(issue.origin, 'at most', Number(issue.maximum));
    default:
      return issue.message;
  }
}

function sizeOf(origin: string, bound: string, size: number): string {
  if (origin === 'string') return `is to have ${bound} ${size} ${size === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `is to have ${bound} ${size} ${size === 1 ? 'member' : 'members'}`;
  return `is to be ${bound} ${size}`;
}
