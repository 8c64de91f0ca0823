import { isIP, Socket } from 'node:net';

/** Hosts on this machine; everything else is the network, where no test has anything to look for. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' ||
  host === '::1' ||
  host === '::ffff:127.0.0.1' ||
  (isIP(host) === 4 && host.startsWith('127.'));

/** The host of one way of calling `connect`: options, port and host, or the path of a local socket. */
export function hostOf(args: readonly unknown[]): string {
  // `net.connect` passes its arguments on as one list.
  const [first, second] = Array.isArray(args[0]) ? (args[0] as readonly unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { host, path } = first as { readonly host?: string; readonly path?: string };
    return path ? 'localhost' : (host ?? 'localhost');
  }
  return typeof first === 'number' && typeof second === 'string' ? second : 'localhost';
}

const connect = Socket.prototype.connect;

/** Nothing that was uploaded is ever fetched: whoever opens a socket to elsewhere in a test fails it. */
Socket.prototype.connect = function (this: Socket, ...args: never[]): Socket {
  const host = hostOf(args);
  if (!isLoopback(host)) throw new Error(`a test opened a socket to ${host}`);
  return Reflect.apply(connect, this, args) as Socket;
} as typeof connect;
