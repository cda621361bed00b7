package org.qingshou.outsourcing.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.CurrentActor;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.outsourcing.Agencies;
import org.qingshou.outsourcing.AgencyInfo;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scorecards, over the branches that the reader sees. */
@Service
@PreAuthorize("hasAnyRole('MANAGER', 'COMPLIANCE')")
public class ScoreDesk {
    private static final int[] NONE = {0, 0};

    private static final int TRIALS = 50;

    private final ScoreRows rows;
    private final TrialRows trials;
    private final Agencies agencies;
    private final Branches branches;
    private final CurrentActor current;
    private final BusinessClock clock;

    ScoreDesk(
            ScoreRows rows,
            TrialRows trials,
            Agencies agencies,
            Branches branches,
            CurrentActor current,
            BusinessClock clock) {
        this.rows = rows;
        this.trials = trials;
        this.agencies = agencies;
        this.branches = branches;
        this.current = current;
        this.clock = clock;
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Branches that the reader may narrow the figures to. */
    public List<Branch> branches() {
        return branches.all().stream()
                .filter(branch -> current.get().branches().includes(branch.code()))
                .toList();
    }

    /**
     * The agencies that began cases in the period, the best first.
     *
     * @param to the last day
     */
    @Transactional(readOnly = true)
    public List<Scorecard> cards(LocalDate from, LocalDate to, @Nullable String branch) {
        if (to.isBefore(from)) throw Refused.badInput("score.period");
        ScoreRows.Asked asked =
                new ScoreRows.Asked(from, to.plusDays(1), branch, current.get().branches(), clock.instant());
        List<Stratum> strata = rows.strata(asked);
        Map<String, int[]> promises = rows.promises(asked);
        Map<String, int[]> contacts = rows.contacts(asked);
        Map<String, int[]> complaints = rows.complaints(asked);
        Map<String, BigDecimal> hours = rows.answerHours(asked);
        Map<String, BigDecimal> days = rows.certificateDays(asked);
        List<Scorecard> cards = new ArrayList<>();
        for (AgencyInfo agency : agencies.all()) {
            List<Stratum> own = strata.stream()
                    .filter(one -> one.agency().equals(agency.code()))
                    .toList();
            if (own.isEmpty()) continue;
            AgainstOthers rate = AgainstOthers.of(agency.code(), strata);
            int[] promised = promises.getOrDefault(agency.code(), NONE);
            int[] contacted = contacts.getOrDefault(agency.code(), NONE);
            cards.add(new Scorecard(
                    0,
                    agency.code(),
                    agency.name(),
                    own.stream().mapToInt(Stratum::cases).sum(),
                    sum(own.stream().map(Stratum::amount).toList()),
                    sum(own.stream().map(Stratum::recovered).toList()),
                    rate.rate(),
                    rate.own(),
                    rate.others(),
                    rate.compared(),
                    promised[0],
                    promised[1],
                    contacted[0],
                    complaints.getOrDefault(agency.code(), NONE)[0],
                    contacted[1],
                    hours.get(agency.code()),
                    days.get(agency.code())));
        }
        return ranked(cards);
    }

    /** The latest draws that hold a case of the reader's branches, with what they came to. */
    @Transactional(readOnly = true)
    public List<TrialResult> trials() {
        return trials.latest(current.get().branches(), TRIALS);
    }

    /** Where nothing is comparable an agency stands behind those of whom something is. */
    static List<Scorecard> ranked(List<Scorecard> cards) {
        List<Scorecard> sorted = cards.stream()
                .sorted(Comparator.comparing(
                                Scorecard::ahead, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(Scorecard::rate, Comparator.reverseOrder())
                        .thenComparing(Scorecard::agency))
                .toList();
        List<Scorecard> placed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) placed.add(sorted.get(i).at(i + 1));
        return placed;
    }

    private static BigDecimal sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus).amount();
    }
}
