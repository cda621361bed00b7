package org.qingshou.ledger.dayend;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nodes with a clock of their own on a task table of their own, and the real table of runs. */
@QingshouTest
class DayEndScheduleTest {
    private static final String TASKS = "day_end_probe_tasks";
    private static final String HALF_PAST_ONE = "0 30 1 * * *";

    @Autowired
    DayEndStore store;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    private final SettableClock time = new SettableClock();
    private final List<LocalDate> ran = new ArrayList<>();
    private boolean broken;
    private LocalDate day;

    @BeforeEach
    void aTableOfTasksAndADayThatIsNext() {
        jdbc.sql("CREATE OR REPLACE TABLE " + TASKS + " LIKE scheduled_tasks").update();
        day = store.lastClosed().map(last -> last.plusDays(1)).orElse(LocalDate.of(2026, 1, 5));
    }

    @AfterEach
    void theTableGoes() {
        jdbc.sql("DROP TABLE " + TASKS).update();
    }

    @Test
    void ofTwoNodesOneClosesYesterdayAtItsTimeAndEachDayOnce() {
        at(day, 12, 0);
        ManualScheduler one = node(HALF_PAST_ONE);
        ManualScheduler two = node(HALF_PAST_ONE);
        at(day.plusDays(1), 1, 29);
        both(one, two);
        assertThat(ran).isEmpty();
        at(day.plusDays(1), 1, 31);
        both(one, two);
        assertThat(ran).containsExactly(day);
        at(day.plusDays(2), 1, 31);
        both(two, one);
        assertThat(ran).containsExactly(day, day.plusDays(1));
        assertThat(store.find(day).orElseThrow().startedBy()).isEqualTo(DayEndSchedule.SCHEDULE.value());
    }

    @Test
    void whatWasSleptThroughIsMadeUpForInOrder() {
        at(day, 12, 0);
        ManualScheduler node = node(HALF_PAST_ONE);
        at(day.plusDays(1), 1, 31);
        node.runAnyDueExecutions();
        at(day.plusDays(4), 9, 0);
        node(HALF_PAST_ONE).runAnyDueExecutions();
        assertThat(ran).containsExactly(day, day.plusDays(1), day.plusDays(2), day.plusDays(3));
    }

    @Test
    void aRunThatBrokeOffIsGoneOnWithTenMinutesLater() {
        at(day, 12, 0);
        ManualScheduler node = node(HALF_PAST_ONE);
        broken = true;
        at(day.plusDays(1), 1, 31);
        node.runAnyDueExecutions();
        assertThat(store.find(day).orElseThrow().state()).isEqualTo(DayEndState.FAILED);
        broken = false;
        time.tick(DayEndSchedule.AGAIN.minusMinutes(1));
        node.runAnyDueExecutions();
        assertThat(ran).isEmpty();
        time.tick(Duration.ofMinutes(2));
        node.runAnyDueExecutions();
        assertThat(ran).containsExactly(day);
    }

    @Test
    void switchedOffItNeverRuns() {
        at(day, 12, 0);
        ManualScheduler node = node("-");
        at(day.plusDays(9), 12, 0);
        node.runAnyDueExecutions();
        assertThat(ran).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM " + TASKS).query(Long.class).single())
                .isZero();
    }

    private static void both(ManualScheduler one, ManualScheduler two) {
        one.runAnyDueExecutions();
        two.runAnyDueExecutions();
    }

    private void at(LocalDate date, int hour, int minute) {
        time.set(date.atTime(hour, minute).atZone(BusinessClock.DEFAULT_ZONE).toInstant());
    }

    private ManualScheduler node(String cron) {
        DayEndStep step = new DayEndStep() {
            @Override
            public String name() {
                return "probe";
            }

            @Override
            public int order() {
                return 1;
            }

            @Override
            public long run(LocalDate date) {
                if (broken) throw new IllegalStateException("broken on purpose");
                ran.add(date);
                return 0;
            }
        };
        BusinessClock business = BusinessClock.shiftable(new Clock() {
            @Override
            public ZoneId getZone() {
                return BusinessClock.DEFAULT_ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time.now();
            }
        });
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("dayEnd", new DayEnd(store, List.of(step), business, events, transaction));
        RecurringTask<Void> task =
                new DayEndSchedule().scheduledDayEnd(new DayEndProperties(cron), beans.getBeanProvider(DayEnd.class));
        ManualScheduler scheduler = TestHelper.createManualScheduler(dataSource, List.of())
                .clock(time)
                .tableName(TASKS)
                .startTasks(List.of(task))
                .build();
        scheduler.start();
        return scheduler;
    }
}
