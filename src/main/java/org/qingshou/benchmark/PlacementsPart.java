package org.qingshou.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.deliveries.PlacementBook.Begun;

/**
 * Placements on their way: from a manager's yes until the agency has the package, and the same packages posted as they
 * are; then five agencies of which one is dead.
 */
final class PlacementsPart {
    private static final String PLACED = "placements, allowed to offered";
    private static final String DELIVERED = "placements, queued to offered";
    private static final String POSTED = "the same packages posted bare";
    private static final String FOUR = "four agencies, nothing for the fifth";
    private static final String DEAD = "four agencies, the fifth dead";
    private static final double LEAST_A_SECOND = 200;
    private static final double LEAST_SHARE = 0.2;
    private static final double MOST_SLOWED = 1.1;
    private static final int AGENCIES = 5;
    private static final int SHARE_OF_EACH = 25;

    private final Bench bench;

    PlacementsPart(Bench bench) {
        this.bench = bench;
    }

    void run() {
        bench.ledger().nextMorning();
        int count = bench.options().placements();
        try (Placements placements = new Placements(bench.ledger(), bench.folder(), AGENCIES)) {
            bench.progress().during(count + " cases made", () -> placements.cases(count));
            speed(placements, count);
            dead(placements, count / SHARE_OF_EACH);
        }
    }

    private void speed(Placements placements, int count) {
        placements.place(0, count, Begun.APPROVED);
        double queued = bench.progress().during("borrowers told, packages built and queued", placements::depart);
        double delivered = bench.progress().during("packages delivered", placements::deliver);
        placements.check(count);
        double posted = bench.progress().during("packages posted bare", () -> placements.postBare(count));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("placements", count);
        facts.put("queuedMs", queued);
        facts.put("deliveredMs", delivered);
        bench.report().measured(Part.PLACEMENTS, PLACED, Samples.of(queued + delivered), facts);
        bench.report().measured(Part.PLACEMENTS, DELIVERED, Samples.of(delivered), Map.of());
        bench.report().measured(Part.PLACEMENTS, POSTED, Samples.of(posted), Map.of());
        bench.report().found(Finding.rate(Part.PLACEMENTS, PLACED, count, queued + delivered, LEAST_A_SECOND));
        bench.report().found(Finding.share(Part.PLACEMENTS, PLACED, queued + delivered, posted, LEAST_SHARE));
    }

    private void dead(Placements placements, int each) {
        List<Double> four = new ArrayList<>();
        List<Double> dead = new ArrayList<>();
        // A pair before them warms up, where it is more than to see whether all works.
        int runs = bench.options().runs();
        for (int i = runs > 1 ? -1 : 0; i < runs; i++) {
            double well = placements.four(each, false);
            double beside = placements.four(each, true);
            if (i < 0) continue;
            four.add(well);
            dead.add(beside);
        }
        bench.report().measured(Part.PLACEMENTS, FOUR, new Samples(four), Map.of("each", each));
        bench.report().measured(Part.PLACEMENTS, DEAD, new Samples(dead), Map.of("each", each));
        bench.report()
                .found(Finding.below(
                        Part.PLACEMENTS,
                        DEAD,
                        bench.report().median(DEAD),
                        bench.report().median(FOUR),
                        MOST_SLOWED));
    }
}
