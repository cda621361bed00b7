package org.qingshou.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import org.qingshou.approvals.Approvals;
import org.qingshou.generator.BookRecipe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Five weeks in the life of a bank, lived through day by day in the services that people use, up to yesterday. Whatever
 * stands in the demo has come about as it would in a bank, or the product would have refused it.
 */
@Component
@Profile("demo")
class DemoLife {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);
    private static final int DAYS = 35;
    private static final long SEED = 20260701;
    private static final int LOANS = 420;
    private static final int OVERDUE_PERCENT = 95;

    private final Desks desks;
    private final Approvals approvals;
    private final DemoDays days;
    private final DemoPeople people;
    private final DemoAgency agency;
    private final NightWork night;
    private final CaseFinder finder;

    DemoLife(
            Desks desks,
            Approvals approvals,
            DemoDays days,
            DemoPeople people,
            DemoAgency agency,
            NightWork night,
            CaseFinder finder) {
        this.desks = desks;
        this.approvals = approvals;
        this.days = days;
        this.people = people;
        this.agency = agency;
        this.night = night;
        this.finder = finder;
    }

    void live() {
        LocalDate today = days.today();
        LocalDate first = today.minusDays(DAYS);
        LOG.info("demo: living through {} days; this happens once", DAYS);
        days.go(first.minusDays(1), LocalTime.of(9, 0));
        var outside = agency.start(Duration.ZERO);
        people.add();
        agency.register(outside, first.minusDays(1));
        agency.enterPeople(first.minusDays(1));
        CoreBank core = new CoreBank(
                new BookRecipe(SEED, LOANS, today.minusDays(1), BookRecipe.DEMO_BRANCHES, OVERDUE_PERCENT));
        Words words = new Words();
        WorkDays diary =
                new WorkDays(new DemoWorld(desks, approvals, days, core, outside, words, new FilledForms(words)));
        Random random = new Random(SEED);
        Cast cast = new Cast(today, random);
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = first.plusDays(day);
            diary.work(date);
            // Yesterday's close is left to the visitor: the first tape and day-end of the tour are theirs.
            if (day < DAYS - 1) night.close(date, core);
            cast.give(finder.fresh()).forEach(role -> diary.plan(role, random.nextLong()));
            LOG.info("demo: day {} of {}, {} cases", day + 1, DAYS, finder.known());
        }
    }
}
