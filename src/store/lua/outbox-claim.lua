-- Puts due entries into a carrier's hands: each entry is in one job at a time, whoever relays.
--
-- KEYS  due, taken, handing
-- ARGV  job, its data as JSON without the entries, then entry ids
--
-- What is taken already (owed anew while under way) stays due: its delivery strikes both off, or gives it back.
-- Returns the ids that are this job's. They stay in `handing` until the queue has the job: dying in between hands it over again.
local claimed = {}
for i = 3, #ARGV do
  local id = ARGV[i]
  if redis.call('HEXISTS', KEYS[2], id) == 0 and redis.call('ZREM', KEYS[1], id) == 1 then
    redis.call('HSET', KEYS[2], id, ARGV[1])
    claimed[#claimed + 1] = id
  end
end
if #claimed > 0 then
  redis.call('HSET', KEYS[3], ARGV[1], cjson.encode({ lane = ARGV[2], entries = claimed }))
end
return claimed
