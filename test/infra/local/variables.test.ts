import { describe, expect, it } from 'vitest';
import { StartError } from '#infra/local/start-error.ts';
import { readSettings } from '#infra/local/variables.ts';

describe('readSettings', () => {
  it('takes an empty variable for an unset one', () => {
    expect(readSettings({ PORT: '', DATA_DIR: '', SAMPLES: '' }, '/kept')).toEqual({
      port: 8080,
      dataDir: '/kept',
      hasSamples: true,
    });
  });

  it('reads what is set', () => {
    expect(readSettings({ PORT: '0', DATA_DIR: 'memory', SAMPLES: 'none' }, '/kept')).toEqual({
      port: 0,
      dataDir: null,
      hasSamples: false,
    });
  });

  it.each(['abc', '-1', '65536', '80.5', 'Infinity', '80 81'])('says that %s is no port', (PORT) => {
    expect(() => readSettings({ PORT }, '/kept')).toThrow(StartError);
  });
});
