/** Every code that an answer can tell what went wrong by: its status, and what it means, for people who program against it. */
export const PROBLEMS = {
  'bad-address': [400, 'The address holds a percent sequence that is broken or doubled.'],
  'unknown-parameter': [400, 'The query names something that this address does not know, or names it twice.'],
  'bad-limit': [400, '`limit` or `top` is no number within its bounds.'],
  'bad-date': [400, 'A date of the query is no EDTF date, or not of the kind that is asked for.'],
  'bad-status': [400, '`status` is none of its values.'],
  'bad-order': [400, '`order` is none of its values.'],
  'bad-parameter': [400, 'Another parameter of the query is not as it is described.'],
  'bad-cursor': [400, 'The cursor is not one that this list gave, or belongs to other filters.'],
  'bad-search': [400, 'The search holds no letter or digit.'],
  'no-subject': [
    400,
    'Claims are asked for by a topic, a name or a rare word, and none is given, or only common ones.',
  ],
  'malformed-json': [400, 'The body is no JSON in UTF-8.'],
  'no-body': [400, 'The request needs a JSON body.'],
  'bad-body': [400, 'The body is not as it is described; `errors` lists every fault with its pointer.'],
  'bad-merge': [
    400,
    'What is to be merged cannot be: the same topic, another topic’s entry, or too many names together.',
  ],
  'too-many-aliases': [400, 'With those it has, a topic would get more names than it may have.'],
  'foreign-host': [403, 'A Dateline on a laptop answers to 127.0.0.1 and localhost, to no other name.'],
  'foreign-origin': [403, 'A page of another origin may read from a Dateline on a laptop, not write.'],
  'not-found': [404, 'Nothing is known under this address.'],
  'method-not-allowed': [405, 'The address does not take that method; `Allow` lists those that it takes.'],
  'not-acceptable': [406, 'None of the media types of `Accept` is one that the address can answer in.'],
  conflict: [409, 'Somebody else changed it at the same time, again and again; read it and try again.'],
  'name-taken': [409, 'Another topic that people defined has that name; merge one into the other.'],
  'unsendable-key': [409, 'The upload was put into the bucket under a key that no form can send.'],
  'unreachable-key': [409, 'No address leads to the key of the upload’s object; move it in the bucket.'],
  gone: [410, 'It was there, and was retired, removed, hidden, or is not in the newest version.'],
  'changed-meanwhile': [412, 'It is no longer what `If-Match` names; read it again before you change it.'],
  'too-large': [413, 'The body is larger than 4 MB, or unpacks to more than may be read.'],
  'answer-too-large': [413, 'The answer does not fit; ask with `Accept-Encoding`, or for less.'],
  'not-json': [415, 'A body is sent as JSON, with the header `content-type: application/json`.'],
  internal: [500, 'Something went wrong on our side; it was written down.'],
  'try-again': [503, 'What is asked for is being replaced; try again, after `Retry-After` seconds.'],
  'disk-full': [507, 'On a laptop: the disk has no room for it.'],
  'disk-gone': [507, 'On a laptop: the folder of the data is no longer there.'],
} as const satisfies Readonly<Record<string, readonly [status: number, says: string]>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Why the disk of a laptop takes nothing more. */
export type DiskLackReason = 'disk-full' | 'disk-gone';
