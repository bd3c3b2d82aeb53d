// A program that uses the embedded Redis, for tests that kill programs; bundled, then `node embedded-program.js DATA_DIR`.
// Prints one JSON line when the server is there; on SIGTERM it lets go of it.
import { startEmbeddedRedis } from '../../src/store/embedded-redis.js';

const redis = await startEmbeddedRedis({ dataDir: process.argv[2] ?? '' });
process.once('SIGTERM', async () => {
  await redis.stop();
  process.exit(0);
});
console.log(JSON.stringify({ url: redis.url, socketPath: redis.socketPath, adopted: redis.adopted }));
