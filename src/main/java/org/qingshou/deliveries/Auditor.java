package org.qingshou.deliveries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.deliveries.Books.Message;
import org.qingshou.deliveries.Books.Ours;
import org.qingshou.deliveries.Books.Theirs;

/**
 * Compares both sides' books after the outbox has drained. It shares no code with either side: what the agency holds is
 * summed up here from its journal anew.
 */
final class Auditor {
    private static final Set<String> ENDED = Set.of("DELIVERED", "REFUSED", "CANCELLED");
    private static final Set<String> AT_AGENCY = Set.of("OFFERED", "ACCEPTED", "ACTIVE", "EXTENDED");
    private static final Set<String> BEFORE_QUEUE = Set.of("PROPOSED", "APPROVED", "NOTIFIED");

    private final Books books;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final List<Alarm> alarms = new ArrayList<>();

    private Auditor(Books books) {
        this.books = books;
    }

    static List<Alarm> audit(Books books) {
        return new Auditor(books).all();
    }

    /** A package as its agency's journal adds up. */
    private static final class Held {
        private int received;
        private int said;
        private boolean open;
        private boolean accepted;
        private boolean recalled;
        private boolean receivedAfterRecall;
        private boolean actedAfterRecall;
    }

    private List<Alarm> all() {
        for (Theirs entry : books.theirs()) add(entry);
        Map<UUID, Integer> open = new HashMap<>();
        for (Ours ours : books.ours()) {
            @Nullable Held theirs = held.remove(ours.id().toString());
            compare(ours, theirs == null ? new Held() : theirs);
            if (theirs != null && theirs.open && open.merge(ours.caseId(), 1, Integer::sum) == 2)
                alarm(Alarm.Kind.TWICE, ours.id(), "two open placements of case " + ours.caseId());
        }
        held.forEach((id, theirs) -> {
            if (theirs.open) alarms.add(new Alarm(Alarm.Kind.TWICE, id, "at the agency, and nobody gave it"));
        });
        for (Message message : books.messages())
            if (!ENDED.contains(message.state()))
                alarms.add(new Alarm(
                        Alarm.Kind.STUCK,
                        message.key(),
                        message.kind() + " " + message.seq() + " is " + message.state()));
        notes();
        if (books.wire().requests() > books.wire().calls())
            alarms.add(new Alarm(
                    Alarm.Kind.WIRE,
                    "-",
                    books.wire().calls() + " calls, " + books.wire().requests() + " requests"));
        return List.copyOf(alarms);
    }

    private void add(Theirs entry) {
        Held now = held.computeIfAbsent(entry.packageId(), id -> new Held());
        switch (entry.kind()) {
            case "RECEIVED" -> {
                now.received++;
                now.open = true;
                now.receivedAfterRecall |= now.recalled;
            }
            case "RECALLED" -> {
                now.recalled = true;
                now.open = false;
            }
            case "DECLINED", "RETURNED", "ENDED", "DELETED", "LOST" -> now.open = false;
            case "SAID" -> now.said++;
            case "ACCEPTED" -> {
                now.accepted = true;
                now.actedAfterRecall |= now.recalled;
            }
            // Copies change nothing.
            case "COPY", "LATE_COPY" -> {}
            default -> throw new IllegalStateException("journal entry of kind " + entry.kind());
        }
    }

    private void compare(Ours ours, Held theirs) {
        if (theirs.received > 1)
            alarm(Alarm.Kind.TWICE, ours.id(), "the agency took it for new " + theirs.received + " times");
        if (theirs.receivedAfterRecall) alarm(Alarm.Kind.ORDER, ours.id(), "taken after its recall");
        boolean ended = !AT_AGENCY.contains(ours.state());
        boolean there = AT_AGENCY.contains(ours.state());
        if (there && !theirs.open) alarm(Alarm.Kind.LOST, ours.id(), ours.state() + " with us, not open at the agency");
        boolean queued = ours.state().equals("QUEUED") || ours.state().equals("SENT");
        if (queued || BEFORE_QUEUE.contains(ours.state()))
            alarm(Alarm.Kind.LOST, ours.id(), "drained, and still " + ours.state());
        else if (ended && theirs.open)
            alarm(
                    ours.recalled() ? Alarm.Kind.WORKABLE_AFTER_RECALL : Alarm.Kind.LOST,
                    ours.id(),
                    ours.state() + " with us, open at the agency");
        if (theirs.actedAfterRecall) alarm(Alarm.Kind.WORKABLE_AFTER_RECALL, ours.id(), "accepted after the recall");
        if (theirs.accepted && ours.state().equals("OFFERED"))
            alarm(Alarm.Kind.REPORT, ours.id(), "the agency was told that its yes was heard, and it was not");
        if (ours.events() > theirs.said)
            alarm(Alarm.Kind.REPORT, ours.id(), theirs.said + " events sent, " + ours.events() + " kept");
    }

    private void notes() {
        Map<String, Integer> last = new HashMap<>();
        for (NoteDoor.Arrival note : books.notes()) {
            int before = last.getOrDefault(note.placement(), 0);
            if (note.seq() > before + 1)
                alarms.add(new Alarm(
                        Alarm.Kind.ORDER, note.placement(), "note " + note.seq() + " came after note " + before));
            last.merge(note.placement(), note.seq(), Math::max);
        }
        for (Message message : books.messages())
            if (message.kind().equals(NoteChannel.KIND)
                    && message.state().equals("DELIVERED")
                    && last.getOrDefault(message.key(), 0) < message.seq())
                alarms.add(new Alarm(Alarm.Kind.LOST, message.key(), "note " + message.seq() + " never came"));
    }

    private void alarm(Alarm.Kind kind, UUID placement, String what) {
        alarms.add(new Alarm(kind, placement.toString(), what));
    }
}
