import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { readVariable } from './environment.ts';

/** The credentials that Lambda gives, or the laptop sets. */
export const readCredentials = () => ({
  accessKeyId: readVariable('AWS_ACCESS_KEY_ID'),
  secretAccessKey: readVariable('AWS_SECRET_ACCESS_KEY'),
  ...(process.env.AWS_SESSION_TOKEN && { sessionToken: process.env.AWS_SESSION_TOKEN }),
});

/** The SDK's own signer for calls to a service in the environment's region. */
export const createSigner = (service: 's3' | 'sqs'): SignatureV4 =>
  new SignatureV4({
    service,
    region: readVariable('AWS_REGION'),
    credentials: async () => readCredentials(),
    sha256: Sha256,
    uriEscapePath: service !== 's3',
  });

/** A call, signed and sent. */
export async function signedFetch(
  signer: SignatureV4,
  url: URL,
  {
    method,
    headers = {},
    body,
  }: { readonly method: string; readonly headers?: Record<string, string>; readonly body?: string },
): Promise<Response> {
  const { protocol, hostname, port, host, pathname } = url;
  const request = {
    method,
    protocol,
    hostname,
    ...(port && { port: Number(port) }),
    path: pathname,
    headers: { host, ...headers },
    ...(body !== undefined && { body }),
  };
  const signed = await signer.sign(request);
  return fetch(url, { method, headers: signed.headers, ...(body !== undefined && { body }) });
}
