package org.qingshou.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.simulator.Journal.Entry;

/** The agency's own books: what it was given and what became of it. The journal is the truth, this its sum. */
final class AgencyLedger {
    private static final Duration KEYS_KEPT = Duration.ofHours(6);
    private static final Set<String> ENDINGS = Set.of("RETURNED", "RECALLED", "ENDED");

    private final Journal journal;
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Map<String, Instant> keys = new HashMap<>();

    AgencyLedger(Journal journal) {
        this.journal = journal;
        journal.replayed().forEach(this::apply);
    }

    /**
     * A package as the books show it.
     *
     * @param state RECEIVED, ACCEPTED, DECLINED, RETURNED, RECALLED, ENDED where only the bank told so, DELETED, or
     *     RECALLED_UNSEEN where the recall came first
     * @param copies how many further copies of it arrived
     * @param endedAt when the agency learned that its work is over; the certificate of deletion is owed from then on
     * @param said how many events about it were sent to the bank
     */
    record Held(
            String packageId,
            String state,
            String sha256,
            int copies,
            String debtorToken,
            String contactRef,
            String total,
            @Nullable String recalledAt,
            @Nullable String endedAt,
            int said) {
        boolean workable() {
            return state.equals("RECEIVED") || state.equals("ACCEPTED");
        }
    }

    /** What receiving came to. */
    enum Receipt {
        NEW,
        SAME_AGAIN,
        OTHER_BODY,
        GONE
    }

    /** @param forgetful whether a key older than six hours is a new one */
    synchronized Receipt receive(
            String packageId,
            String sha256,
            String debtorToken,
            String contactRef,
            String total,
            Instant at,
            boolean forgetful) {
        Held known = held.get(packageId);
        Instant first = keys.getOrDefault(packageId, at);
        boolean forgotten = forgetful && first.plus(KEYS_KEPT).isBefore(at);
        if (known == null || forgotten && known.recalledAt() == null) {
            write(new Entry("RECEIVED", packageId, at.toString(), sha256, debtorToken, contactRef, total));
            return Receipt.NEW;
        }
        if (known.recalledAt() != null) {
            write(Entry.of("LATE_COPY", packageId, at.toString()));
            return Receipt.GONE;
        }
        if (!known.sha256().equals(sha256)) return Receipt.OTHER_BODY;
        write(Entry.of("COPY", packageId, at.toString()));
        return Receipt.SAME_AGAIN;
    }

    /** Ends the work on a package; one that was never seen is remembered, so that a late copy is refused. */
    synchronized boolean recall(String packageId, Instant at) {
        boolean known = held.containsKey(packageId);
        Held before = held.get(packageId);
        if (before == null || before.recalledAt() == null) write(Entry.of("RECALLED", packageId, at.toString()));
        return known;
    }

    /** Notes what became of a package; a yes to one that was recalled meanwhile no longer counts. */
    synchronized void move(String packageId, String kind, Instant at) {
        Held known = held.get(packageId);
        if (kind.equals("ACCEPTED") && known != null && known.recalledAt() != null) return;
        write(Entry.of(kind, packageId, at.toString()));
    }

    /** The number of the next event about this package, counted up and kept. */
    synchronized int nextSaid(String packageId, Instant at) {
        write(Entry.of("SAID", packageId, at.toString()));
        Held now = held.get(packageId);
        return now == null ? 0 : now.said();
    }

    synchronized Optional<Held> find(String packageId) {
        return Optional.ofNullable(held.get(packageId));
    }

    synchronized List<Held> all() {
        return List.copyOf(held.values());
    }

    /** Loses a package, as a restored backup does. */
    synchronized void lose(String packageId, Instant at) {
        if (held.containsKey(packageId)) write(Entry.of("LOST", packageId, at.toString()));
    }

    /** Has a package that nobody gave it, as a mixed-up import does. */
    synchronized void invent(String packageId, Instant at) {
        write(new Entry("RECEIVED", packageId, at.toString(), "", "", "", "0.00"));
        write(Entry.of("ACCEPTED", packageId, at.toString()));
    }

    private void write(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    private void apply(Entry e) {
        Held was = held.get(e.packageId());
        if (e.kind().equals("LOST")) {
            held.remove(e.packageId());
            return;
        }
        Held now = switch (e.kind()) {
            case "RECEIVED" -> {
                keys.put(e.packageId(), Instant.parse(e.at()));
                yield new Held(
                        e.packageId(),
                        "RECEIVED",
                        e.sha256(),
                        0,
                        e.debtorToken(),
                        e.contactRef(),
                        e.total(),
                        null,
                        null,
                        0);
            }
            case "RECALLED" ->
                was == null
                        ? new Held(e.packageId(), "RECALLED_UNSEEN", "", 0, "", "", "", e.at(), null, 0)
                        : with(was, "RECALLED", was.copies(), e.at(), was.said());
            case "COPY", "LATE_COPY" -> {
                Held known = required(was, e);
                yield with(known, known.state(), known.copies() + 1, known.recalledAt(), known.said());
            }
            case "SAID" -> {
                Held known = required(was, e);
                yield with(known, known.state(), known.copies(), known.recalledAt(), known.said() + 1);
            }
            case "ACCEPTED", "DECLINED", "RETURNED", "ENDED" -> {
                Held known = required(was, e);
                yield with(known, e.kind(), known.copies(), known.recalledAt(), known.said());
            }
            case "DELETED" -> {
                Held known = required(was, e);
                yield new Held(
                        e.packageId(),
                        "DELETED",
                        known.sha256(),
                        known.copies(),
                        "",
                        "",
                        "",
                        known.recalledAt(),
                        known.endedAt(),
                        known.said());
            }
            default -> throw new IllegalStateException("journal entry of kind " + e.kind());
        };
        held.put(e.packageId(), ENDINGS.contains(e.kind()) ? ended(now, e.at()) : now);
    }

    private static Held required(@Nullable Held was, Entry entry) {
        if (was == null) throw new IllegalStateException("journal speaks of unknown package " + entry.packageId());
        return was;
    }

    private static Held with(Held was, String state, int copies, @Nullable String recalledAt, int said) {
        return new Held(
                was.packageId(),
                state,
                was.sha256(),
                copies,
                was.debtorToken(),
                was.contactRef(),
                was.total(),
                recalledAt,
                was.endedAt(),
                said);
    }

    /** The first of return and recall counts. */
    private static Held ended(Held now, String at) {
        return new Held(
                now.packageId(),
                now.state(),
                now.sha256(),
                now.copies(),
                now.debtorToken(),
                now.contactRef(),
                now.total(),
                now.recalledAt(),
                now.endedAt() == null ? at : now.endedAt(),
                now.said());
    }
}
