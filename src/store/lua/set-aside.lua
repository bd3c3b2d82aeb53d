-- Sets an update aside on which the program fails, with what is owed to its sender; should it come again, it is done.
-- Of those that stand aside the oldest give way: they are bounded in number and in age.
--
-- KEYS  1 the updates that stand aside (hash), 2 since when (zset), 3 the inbox, 4 the done mark, 5 the owed replies
-- ARGV  1 the update's id, 2 the update as JSON, 3 how many may stand aside, 4 how long, seconds, 5 lifetime of the done mark, seconds,
--       6 field of the owed reply ('' when nothing is owed), 7 the reply as JSON
local now = tonumber(redis.call('TIME')[1])
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZADD', KEYS[2], now, ARGV[1])
redis.call('HDEL', KEYS[3], ARGV[1])
redis.call('SET', KEYS[4], '1', 'EX', ARGV[5])
if ARGV[6] ~= '' then redis.call('HSET', KEYS[5], ARGV[6], ARGV[7]) end

-- What an older version of the program left has no moment.
if redis.call('HLEN', KEYS[1]) > redis.call('ZCARD', KEYS[2]) then
  for _, id in ipairs(redis.call('HKEYS', KEYS[1])) do redis.call('ZADD', KEYS[2], 'NX', now, id) end
end

local age = tonumber(ARGV[4])
local function drop(ids)
  for _, id in ipairs(ids) do
    redis.call('HDEL', KEYS[1], id)
    redis.call('ZREM', KEYS[2], id)
  end
end
drop(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now - age))
drop(redis.call('ZRANGE', KEYS[2], 0, -1 - tonumber(ARGV[3])))
-- The last one goes as well when no other comes.
redis.call('EXPIRE', KEYS[1], age)
redis.call('EXPIRE', KEYS[2], age)
