-- Whether an answer is still owed: by the replica that made it, by one that took it over, or by nobody yet.
--
-- KEYS  replies (hash: `<update>:<replica>`), replicas (zset: id by the time of its last beat)
-- ARGV  the field under which the answer was stored
--
-- Returns 1 or 0.
local update = string.match(ARGV[1], '^[^:]*')
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 or redis.call('HEXISTS', KEYS[1], update .. ':') == 1 then return 1 end
for _, id in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  if redis.call('HEXISTS', KEYS[1], update .. ':' .. id) == 1 then return 1 end
end
return 0
