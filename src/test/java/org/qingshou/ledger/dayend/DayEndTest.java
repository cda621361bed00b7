package org.qingshou.ledger.dayend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The machinery of the close, with steps of its own, on the real tables. */
@QingshouTest
class DayEndTest {
    private static final ActorId BY = ActorId.system("test");

    @Autowired
    DayEndStore store;

    @Autowired
    BusinessClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final List<String> ran = new ArrayList<>();
    private final Step first = new Step("first", 1);
    private final Step second = new Step("second", 2);
    private DayEnd dayEnd;
    private LocalDate day;

    /** A step that writes down that it ran, and breaks off when told to. */
    private final class Step implements DayEndStep {
        private final String name;
        private final int order;
        private boolean broken;

        Step(String name, int order) {
            this.name = name;
            this.order = order;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public long run(LocalDate date) {
            if (broken) throw new IllegalStateException("broken on purpose");
            ran.add(name + " " + date);
            return 3;
        }
    }

    @BeforeEach
    void aDayThatIsNext() {
        dayEnd = new DayEnd(store, List.of(second, first), clock, events, transaction);
        day = store.lastClosed().map(last -> last.plusDays(1)).orElse(LocalDate.of(2026, 1, 5));
    }

    @Test
    void stepsRunInTheirOrderAndAreRecordedWithTheirCounts() {
        DayEndRun run = dayEnd.run(day, BY);
        assertThat(ran).containsExactly("first " + day, "second " + day);
        assertThat(run.state()).isEqualTo(DayEndState.DONE);
        assertThat(run.steps()).extracting(DayEndRun.Step::changed).containsExactly(3L, 3L);
        assertThat(jdbc.sql("SELECT facts FROM audit_event WHERE action = 'day.closed' AND subject_id = :d")
                        .param("d", day.toString())
                        .query(String.class)
                        .single())
                .contains("\"first\":\"3\"");
    }

    @Test
    void aClosedDayIsNotRunAgain() {
        dayEnd.run(day, BY);
        dayEnd.run(day, BY);
        assertThat(ran).hasSize(2);
    }

    @Test
    void missedDaysAreCaughtUpInOrder() {
        dayEnd.run(day, BY);
        ran.clear();
        dayEnd.run(day.plusDays(3), BY);
        assertThat(ran.stream().filter(line -> line.startsWith("first")))
                .containsExactly("first " + day.plusDays(1), "first " + day.plusDays(2), "first " + day.plusDays(3));
    }

    @Test
    void aBrokenRunGoesOnAtTheStepThatWasNotDone() {
        second.broken = true;
        assertThatThrownBy(() -> dayEnd.run(day, BY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("dayend.failed"));
        assertThat(store.find(day))
                .hasValueSatisfying(run -> assertThat(run.state()).isEqualTo(DayEndState.FAILED));
        second.broken = false;
        dayEnd.run(day, BY);
        assertThat(ran).containsExactly("first " + day, "second " + day);
    }

    @Test
    void anOpenDayIsFinishedBeforeALaterOne() {
        first.broken = true;
        assertThatThrownBy(() -> dayEnd.run(day, BY)).isInstanceOf(Refused.class);
        first.broken = false;
        dayEnd.run(day.plusDays(1), BY);
        assertThat(ran.stream().filter(line -> line.startsWith("first")))
                .containsExactly("first " + day, "first " + day.plusDays(1));
    }

    @Test
    void twoRunnersDoNotBothRunADay() {
        assertThat(store.claim(day, BY, clock.instant())).isTrue();
        assertThat(store.claim(day, BY, clock.instant())).isFalse();
        assertRefused("dayend.running", day);
        store.fail(day, "test");
        dayEnd.run(day, BY);
    }

    @Test
    void aRunWhoseNodeFellSilentIsTakenOver() {
        store.claim(day, BY, clock.instant().minus(DayEndStore.SILENT).minusSeconds(1));
        assertThat(store.abandoned(clock.instant()))
                .hasValueSatisfying(run -> assertThat(run.date()).isEqualTo(day));
        assertThat(dayEnd.run(day, BY).state()).isEqualTo(DayEndState.DONE);
    }

    @Test
    void theFutureAndASkippedPastAreRefused() {
        dayEnd.run(day, BY);
        assertRefused("dayend.future", clock.today().plusDays(1));
        assertRefused("dayend.skipped", LocalDate.of(2020, 1, 1));
    }

    private void assertRefused(String key, LocalDate date) {
        assertThatThrownBy(() -> dayEnd.run(date, BY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
