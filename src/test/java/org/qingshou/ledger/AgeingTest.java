package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.qingshou.compliance.ClassificationFloor;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class AgeingTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    @Autowired
    JdbcClient jdbc;

    @Test
    void setWiseBucketsAndFloorsEqualTheRulesOnEveryDay() {
        for (int days = 0; days <= 400; days++) {
            LocalDate from = ON.minusDays(days);
            assertThat(sql(Ageing.bucket(":from"), from))
                    .as("bucket at %d days", days)
                    .isEqualTo(Bucket.of(days).name());
            assertThat(sql(Ageing.floor(":from"), from))
                    .as("floor at %d days", days)
                    .isEqualTo(ClassificationFloor.STATUTORY.at(days));
        }
    }

    @Test
    void nothingOverdueIsCurrentAndNormal() {
        assertThat(sql(Ageing.bucket("NULL"), ON)).isEqualTo("CURRENT");
        assertThat(sql(Ageing.floor("NULL"), ON)).isEqualTo("NORMAL");
    }

    @Test
    void exactlyTheLoansWhoseBucketOrFloorChangesAreFoundAsCrossing() {
        LocalDate after = ON.minusDays(3);
        for (int days = 0; days <= 400; days++) {
            LocalDate from = ON.minusDays(days);
            boolean changes = Bucket.of(days) != Bucket.of(Math.max(0, days - 3))
                    || !ClassificationFloor.STATUTORY
                            .at(days)
                            .equals(ClassificationFloor.STATUTORY.at(Math.max(0, days - 3)));
            boolean found = jdbc.sql("SELECT " + Ageing.crossing(":from"))
                            .param("from", from)
                            .param("on", ON)
                            .param("after", after)
                            .query(Integer.class)
                            .single()
                    == 1;
            assertThat(found).as("%d days", days).isEqualTo(changes);
        }
    }

    @Test
    void atEveryThresholdAndOverRandomDatesSetWiseEqualsTheRule() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<Long> days = new TreeSet<>();
        for (Bucket bucket : Bucket.values()) if (bucket != Bucket.D361) around(days, bucket.upTo());
        ClassificationFloor.STATUTORY.thresholds().forEach(threshold -> around(days, threshold.days()));
        for (int i = 0; i < 200; i++) days.add((long) random.nextInt(1500));
        for (long past : days) {
            LocalDate on = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            LocalDate from = on.minusDays(past);
            assertThat(sql(Ageing.bucket(":from"), from, on) + " " + sql(Ageing.floor(":from"), from, on))
                    .as("%d days to %s, seed %d", past, on, seed)
                    .isEqualTo(Bucket.of(past) + " " + ClassificationFloor.STATUTORY.at(past));
        }
    }

    private static void around(Set<Long> days, long threshold) {
        for (long near = threshold - 1; near <= threshold + 1; near++) if (near >= 0) days.add(near);
    }

    private String sql(String expression, LocalDate from) {
        return sql(expression, from, ON);
    }

    private String sql(String expression, LocalDate from, LocalDate on) {
        return jdbc.sql("SELECT " + expression)
                .param("from", from)
                .param("on", on)
                .query(String.class)
                .single();
    }
}
