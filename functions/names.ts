/**
 * What an id and a file name may be, written once: nothing that an address, a key or form of S3, or a disk folds into
 * something else, expands, or cannot hold.
 */

/** No id that was ever handed out is longer, and no key of the table could hold it. */
export const LONGEST_ID = 200;
/** Addresses carry these as they are; `.` and `..` they fold away. */
const ID = /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/;

/** Whether a text can be the id of anything: an upload, article, claim, topic or entry. */
export const isId = (text: string): boolean => text.length <= LONGEST_ID && ID.test(text);

const LONGEST_UPLOAD_ID = 64;
/** Windows keeps these names for its devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether people may give an upload this id; Windows drops a dot at the end. */
export const isUploadId = (text: string): boolean =>
  text.length <= LONGEST_UPLOAD_ID && isId(text) && !text.endsWith('.') && !DEVICE.test(text);

export const UPLOAD_ID_RULE = `is 1 to ${LONGEST_UPLOAD_ID} letters, digits, dots, dashes and underscores, with no dot at its end, and no name of a device such as nul`;

/** Disks take 255 bytes; the embedded bucket writes an ending of its own behind each name. */
const LONGEST_NAME_BYTES = 240;
/** What Windows forbids in names; the embedded bucket writes each in three bytes. */
const FORBIDDEN_ON_DISK = /[<>:"|?*%]/g;
/** Slashes, controls, line ends, marks of direction, and what is no character: XML, in which S3 lists keys, has none. */
const NOT_IN_NAMES =
  /[/\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Windows drops blanks and dots at the end, and forms and listings blanks at both. */
const LOOSE_ENDS = /^\s|[\s.]$/;
/** S3's forms put the name of the sent file in the place of `${filename}`. */
const EXPANDED = '${';

/** Whether a text is a plain file name. */
export const isFileName = (text: string): boolean =>
  text !== '' &&
  !NOT_IN_NAMES.test(text) &&
  !LOOSE_ENDS.test(text) &&
  !text.includes(EXPANDED) &&
  !DEVICE.test(text) &&
  Buffer.byteLength(text.replace(FORBIDDEN_ON_DISK, '%00')) <= LONGEST_NAME_BYTES;

export const FILE_NAME_RULE = `is a plain file name of at most ${LONGEST_NAME_BYTES} bytes: no slashes, control characters or marks of direction, no blank at either end, no dot at its end, no \${, and no name of a device such as nul`;
