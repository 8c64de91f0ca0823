/** Why an upload may be refused: stable for programs, and in words for people who program. */
export const REFUSALS = {
  empty: 'The upload holds no bytes, or nothing but white space.',
  'too-large': 'It is larger, unpacks to more, or has more pages or parts than may be read.',
  'too-deep': 'It holds files in files in files.',
  'too-complex': 'Reading it takes too much work.',
  'too-many-claims': 'It holds more claims than one upload may.',
  'archive-in-archive': 'An archive in an archive is not opened.',
  encrypted: 'It is encrypted or asks for a password.',
  'unsupported-format': 'The bytes are of a kind that holds no readable article, or are damaged.',
  'invalid-encoding': 'The bytes are a text in no encoding that could be told.',
  'bad-date': 'What was said of its publication or capture is no date.',
  'no-text': 'There is no text in it, such as in a PDF of pictures.',
  'no-texts': 'The table has no column with texts of articles.',
  'headlines-only': 'The feed holds headlines and links, and no text of an article.',
  'links-only': 'It holds links, and no text of an article.',
  'no-article': 'No article was found in it.',
  'reading-fault': 'It could not be read, which is our fault, and was written down.',
} as const;

/** A stable reason for which an upload was refused. */
export type RefusalReason = keyof typeof REFUSALS;

/** An upload that is well understood and holds no article: what it is instead, as a stable reason and in words. */
export class RefusedUploadError extends Error {
  override name = 'RefusedUploadError';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
