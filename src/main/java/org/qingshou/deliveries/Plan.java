package org.qingshou.deliveries;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.DrivenNode.Point;
import org.qingshou.simulator.Misbehaviour.Kind;
import org.qingshou.simulator.Misbehaviour.Order;

/**
 * What happens in one history; all of it comes from its seed.
 *
 * @param notes messages that follow each placement in order, as updates do
 * @param faults what the agency does with the requests that reach it, one after the other; then it behaves
 * @param noteFaults the same where the notes arrive
 * @param forgetful whether it forgets idempotency keys after six hours
 * @param strikes what happens to our two nodes
 * @param recalls for each placement, the step at which it is recalled; negative where it is not
 * @param lostRecalls how many times the process dies before a recall is committed
 * @param skew how far the second node's clock is ahead of the first's
 */
record Plan(
        long seed,
        int notes,
        List<Order> faults,
        List<Order> noteFaults,
        boolean forgetful,
        List<Strike> strikes,
        List<Integer> recalls,
        int lostRecalls,
        List<Kind> reports,
        Duration skew) {
    static final int NODES = 2;
    private static final int MOST_PLACEMENTS = 3;
    private static final int STORMY_STEPS = 6;
    private static final List<Integer> STATUS = List.of(500, 502, 503, 504, 408, 425, 429, 429, 401);

    Plan {
        faults = List.copyOf(faults);
        noteFaults = List.copyOf(noteFaults);
        strikes = List.copyOf(strikes);
        recalls = List.copyOf(recalls);
        reports = List.copyOf(reports);
    }

    /** What a node suffers. */
    enum Blow {
        /** It dies; another takes its place later. */
        KILL,
        /** It stands still, as a machine that is put to sleep, for longer than its claim lasts. */
        STALL
    }

    /**
     * One of them.
     *
     * @param at the point; the {@code nth} time that the node comes there
     * @param only words of which the request's address must contain this one; empty for any
     * @param steps until it is back
     */
    record Strike(int node, Blow blow, Point at, String only, int nth, int steps) {}

    int placements() {
        return recalls.size();
    }

    /** One placement in which nothing goes wrong. */
    static Plan quiet() {
        return new Plan(
                0, 0, List.of(), List.of(), false, List.of(), List.of(-1), 0, List.of(Kind.DUPLICATE), Duration.ZERO);
    }

    static Plan of(long seed, Instant start) {
        Random chance = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        int placements = 1 + chance.nextInt(MOST_PLACEMENTS);
        List<Order> faults = faults(chance, 2 + chance.nextInt(8), start);
        List<Order> noteFaults = faults(chance, chance.nextInt(4), start);
        List<Integer> recalls = new ArrayList<>();
        for (int i = 0; i < placements; i++) recalls.add(chance.nextInt(10) < 5 ? chance.nextInt(STORMY_STEPS) : -1);
        List<Strike> strikes = new ArrayList<>();
        int blows = chance.nextInt(4);
        for (int i = 0; i < blows; i++) strikes.add(strike(chance));
        List<Kind> reports = new ArrayList<>();
        for (int i = 0; i < placements; i++)
            reports.add(List.of(Kind.DUPLICATE, Kind.WRONG_SIGNATURE, Kind.CLOCK_SKEW, Kind.OUT_OF_ORDER)
                    .get(chance.nextInt(4)));
        return new Plan(
                seed,
                chance.nextInt(3),
                faults,
                noteFaults,
                chance.nextBoolean(),
                strikes,
                recalls,
                chance.nextInt(8) == 0 ? 1 : 0,
                reports,
                Duration.ofSeconds(chance.nextInt(61) - 30));
    }

    private static List<Order> faults(Random chance, int count, Instant start) {
        List<Order> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) faults.add(fault(chance, start));
        return faults;
    }

    private static Order fault(Random chance, Instant start) {
        int status = STATUS.get(chance.nextInt(STATUS.size()));
        return switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> new Order(Kind.LATENCY, 200, 0, null);
            case 5, 6, 7, 8, 9 -> new Order(Kind.STATUS, status, 0, patience(chance, start));
            case 10, 11 -> Order.of(Kind.DROP_BEFORE);
            case 12, 13, 14 -> Order.of(Kind.DROP_AFTER);
            case 15, 16 -> new Order(Kind.STATUS_AFTER, 500 + chance.nextInt(5), 0, patience(chance, start));
            case 17 -> Order.of(Kind.DOUBLED);
            case 18 -> new Order(Kind.OWN_CLOCK, 200, Duration.ofMinutes(6).toMillis(), null);
            // The first of them is answered in time, the other after nobody listens any more.
            default -> new Order(Kind.LATENCY, 200, chance.nextBoolean() ? 20 : 2 * History.READ_MILLIS, null);
        };
    }

    /** Both forms of {@code Retry-After}, and none. */
    private static @Nullable String patience(Random chance, Instant start) {
        return switch (chance.nextInt(4)) {
            case 0 -> Integer.toString(chance.nextInt(120));
            case 1 ->
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        start.plusSeconds(chance.nextInt(7200)).atOffset(ZoneOffset.UTC));
            case 2 -> "0";
            default -> null;
        };
    }

    private static Strike strike(Random chance) {
        Point[] points = Point.values();
        Point at = points[chance.nextInt(points.length)];
        boolean onWire = at == Point.SENDING || at == Point.ANSWERED;
        String only = onWire && chance.nextInt(3) == 0 ? "/recall" : "";
        // A sweeper that stands still holds nothing in its hands.
        boolean stalls = chance.nextInt(4) == 0 && (onWire || at == Point.CLAIMED);
        return new Strike(
                chance.nextInt(NODES),
                stalls ? Blow.STALL : Blow.KILL,
                at,
                only,
                1 + chance.nextInt(3),
                1 + chance.nextInt(3));
    }
}
