package org.qingshou.worklist;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.CustomerKind;

/**
 * A time of the year that comes again each year, in which borrowers of some kinds are at home or have money.
 *
 * @param id null until it is kept
 * @param branch the branch it holds for with those below it, null for the whole bank
 * @param from first day; null for Spring Festival, which goes by {@code before}
 * @param to last day; before {@code from} where the window runs over new year
 * @param before days before the first day of the lunar year
 * @param after days after it
 */
public record SeasonWindow(
        @Nullable UUID id,
        @Nullable BranchCode branch,
        SeasonKind kind,
        String nameZh,
        String nameEn,
        @Nullable MonthDay from,
        @Nullable MonthDay to,
        @Nullable Integer before,
        @Nullable Integer after,
        Set<CustomerKind> customers) {
    /** Longest on each side of the festival, in days. */
    static final int LONGEST = 60;

    private static final int LONGEST_ZH = 40;
    private static final int LONGEST_EN = 80;

    /** One year's window; both days belong to it. */
    public record Span(LocalDate from, LocalDate to) {
        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public SeasonWindow {
        customers = Set.copyOf(customers);
        if (nameZh.isBlank() || nameZh.length() > LONGEST_ZH || nameEn.isBlank() || nameEn.length() > LONGEST_EN)
            throw Refused.badInput("worklist.season.bad.name");
        if (customers.isEmpty()) throw Refused.badInput("worklist.season.bad.customers");
        if (kind == SeasonKind.SPRING_FESTIVAL) {
            if (wrong(before) || wrong(after))
                throw Refused.badInput("worklist.season.bad.days", Integer.toString(LONGEST));
            from = null;
            to = null;
        } else {
            if (from == null || to == null) throw Refused.badInput("worklist.season.bad.span");
            before = null;
            after = null;
        }
    }

    private static boolean wrong(@Nullable Integer days) {
        return days == null || days < 0 || days > LONGEST;
    }

    /** The window that is open on this day, else the next to come; empty where no calendar reaches so far. */
    public Optional<Span> near(LocalDate day) {
        return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
                .boxed()
                .flatMap(this::inYear)
                .filter(span -> !span.to().isBefore(day))
                .findFirst();
    }

    private Stream<Span> inYear(int year) {
        MonthDay first = from;
        MonthDay last = to;
        if (first != null && last != null)
            return Stream.of(new Span(first.atYear(year), last.atYear(last.isBefore(first) ? year + 1 : year)));
        Integer early = before;
        Integer late = after;
        if (early == null || late == null) return Stream.empty();
        return LunarNewYear.of(year).stream().map(day -> new Span(day.minusDays(early), day.plusDays(late)));
    }
}
