export type RegexLiteral = { readonly source: string; readonly flags: string };

/** What a slash begins a regular expression after; after a value it divides. */
const BEFORE_REGEX = /(?:(?:^|[(,=:[&|?{};\n]|\breturn|=>)\s{0,40}|!)$/;

/** The regular-expression literals of a TypeScript source; strings, templates and comments are passed over. */
export function findRegexLiterals(code: string): RegexLiteral[] {
  const found: RegexLiteral[] = [];
  for (let at = 0; at < code.length; at++) {
    const two = code.slice(at, at + 2);
    if (two === '//') at = endOf(code, '\n', at);
    else if (two === '/*') at = endOf(code, '*/', at + 2) + 1;
    else if (/['"`]/.test(code[at]!)) at = endOfString(code, at);
    else if (code[at] === '/' && BEFORE_REGEX.test(code.slice(Math.max(0, at - 40), at))) {
      const end = endOfRegex(code, at);
      const flags = /^[a-z]*/.exec(code.slice(end + 1, end + 10))![0];
      found.push({ source: code.slice(at + 1, end), flags });
      at = end + flags.length;
    }
  }
  return found;
}

const endOf = (code: string, mark: string, from: number): number => {
  const at = code.indexOf(mark, from);
  return at < 0 ? code.length : at;
};

function endOfString(code: string, from: number): number {
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === code[from]) return at;
  }
  return code.length;
}

function endOfRegex(code: string, from: number): number {
  let isInClass = false;
  for (let at = from + 1; at < code.length; at++) {
    if (code[at] === '\\') at++;
    else if (code[at] === '[') isInClass = true;
    else if (code[at] === ']') isInClass = false;
    else if (code[at] === '/' && !isInClass) return at;
  }
  return code.length;
}
