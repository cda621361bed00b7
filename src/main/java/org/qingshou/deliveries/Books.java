package org.qingshou.deliveries;

import java.util.List;
import java.util.UUID;

/** What both sides have written down about the placements of one history, each from its own storage. */
record Books(List<Ours> ours, List<Message> messages, List<Theirs> theirs, List<NoteDoor.Arrival> notes, Wire wire) {
    /**
     * A placement as our database has it.
     *
     * @param events how many of its agency's reports we keep
     */
    record Ours(UUID id, UUID caseId, String state, boolean recalled, int events) {}

    /** A message as our database has it. */
    record Message(UUID id, String kind, String key, int seq, String state) {}

    /** An entry of the agency's journal, in its order. */
    record Theirs(String kind, String packageId) {}

    /** Calls that our nodes began, and requests that reached the agency. */
    record Wire(long calls, long requests) {}
}
