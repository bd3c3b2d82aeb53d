-- A replica takes leave: nobody has to find out that it is gone.
--
-- KEYS  replicas, leader
-- ARGV  own id
redis.call('ZREM', KEYS[1], ARGV[1])
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
