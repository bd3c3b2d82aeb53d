-- All that a turn has to know, in one command: four would cost four replies to parse for each update.
--
-- KEYS  done mark, session, members, revisions
-- ARGV  the person's id, then the names of the revision counters
--
-- Returns { done (0 or 1), session, member, counter… }; false where there is none.
local result = {
  redis.call('EXISTS', KEYS[1]),
  redis.call('GET', KEYS[2]),
  redis.call('HGET', KEYS[3], ARGV[1]),
}
for i = 2, #ARGV do result[i + 2] = redis.call('HGET', KEYS[4], ARGV[i]) end
return result
