import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Where a process listens for TCP: the address as the kernel tells it, in hexadecimal, and the port (Linux, proc(5)). */
export type ListeningSocket = { readonly address: string; readonly port: number };

/** 127.0.0.1 as the kernel writes it, in both families. */
export const LOOPBACK = ['0100007F', '0000000000000000FFFF00000100007F', '00000000000000000000000001000000'];
const LISTENING = '0A';

/** All sockets that the process and its children listen on. */
export function listeningSockets(pid: number): ListeningSocket[] {
  const inodes = new Set(familyOf(pid).flatMap(socketsOf));
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTENING && inodes.has(fields[9]!))
      .map(([, local]) => {
        const [address, port] = local!.split(':') as [string, string];
        return { address, port: Number.parseInt(port, 16) };
      }),
  );
}

/** A process and all that came of it. */
export function familyOf(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return [pid, ...children.flatMap(familyOf)];
}

function parentOf(pid: number): number | null {
  try {
    // The name in the second field may hold blanks and parentheses.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1]);
  } catch {
    return null;
  }
}

function socketsOf(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}
