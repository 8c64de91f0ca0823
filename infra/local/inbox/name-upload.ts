import { isFileName, isUploadId } from '#functions/names.ts';
import { uploadKey } from '#functions/object-inputs.ts';
import { shortHash } from '#shared/text/digest.ts';

const LONGEST_WORDS = 40;

/** The upload that a file of the inbox is: no two paths share one, and the same path is always the same. */
export type NamedUpload = { readonly id: string; readonly key: string };

/**
 * A path below the inbox → its upload. `a.html` → `inbox-a.html`; what no id can hold, or what lies in a subfolder, has
 * a hash of its path in an id of another beginning: `a b.html` → `inbox_…_a-b.html`.
 */
export function nameUpload(path: string): NamedUpload {
  const plain = `inbox-${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = inWords(name);
  const id = isUploadId(plain) ? plain : `inbox_${shortHash('inbox', path)}_${words}`;
  return { id, key: uploadKey(id, isFileName(name) ? name : `file-${words}`) };
}

/** What is left of a name where only letters, digits, dots and dashes may stand; its ending stays. */
const inWords = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(-LONGEST_WORDS)
    .replace(/^[-.]+|[-.]+$/g, '') || 'file';
