import type { ApiAnswers, ApiName, ApiReply, ApiRequests } from './protocol.js';
import { StrictApi } from './strict-api.js';
import { type } from './typing.js';

/** The strict Bot API and the people who type, apart from whoever is measured. Asked over IPC. */
const api = new StrictApi();
const port = await api.listen();

const handlers: { [N in ApiName]: (request: ApiRequests[N]) => Promise<ApiAnswers[N]> } = {
  configure: async (settings) => {
    api.configure(settings);
    return { port };
  },
  begin: async ({ marker }) => {
    api.begin(marker);
    return {};
  },
  seen: async () => api.seen,
  wait: async ({ chats, quietMs }) => {
    const begun = performance.now();
    const goesOn = () => performance.now() - Math.max(begun, api.lastAt) < quietMs;
    while (api.seen.chats < chats && goesOn()) await new Promise((resolve) => setTimeout(resolve, 20));
    return api.seen;
  },
  underWay: async ({ process }) => ({ calls: api.underWay(process) }),
  type: (options) => type(api, options),
};

process.on('message', ({ id, name, request }: { id: number; name: ApiName; request: never }) => {
  const reply = (message: ApiReply): void => void process.send?.(message);
  handlers[name](request).then(
    (answer) => reply({ id, ok: true, answer }),
    (error) => reply({ id, ok: false, reason: String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
