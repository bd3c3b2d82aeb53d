import { Api, GrammyError } from 'grammy';
import { afterAll } from 'vitest';
import { SimulatorClient } from '../../src/simulator/client.js';
import { type RunningSimulator, type SimulatorOptions, startSimulator } from '../../src/simulator/server.js';

export const token = '123456:test-token';

export interface Rig {
  simulator: RunningSimulator;
  client: SimulatorClient;
  /** grammY's client: what it accepts, a real bot accepts. */
  api: Api;
  /** One call without grammY, for what grammY would not send. */
  raw: (method: string, body: unknown) => Promise<{ status: number; body: Record<string, unknown> }>;
}

/** A simulator for one describe block, without flood limits unless asked; closed after the block. */
export async function startRig(options: Partial<SimulatorOptions> = {}): Promise<Rig> {
  const simulator = await startSimulator({ token, limits: false, ...options });
  afterAll(() => simulator.close());
  const api = new Api(token, { apiRoot: simulator.url });
  const raw = async (method: string, body: unknown) => {
    const response = await fetch(`${simulator.url}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { simulator, client: new SimulatorClient(simulator.url), api, raw };
}

/** A person who has already written to the bot. */
export async function startedPerson({ client }: Rig, firstName = 'Hoa'): Promise<number> {
  const { id } = await client.addPerson({ firstName, languageCode: 'vi' });
  await client.start(id);
  return id;
}

/** The error that a call ends with, as `code description`; fails when the call succeeds. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** A PNG header of this size: all that is looked at. */
export function png(width: number, height: number, bytes = 64): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(Math.max(64, bytes));
  const view = new DataView(content.buffer);
  view.setUint32(0, 0x89504e47);
  view.setUint32(4, 0x0d0a1a0a);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return content;
}
