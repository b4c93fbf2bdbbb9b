-- Contacts from ?1 on that left a problem open: nothing was promised in them, which would be asked for by itself, and
-- nobody got in touch later that day. The first condition is the index's own.
SELECT customer_id, id, day, note FROM contacts k
WHERE (outcome = 'ongoing' OR mood = 'bad') AND (mood = 'bad' OR purpose = 'support')
  AND outcome IS NOT 'resolved' AND day >= ?1{only customer_id}
  AND NOT EXISTS (SELECT 1 FROM reminders r WHERE r.contact_id = k.id)
  AND NOT EXISTS (SELECT 1 FROM contacts a WHERE a.customer_id = k.customer_id AND a.day = k.day AND a.id > k.id
    AND a.direction = 'out' AND a.outcome IS NOT 'absent')
ORDER BY day, time, id
