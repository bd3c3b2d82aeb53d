import { parseArgs } from 'node:util';
import { startSimulator } from './server.js';

const usage = `usage: main.js --token 123456:ABC [--port 0] [--username giao_uoc_bot] [--clock ISO]
  [--no-limits] [--latency MS] [--call-log N] [--exit-with-stdin]`;

function readOptions(argv: string[]) {
  const { values } = parseArgs({
    args: argv,
    options: {
      token: { type: 'string' },
      port: { type: 'string', default: '0' },
      username: { type: 'string' },
      clock: { type: 'string' },
      'no-limits': { type: 'boolean', default: false },
      latency: { type: 'string', default: '0' },
      'call-log': { type: 'string' },
      'exit-with-stdin': { type: 'boolean', default: false },
    },
  });
  if (values.token === undefined) throw new Error('--token is missing');
  return { ...values, token: values.token };
}

async function main(argv: string[]): Promise<void> {
  const options = readOptions(argv);
  const simulator = await startSimulator({
    token: options.token,
    port: Number(options.port),
    botUsername: options.username,
    now: options.clock,
    limits: !options['no-limits'],
    latencyMs: Number(options.latency),
    callLogSize: options['call-log'] === undefined ? undefined : Number(options['call-log']),
  });
  process.stdout.write(`${JSON.stringify({ url: simulator.url, port: simulator.port, pid: process.pid })}\n`);
  const stop = () => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The parent's death closes the pipe: no simulator is left behind even after kill -9.
  if (options['exit-with-stdin']) process.stdin.resume().once('end', stop).once('close', stop);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  process.exitCode = 2;
});
