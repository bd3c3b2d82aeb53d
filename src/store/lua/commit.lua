-- Commits one turn or one use case: all of it or nothing.
--
-- KEYS[1]  the done mark, or any key of the tenant when there is none
-- KEYS[2]  the journal of a running backup (set; absent when none runs)
-- KEYS[3…] the keys that guards and operations name by their index
--
-- ARGV[1]  lifetime of the done mark in seconds; '' when the caller has none (command line, jobs)
-- ARGV[2]  number of guards; each takes three: key index, hash field ('' for a string key), expected rev (0: absent)
--          a value without a readable rev counts as absent: an unreadable session is none, and is written anew
-- then     operations until the end; each: number of arguments, command, key index, arguments
--
-- Returns 'done' (the update was committed before), 'conflict' (a guard failed: read again) or 'ok'.
local ttl = ARGV[1]
if ttl ~= '' and redis.call('EXISTS', KEYS[1]) == 1 then return 'done' end

-- Most values begin with it. Whoever expects the revision of a text that is no JSON behind such a beginning reads it likewise
-- (storedRevision in store/session.ts).
local function revOf(raw)
  local head = string.match(raw, '^{"rev":(%d+)[,}]')
  if head then return tonumber(head) end
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

local journals = redis.call('EXISTS', KEYS[2]) == 1
-- What a backup has read already and must read again: fields of hashes, other keys whole.
local STRIDE = { HSET = 2, HINCRBY = 2, HDEL = 1 }

while at <= #ARGV do
  local count, command, key = tonumber(ARGV[at]), ARGV[at + 1], KEYS[tonumber(ARGV[at + 2])]
  redis.call(command, key, unpack(ARGV, at + 3, at + 2 + count))
  if journals then
    local stride = STRIDE[command]
    if not stride then redis.call('SADD', KEYS[2], key .. '\n') end
    for i = at + 3, stride and at + 2 + count or 0, stride or 1 do redis.call('SADD', KEYS[2], key .. '\n' .. ARGV[i]) end
  end
  at = at + 3 + count
end

if ttl ~= '' then
  redis.call('SET', KEYS[1], '1', 'EX', ttl)
  if journals then redis.call('SADD', KEYS[2], KEYS[1] .. '\n') end
end
return 'ok'
