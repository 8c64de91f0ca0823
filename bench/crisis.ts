import { type ChildProcess, spawn } from 'node:child_process';
import type { Row } from './measure.ts';

const ARTICLES = 200;
/** So many are sent at a time. */
const SENDERS = 4;
const PAUSE_MS = 100;

const PLACES = 'harbour,market,school,bridge,hospital,station,airport,prison,mill,church'.split(',');
const PEOPLE = 'Ida Brandt,Paul Thorn,Hanna Voss,Jonas Lund,Mara Keel'.split(',');

/** Seconds from the first of 200 articles about one crisis, uploaded at once to a local system, to the last that is readable. */
export async function measureCrisis(): Promise<readonly Row[]> {
  const { base, stop } = await startSystem();
  try {
    const started = performance.now();
    const numbers = Array.from({ length: ARTICLES }, (_, index) => index);
    await Promise.all(
      Array.from({ length: SENDERS }, async () => {
        for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await send(base, number);
      }),
    );
    const sent = (performance.now() - started) / 1000;
    for (let number = 0; number < ARTICLES; number++) await untilDone(base, number);
    const seconds = (performance.now() - started) / 1000;
    return [
      {
        what: `a crisis of ${ARTICLES} articles`,
        figure: `${seconds.toFixed(0)} s until all are done`,
        beside: `sent in ${sent.toFixed(0)} s`,
        ratio: '',
      },
    ];
  } finally {
    stop();
  }
}

type Running = { readonly base: string; readonly stop: () => void };

function startSystem(): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, ['infra/local/serve.ts'], {
    env: { ...process.env, PORT: '0', DATA_DIR: 'memory', SAMPLES: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((started, failed) => {
    child.once('exit', (code) => failed(new Error(`The local system ended with ${code}`)));
    child.stdout!.on('data', (words) => {
      const base = /http:\/\/127\.0\.0\.1:\d+/.exec(String(words))?.[0];
      if (base) started({ base, stop: () => child.kill() });
    });
  });
}

async function send(base: string, number: number): Promise<void> {
  const day = String(8 + Math.floor(number / 20)).padStart(2, '0');
  const made = await fetch(`${base}/v1/uploads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: idOf(number),
      fileName: `${number}.txt`,
      contentType: 'text/plain',
      publishedAt: `2021-05-${day}`,
    }),
  });
  const { upload } = (await made.json()) as { upload: { url: string; fields: Record<string, string> } };
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([articleOf(number)]));
  const sent = await fetch(upload.url, { method: 'POST', body: form });
  if (!sent.ok) throw new Error(`An upload was refused: ${sent.status}`);
}

async function untilDone(base: string, number: number): Promise<void> {
  for (;;) {
    const { state } = (await (await fetch(`${base}/v1/uploads/${idOf(number)}`)).json()) as { state: string };
    if (state === 'done') return;
    if (state !== 'waiting') throw new Error(`An upload ended as ${state}`);
    await new Promise((pause) => setTimeout(pause, PAUSE_MS));
  }
}

const idOf = (number: number): string => `crisis-${number}`;

/** One report of the crisis: what all tell, and what this one does. */
function articleOf(number: number): string {
  const [place, other] = [PLACES[number % PLACES.length], PLACES[(number * 7 + 3) % PLACES.length]];
  const person = PEOPLE[number % PEOPLE.length];
  return `Orla landslide: the ${place} is closed

A landslide killed ${60 + number} people in the town of Orla on Friday, ${person} said.
The ${place} of Orla was closed on ${1 + (number % 7)} May after the landslide, and ${20 + number} families left their homes.
${person} announced that the ${other} would open again on ${10 + (number % 18)} June 2021.
Rescuers from Halden reached the ${other} on Saturday with ${3 + (number % 9)} helicopters. Orla's mayor had asked for help.
The Orla landslide destroyed ${100 + number} houses, according to the Halden Institute.`;
}
