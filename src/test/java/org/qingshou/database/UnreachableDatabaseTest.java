package org.qingshou.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnreachableDatabaseTest {
    private final UnreachableDatabaseAnalyzer analyzer = new UnreachableDatabaseAnalyzer();

    @ParameterizedTest
    @CsvSource({"Access denied for user,28000,1045", "Connection refused,08000,-1", "Unknown database,42000,1049"})
    void aRefusedConnectionNamesTheSettings(String message, String state, int code) {
        @Nullable
        FailureAnalysis analysis =
                analyzer.analyze(new BeanCreationException("flyway", new SQLException(message, state, code)));
        assertThat(Objects.requireNonNull(analysis).getDescription()).contains(message);
        assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void anyOtherSqlErrorIsNotOurs() {
        assertThat(analyzer.analyze(new BeanCreationException("x", new SQLException("no such table", "42S02", 1146))))
                .isNull();
    }
}
