-- Takes entries out of a job's hands, if they still are in them: back into line, or into another job's.
--
-- KEYS  taken, due, outbox, tries
-- ARGV  the job that has them ('': nobody has), what follows: 'due' or 'job', its argument (epoch ms, or the other job's id), then entry ids
-- Returns the ids that were moved.
local moved = {}
for i = 4, #ARGV do
  local id = ARGV[i]
  local holder = redis.call('HGET', KEYS[1], id) or ''
  if holder == ARGV[1] and redis.call('HEXISTS', KEYS[3], id) == 1 then
    if ARGV[2] == 'due' then
      redis.call('HDEL', KEYS[1], id)
      redis.call('ZADD', KEYS[2], 'NX', ARGV[3], id)
    else
      redis.call('HSET', KEYS[1], id, ARGV[3])
      redis.call('HINCRBY', KEYS[4], id, 1)
    end
    moved[#moved + 1] = id
  elseif holder == ARGV[1] then
    redis.call('HDEL', KEYS[1], id)
  end
end
return moved
