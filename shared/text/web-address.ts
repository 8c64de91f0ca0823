/** Scheme, slashes, and what stands before the last `@` of the host's part. */
const USER_INFO = /^([^/\\?#@]*[/\\]{2})[^/\\?#]*@/;

/** An address without the user name and password that it may hold: `https://ann:secret@a.example/` → `https://a.example/`. */
export function withoutCredentials(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address.replace(USER_INFO, '$1');
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}
