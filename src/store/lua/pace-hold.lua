-- Says how long tokens are still held: a second from the response, a lease anew while the call is under way, or not at all.
--
-- KEYS  the sorted sets that the arguments name by their index
-- ARGV  five for each token: token, index of its set, ms (0: given back unused), index of its chat's set (0: none), ms there
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function hold(key, token, ms)
  if ms == 0 then redis.call('ZREM', key, token)
  else redis.call('ZADD', key, string.format('%.3f', now + ms), token) end
end
for at = 1, #ARGV, 5 do
  hold(KEYS[tonumber(ARGV[at + 1])], ARGV[at], tonumber(ARGV[at + 2]))
  local chat = tonumber(ARGV[at + 3])
  if chat > 0 then hold(KEYS[chat], ARGV[at], tonumber(ARGV[at + 4])) end
end
return #ARGV / 5
