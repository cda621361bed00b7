package org.qingshou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What becomes of some cases: acts on days counted back from the demo's last day, which is day 0 and never acted on.
 */
final class Story {
    private final int cases;
    private final int spread;
    private final Predicate<Subject> fits;
    private final List<Act> acts = new ArrayList<>();

    /**
     * One act on one day, such as -3.
     *
     * @param alone whether the clock must stand while it is done, because signed calls go over the wire
     */
    record Act(int day, boolean alone, Consumer<Hand> work) {}

    /** The days of one case's story; all are shifted so that no two cases look the same. */
    record Calendar(LocalDate lastDay, int shift) {
        LocalDate day(int offset) {
            return lastDay.plusDays(offset - shift);
        }

        LocalDate end() {
            return lastDay;
        }
    }

    /**
     * @param cases how many cases it happens to
     * @param spread by how many days it may lie further back
     */
    private Story(int cases, int spread, Predicate<Subject> fits) {
        this.cases = cases;
        this.spread = spread;
        this.fits = fits;
    }

    static Story of(int cases, int spread, Predicate<Subject> fits) {
        return new Story(cases, spread, fits);
    }

    Story on(int day, Consumer<Hand> work) {
        acts.add(new Act(day, false, work));
        return this;
    }

    /** The same in the evening, when nobody else acts. */
    Story alone(int day, Consumer<Hand> work) {
        acts.add(new Act(day, true, work));
        return this;
    }

    /** The acts of another story come first. */
    Story after(Story other) {
        acts.addAll(other.acts);
        return this;
    }

    int cases() {
        return cases;
    }

    int spread() {
        return spread;
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    boolean fits(Subject subject, Calendar calendar) {
        LocalDate first = calendar.day(acts.stream().mapToInt(Act::day).min().orElse(0));
        return first.isAfter(subject.openedOn()) && fits.test(subject);
    }
}
