-- Takes tokens of the shared pace: who may call Telegram now, over all processes.
--
-- A token is a member of a sorted set whose score says when it comes back. Taken, that is the end of its lease, so that what a dead process
-- had comes back by itself; answered, one second after the response (`pace-hold.lua`). So no sliding second can hold more calls than the limit.
--
-- KEYS  1 state (hash), 2 answers, 3 messages, 4 paid messages, 5 answers that wait, 6 tokens of messages that were taken over, 7… chats (sorted
--       sets of their own)
-- ARGV  1 limit a second, 2 limit of paid messages (0: none), 3 lease in ms, then four for each want:
--       token, kind ('answer', 'message', 'paid'), index of the chat's key (0: none), kind of chat ('private', 'group')
--
-- A message gets its token a little ahead: one that comes back shortly is given away with the moment from which it may be used. So nobody
-- loses the time that asking takes; on a busy machine that is some 3 % of the pace.
--
-- Returns Redis's time in microseconds, then two whole numbers per want: 0 and the microseconds after which it may use its token; or n > 0 its
-- chat must wait n microseconds before it asks again, n < 0 its kind must wait -n microseconds; and 0.
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local base, paidLimit, lease = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local STATE = KEYS[1]

-- Lua's own conversion would round to a tenth of a second.
local function exact(ms) return string.format('%.3f', ms) end
local function field(name, default) return tonumber(redis.call('HGET', STATE, name) or default) end
local function first(key) return tonumber(redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')[2]) end

for i = 2, 6 do redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', exact(now)) end
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
-- Two messages at 30 a second: longer, and an answer that nobody expected would wait longer for a token.
local AHEAD = 60
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

-- Everybody's first answer goes before anybody's second within 1.5 s, which is sooner than people read and type: with half of the places
-- taken by answers, the rest is for the first ones. Twenty people who write a lot would take all places for two seconds otherwise.
local HASTE = 1500
local function yields(key)
  if answers < limit - math.floor(limit / 2) or redis.call('ZCARD', key) == 0 then return 0 end
  local last = tonumber(redis.call('ZREVRANGE', key, 0, 0, 'WITHSCORES')[2])
  local rest = last - (CHAT.private.hold - HASTE) - now
  if rest <= 0 then return 0 end
  return micro(math.max(1, math.min(rest, first(KEYS[2]) - now)))
end

-- Even spacing, a little faster than the tokens come back: a burst would keep its shape from second to second and make answers wait for it. What was
-- late is made up for, three at once; without slack, late timers cost the rate (measured: 80 to 90 % of it on a busy machine).
-- `free`: when the token comes back that is taken over; nil: there is one.
local next = { message = field('next', 0), paid = field('paidNext', 0) }
local function spaced(kind, most, free)
  local from = math.max(now, free or now, next[kind] - math.max(5, 3000 / most))
  if from > now + AHEAD then return until_(from - AHEAD) end
  return 0, { from = from, next = math.max(next[kind], from) + 970 / most, over = free ~= nil }
end

local pausedUntil = field('pausedUntil', 0)
local function laneWait(kind, token)
  if kind == 'answer' then
    if answers + messages < limit then return 0 end
    redis.call('ZADD', KEYS[5], exact(now + 300), token)
    return until_(soonest())
  end
  -- With all tokens out the first to come back is taken over. Where more are out than may be, for answers need them, it is not.
  if kind == 'paid' then
    if paid > paidLimit then return until_(first(KEYS[4])) end
    return spaced('paid', paidLimit, paid == paidLimit and first(KEYS[4]) or nil)
  end
  local kept = math.max(reserve(), answers + redis.call('ZCARD', KEYS[5]))
  local most = limit - kept
  if messages > most or most <= 0 then return until_(soonest()) end
  return spaced('message', limit, messages == most and first(KEYS[3]) or nil)
end

local result = { micro(now) }
for at = 4, #ARGV, 4 do
  local token, kind, chat, chatKind = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2]), ARGV[at + 3]
  local wait, grant = 0, nil
  if pausedUntil > now then
    wait = -micro(pausedUntil - now)
  else
    if chat > 0 then wait = chatWait(KEYS[chat], chatKind, kind == 'answer') end
    if wait == 0 and chatKind == 'private' and kind == 'answer' then wait = yields(KEYS[chat]) end
    if wait == 0 then wait, grant = laneWait(kind, token) end
  end
  if wait == 0 then
    if grant then next[kind] = grant.next end
    if kind == 'answer' then
      answers, granted = answers + 1, granted + 1
      redis.call('ZREM', KEYS[5], token)
      redis.call('ZADD', KEYS[2], exact(now + lease), token)
    elseif kind == 'paid' then
      if grant.over then redis.call('ZPOPMIN', KEYS[4]) else paid = paid + 1 end
      redis.call('ZADD', KEYS[4], exact(now + lease), token)
    else
      if grant.over then
        local old = redis.call('ZPOPMIN', KEYS[3])
        redis.call('ZADD', KEYS[6], old[2], old[1])
      else
        messages = messages + 1
      end
      redis.call('ZADD', KEYS[3], exact(now + lease), token)
    end
    if chat > 0 then
      redis.call('ZADD', KEYS[chat], exact(now + lease + (chatKind == 'group' and CHAT.group.hold or 0)), token)
      redis.call('PEXPIRE', KEYS[chat], lease + 2 * CHAT.group.hold)
    end
  end
  result[#result + 1] = wait
  result[#result + 1] = grant and math.max(0, math.ceil((grant.from - now) * 1000)) or 0
end
redis.call('HSET', STATE, 'next', exact(next.message), 'paidNext', exact(next.paid))
if granted > 0 then redis.call('HSET', STATE, 'rate', tostring(rate + granted * 1000 / FADE), 'rateAt', exact(now)) end
return result
