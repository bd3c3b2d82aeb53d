import { expect, onTestFinished, test } from 'vitest';
import { startBalancer } from '../../bench/chaos/balancer.js';
import { freePort } from '../support/redis-server.js';
import { openDialog, startRig } from './rig.js';

/** Two replicas behind a balancer that gives one update to the one, the next to the other. */
const startTwo = async () => {
  const balancer = await startBalancer(0, () => 1);
  onTestFinished(() => balancer.close());
  const envOf = (port: number) => ({
    WEBHOOK_URL: balancer.url,
    WEBHOOK_SECRET: 'a-secret-of-the-test',
    PORT: String(port),
  });
  const [first, second] = [await freePort(), await freePort()];
  balancer.add(first);
  const rig = await startRig({ env: envOf(first) });
  await rig.startAgain({ env: envOf(second) });
  balancer.add(second);
  return rig;
};

test('a question that one replica asks again, for Telegram did not say whether it took it, never stands over what another has answered since', {
  timeout: 240_000,
}, async () => {
  const rig = await startTwo();
  const { simulator, hoa } = rig;
  await openDialog(rig);
  for (const words of ['Trồng 50 cây bóng mát quanh sân trường', '50 cây sống sau 3 tháng', '15/1/2027', 'Cô Lan']) {
    await simulator.client.text(hoa.id, words);
    await rig.quiet();
  }
  // The summary is shown, and the connection breaks before the replica hears of it.
  await simulator.client.fault({ kind: 'reset-after', method: 'editmessagetext', times: 1 });
  await simulator.client.press(hoa.id, 'Bỏ qua');
  await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('Gửi cho cán bộ duyệt'));
  await simulator.client.press(hoa.id, '✅ Gửi');
  await rig.quiet();
  const { messages } = await simulator.client.chat(hoa.id);
  expect(messages.filter(({ text }) => text.includes('Gửi cho cán bộ duyệt, hay sửa lại'))).toEqual([]);
  expect(messages.at(-1)?.text).toContain('Đã gửi bản đăng ký');
});
