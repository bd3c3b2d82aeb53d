-- Telegram answered 429: pauses what it must, and learns from it. Telegram does not say which of its limits it meant.
--
-- It was the chat's, when the chat is a group or got something else within its seconds, or when all together were far from the limit;
-- it was that over all chats otherwise, and also when a second chat is refused within the same second.
-- Over all: the limit becomes what Telegram had accepted in the last second, at least half and at most one less than before; it is tried again
-- with one more after a minute, after each refusal twice as long, an hour at most.
--
-- KEYS  1 state, 2 answers, 3 messages, 4 tokens of messages that were taken over, 5 the chat's set (absent: none)
-- ARGV  1 retry_after in seconds, 2 kind of chat ('private', 'group'), 3 limit a second
-- Returns { 'chat' or 'all', the limit from now on }.
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local seconds, kind, base = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local STATE, CHAT = KEYS[1], KEYS[5]
local function exact(ms) return string.format('%.3f', ms) end
local function field(name, default) return tonumber(redis.call('HGET', STATE, name) or default) end

local limit = field('base', 0) == base and math.min(field('limit', base), base) or base
local known = redis.call('ZCARD', KEYS[2]) + redis.call('ZCARD', KEYS[3])
local scope = 'all'
if CHAT then
  redis.call('ZREMRANGEBYSCORE', CHAT, '-inf', exact(now))
  local lately = redis.call('ZCARD', CHAT) - 1
  local another = redis.call('HGET', STATE, 'refusedChat') ~= CHAT and now - field('refusedAt', 0) < 1000
  if not another and (kind == 'group' or lately > 0 or known <= limit / 2) then scope = 'chat' end
  redis.call('HSET', STATE, 'refusedChat', CHAT, 'refusedAt', exact(now))
end
redis.call('HINCRBY', STATE, 'refused', 1)

if scope == 'chat' then
  redis.call('ZADD', CHAT, exact(now + seconds * 1000), '!')
  redis.call('PEXPIRE', CHAT, seconds * 1000 + 120000)
  return { scope, limit }
end
local pausedUntil = field('pausedUntil', 0)
-- Calls that were under way when the first one was refused teach nothing more.
if pausedUntil <= now then
  local accepted = 0
  for i = 2, 4 do accepted = accepted + redis.call('ZCOUNT', KEYS[i], exact(now), exact(now + 1000)) end
  limit = math.max(1, math.ceil(limit / 2), math.min(limit - 1, accepted))
  local again = math.min(3600000, field('growEvery', 30000) * 2)
  redis.call('HSET', STATE, 'base', base, 'limit', limit, 'grownAt', exact(now), 'growEvery', again)
end
redis.call('HSET', STATE, 'pausedUntil', exact(math.max(pausedUntil, now + seconds * 1000)))
return { scope, limit }
