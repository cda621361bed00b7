package org.qingshou.messages;

import java.time.Instant;
import java.util.UUID;

/** What somebody answered to a message. */
public record MessageReply(UUID message, ReplyMeaning meaning, String words, Instant receivedAt) {}
