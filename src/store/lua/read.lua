-- All that turns have to know which begin together, in one command.
--
-- KEYS  members, revisions, then two for each turn: done mark, session
-- ARGV  the names of the three revision counters, then the person's id of each turn
--
-- Returns { counter, counter, counter, then for each turn: done (0 or 1), session, member }; false where there is none.
local COUNTERS = 3
local result = {}
for i = 1, COUNTERS do result[i] = redis.call('HGET', KEYS[2], ARGV[i]) end
for i = 1, #ARGV - COUNTERS do
  local at = COUNTERS + 3 * (i - 1)
  result[at + 1] = redis.call('EXISTS', KEYS[1 + 2 * i])
  -- A key that is no text must not fail the others' turns: an unreadable session is none.
  local session = redis.pcall('GET', KEYS[2 + 2 * i])
  result[at + 2] = type(session) == 'string' and session
  result[at + 3] = redis.call('HGET', KEYS[1], ARGV[COUNTERS + i])
end
return result
