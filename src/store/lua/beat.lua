-- One beat of a replica: it lives, it may lead, and it takes over what the dead owe.
--
-- KEYS  replicas (zset: id by the time of its last beat), leader, replies (hash: `<update>:<replica>`)
-- ARGV  own id, milliseconds after which a silent replica is dead, '1' to lead where nobody does, '1' to judge others,
--       how many answers to take over at most
--
-- Returns { leads (0 or 1), replicas found dead, field, answer, field, answer … }. Answers taken over stand under the own id already.
local me, limit = ARGV[1], tonumber(ARGV[5])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
redis.call('ZADD', KEYS[1], now, me)

local result = { 0, 0 }
if ARGV[4] == '1' then
  result[2] = redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[2]))
end

local leader = redis.call('GET', KEYS[2])
if leader ~= me and ARGV[3] == '1' and not (leader and redis.call('ZSCORE', KEYS[1], leader)) then
  redis.call('SET', KEYS[2], me)
  leader = me
end
if leader == me then result[1] = 1 end

-- Who is not among the living was judged before, or has taken leave.
if limit > 0 and redis.call('HLEN', KEYS[3]) > 0 then
  local lives = {}
  for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do lives[id] = true end
  for _, field in ipairs(redis.call('HKEYS', KEYS[3])) do
    local update, owner = string.match(field, '^([^:]*):?(.*)$')
    if not lives[owner] then
      local answer = redis.call('HGET', KEYS[3], field)
      redis.call('HDEL', KEYS[3], field)
      redis.call('HSET', KEYS[3], update .. ':' .. me, answer)
      result[#result + 1] = field
      result[#result + 1] = answer
      limit = limit - 1
      if limit == 0 then break end
    end
  end
end
return result
