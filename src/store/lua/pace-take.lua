-- Takes tokens of the shared pace: who may call Telegram now, over all processes.
--
-- A token is a member of a sorted set whose score says when it comes back. Taken, that is the end of its lease, so that what a dead process
-- had comes back by itself; answered, one second after the response (`pace-hold.lua`). So no sliding second can hold more calls than the limit.
--
-- KEYS  1 state (hash), 2 answers, 3 messages, 4 paid messages, 5 answers that wait, 6… chats (sorted sets of their own)
-- ARGV  1 limit a second, 2 limit of paid messages (0: none), 3 lease in ms, then four for each want:
--       token, kind ('answer', 'message', 'paid'), index of the chat's key (0: none), kind of chat ('private', 'group')
--
-- Returns one whole number per want: 0 it has its token; n > 0 its chat must wait n microseconds; n < 0 its kind must wait -n microseconds.
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local base, paidLimit, lease = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local STATE = KEYS[1]

-- Lua's own conversion would round to a tenth of a second.
local function exact(ms) return string.format('%.3f', ms) end
local function field(name, default) return tonumber(redis.call('HGET', STATE, name) or default) end
local function first(key) return tonumber(redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2]) end

for i = 2, 5 do redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', exact(now)) end
local answers, messages, paid = redis.call('ZCARD', KEYS[2]), redis.call('ZCARD', KEYS[3]), redis.call('ZCARD', KEYS[4])

-- What Telegram taught (`pace-refuse.lua`) holds until it is tried again with one more; a new SEND_LIMIT starts afresh.
local limit = base
if field('base', 0) == base then
  limit = math.min(field('limit', base), base)
  if limit < base and now - field('grownAt', 0) > field('growEvery', 60000) then
    limit = limit + 1
    redis.call('HSET', STATE, 'limit', limit, 'grownAt', exact(now))
  end
else
  redis.call('HSET', STATE, 'base', base, 'limit', base)
end

-- Answers a second, of late. As many tokens, and some for bunching, are kept for those who type; nobody types: none.
local FADE = 3000
local rate = field('rate', 0) * math.exp(-math.max(0, now - field('rateAt', 0)) / FADE)
local granted = 0
local function reserve()
  local expected = rate + granted * 1000 / FADE
  if expected < 0.1 then return 0 end
  return math.min(math.floor(limit / 2), math.ceil(expected + 2 * math.sqrt(expected)))
end

local function micro(ms) return math.max(1, math.ceil(ms * 1000)) end
-- Nothing is waited for longer than this without asking again: a response may give it back earlier.
local LONGEST = 1000
local function until_(at) return -micro(math.min(LONGEST, math.max(0.2, at - now))) end
local function soonest()
  local a, b = first(KEYS[2]), first(KEYS[3])
  return math.min(a or now + 50, b or now + 50)
end

-- Private: three in three seconds for answers, as Telegram bears short bursts; what is said unasked comes a second after anything else.
local CHAT = { private = { most = 3, hold = 3000 }, group = { most = 20, hold = 60000 } }
local function chatWait(key, kind, isAnswer)
  redis.call('ZREMRANGEBYSCORE', key, '-inf', exact(now))
  local pause = redis.call('ZSCORE', key, '!')
  if pause then return micro(tonumber(pause) - now) end
  local count = redis.call('ZCARD', key)
  if count == 0 then return 0 end
  if count >= CHAT[kind].most then return micro(math.min(LONGEST, first(key) - now)) end
  if kind == 'group' or isAnswer then return 0 end
  local last = tonumber(redis.call('ZREVRANGE', key, 0, 0, 'WITHSCORES')[2])
  local rest = last - (CHAT.private.hold - 1000) - now
  return rest <= 0 and 0 or micro(math.min(LONGEST, rest))
end

-- Even spacing, a little faster than the tokens come back: a burst would keep its shape from second to second and make answers wait for it. What was
-- late is made up for, three at once; without slack, late timers cost the rate (measured: 80 to 90 % of it on a busy machine).
local next = { message = field('next', 0), paid = field('paidNext', 0) }
local function spaced(kind, most)
  local slack = math.max(5, 3000 / most)
  local rest = next[kind] - slack - now
  if rest > 0 then return -micro(rest) end
  return 0, math.max(next[kind], now) + 970 / most
end

local pausedUntil = field('pausedUntil', 0)
local function laneWait(kind, token)
  if kind == 'answer' then
    if answers + messages < limit then return 0 end
    redis.call('ZADD', KEYS[5], exact(now + 300), token)
    return until_(soonest())
  end
  if kind == 'paid' then
    if paid >= paidLimit then return until_(first(KEYS[4]) or now) end
    return spaced('paid', paidLimit)
  end
  local kept = math.max(reserve(), answers + redis.call('ZCARD', KEYS[5]))
  if messages >= limit - kept then return until_(soonest()) end
  return spaced('message', limit)
end

local result = {}
for at = 4, #ARGV, 4 do
  local token, kind, chat, chatKind = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2]), ARGV[at + 3]
  local wait, following = 0, nil
  if pausedUntil > now then
    wait = -micro(pausedUntil - now)
  else
    if chat > 0 then wait = chatWait(KEYS[chat], chatKind, kind == 'answer') end
    if wait == 0 then wait, following = laneWait(kind, token) end
  end
  if wait == 0 then
    if following then next[kind] = following end
    if kind == 'answer' then
      answers, granted = answers + 1, granted + 1
      redis.call('ZREM', KEYS[5], token)
      redis.call('ZADD', KEYS[2], exact(now + lease), token)
    elseif kind == 'paid' then
      paid = paid + 1
      redis.call('ZADD', KEYS[4], exact(now + lease), token)
    else
      messages = messages + 1
      redis.call('ZADD', KEYS[3], exact(now + lease), token)
    end
    if chat > 0 then
      redis.call('ZADD', KEYS[chat], exact(now + lease + (chatKind == 'group' and CHAT.group.hold or 0)), token)
      redis.call('PEXPIRE', KEYS[chat], lease + 2 * CHAT.group.hold)
    end
  end
  result[#result + 1] = wait
end
redis.call('HSET', STATE, 'next', exact(next.message), 'paidNext', exact(next.paid))
if granted > 0 then redis.call('HSET', STATE, 'rate', tostring(rate + granted * 1000 / FADE), 'rateAt', exact(now)) end
return result
