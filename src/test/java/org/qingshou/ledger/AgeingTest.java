package org.qingshou.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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

    private String sql(String expression, LocalDate from) {
        return jdbc.sql("SELECT " + expression)
                .param("from", from)
                .param("on", ON)
                .query(String.class)
                .single();
    }
}
