import type { Read, Upload } from './article.ts';

/** Reads a file that another one holds: an attachment, a member of an archive. Throws RefusedUploadError. */
export type ReadInner = (inner: Upload) => Promise<readonly Read[]>;

/**
 * A text of one format → its articles, and faults for those that could not be read. Throws RefusedUploadError where the
 * text is well understood and holds none.
 */
export type Reader = (text: string, upload: Upload, readInner: ReadInner) => readonly Read[] | Promise<readonly Read[]>;

/** The same for a format that is no text. */
export type BinaryReader = (upload: Upload, readInner: ReadInner) => Promise<readonly Read[]>;
