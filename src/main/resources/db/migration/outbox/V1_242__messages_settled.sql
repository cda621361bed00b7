-- Finds what was settled long ago, kind by kind.
ALTER TABLE outbound_message ADD KEY outbound_message_settled (kind, settled_at);
