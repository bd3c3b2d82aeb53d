-- Commits one turn or one use case: all of it or nothing.
--
-- KEYS[1]  the done mark, or any key of the tenant when there is none
-- KEYS[2…] the keys that guards and operations name by their index
--
-- ARGV[1]  lifetime of the done mark in seconds; '' when the caller has none (command line, jobs)
-- ARGV[2]  number of guards; each takes three: key index, hash field ('' for a string key), expected rev (0: absent)
--          a value without a readable rev counts as absent: an unreadable session is none, and is written anew
-- then     operations until the end; each: number of arguments, command, key index, arguments
--
-- Returns 'done' (the update was committed before), 'conflict' (a guard failed: read again) or 'ok'.
local ttl = ARGV[1]
if ttl ~= '' and redis.call('EXISTS', KEYS[1]) == 1 then return 'done' end

local function revOf(raw)
  local readable, value = pcall(cjson.decode, raw)
  return readable and type(value) == 'table' and value.rev or 0
end

local at = 3
for _ = 1, tonumber(ARGV[2]) do
  local key, field, rev = KEYS[tonumber(ARGV[at])], ARGV[at + 1], tonumber(ARGV[at + 2])
  local raw
  if field == '' then raw = redis.call('GET', key) else raw = redis.call('HGET', key, field) end
  if (raw and revOf(raw) or 0) ~= rev then return 'conflict' end
  at = at + 3
end

while at <= #ARGV do
  local count, command, key = tonumber(ARGV[at]), ARGV[at + 1], KEYS[tonumber(ARGV[at + 2])]
  redis.call(command, key, unpack(ARGV, at + 3, at + 2 + count))
  at = at + 3 + count
end

if ttl ~= '' then redis.call('SET', KEYS[1], '1', 'EX', ttl) end
return 'ok'
