-- Ends a backup at one moment: what changed since it was last read is read here, and nothing is noted any more.
--
-- KEYS  the journal (set of `<key>\n<field>`; without a field: the whole key)
-- ARGV  JSON object: stream → last id that was read
--
-- Returns { key, field, type, values… } for each: of a field its value or nothing, of a key all that stands in it. False: the journal
-- had ended by itself, so what was read may not fit together.
if redis.call('EXISTS', KEYS[1]) == 0 then return false end
local last = cjson.decode(ARGV[1])
local result = {}

for _, note in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local key, field = string.match(note, '^([^\n]+)\n(.*)$')
  if key and field ~= '' then
    local value = redis.call('HGET', key, field)
    result[#result + 1] = { key, field, 'field', value }
  elseif key then
    local type = redis.call('TYPE', key).ok
    local values = {}
    if type == 'string' then values = { redis.call('GET', key) }
    elseif type == 'hash' then values = redis.call('HGETALL', key)
    elseif type == 'zset' then values = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES')
    elseif type == 'set' then values = redis.call('SMEMBERS', key)
    elseif type == 'list' then values = redis.call('LRANGE', key, 0, -1)
    elseif type == 'stream' then values = redis.call('XRANGE', key, last[key] and '(' .. last[key] or '-', '+') end
    result[#result + 1] = { key, '', type, values, redis.call('PTTL', key) }
  end
end
redis.call('DEL', KEYS[1])
return result
