-- Says how long tokens are still held: a second from the response, a lease anew while the call is under way, or not at all.
--
-- KEYS  the sorted sets that the arguments name by their index
-- ARGV  six for each token: token, index of its set, ms (0: given back unused), index of its chat's set (0: none), ms there, and the moment
--       from which on they count, epoch ms, if it is not now: that of the response, which was there before this script
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function hold(key, token, from, ms)
  if ms == 0 then redis.call('ZREM', key, token)
  else redis.call('ZADD', key, string.format('%.3f', from + ms), token) end
end
for at = 1, #ARGV, 6 do
  local from = math.min(now, tonumber(ARGV[at + 5]) or now)
  hold(KEYS[tonumber(ARGV[at + 1])], ARGV[at], from, tonumber(ARGV[at + 2]))
  local chat = tonumber(ARGV[at + 3])
  if chat > 0 then hold(KEYS[chat], ARGV[at], from, tonumber(ARGV[at + 4])) end
end
return #ARGV / 6
