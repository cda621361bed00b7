package org.qingshou.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

/** The demo's known passwords never meet real data. */
class DatabaseOriginTest {
    private JdbcClient jdbc = fresh();

    @BeforeEach
    void emptyDatabase() {
        jdbc = fresh();
    }

    @Test
    void anEmptyDatabaseIsMarkedByItsFirstStartAndTakenAgain() {
        DatabaseOrigin first = start("demo");
        assertThat(first.fresh()).isTrue();
        assertThat(start("demo").fresh()).as("nothing has been done yet").isTrue();
        jdbc.sql("INSERT INTO app_user VALUES ('someone')").update();
        first.markFilled();
        assertThat(start("demo").fresh()).isFalse();
    }

    @Test
    void aDemoThatWasStoppedBeforeItsDataWereCompleteIsRefused() {
        start("demo");
        jdbc.sql("INSERT INTO app_user VALUES ('someone')").update();
        assertThatThrownBy(() -> start("demo"))
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("being prepared");
    }

    @Test
    void theDemoRefusesADatabaseThatItDidNotMake() {
        jdbc.sql("INSERT INTO app_user VALUES ('someone')").update();
        assertThatThrownBy(() -> start("demo"))
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("did not make");
    }

    @Test
    void productionRefusesADatabaseOfTheDemo() {
        start("demo");
        assertThatThrownBy(this::startProduction)
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("passwords are public");
    }

    @Test
    void productionRefusesADatabaseOfTheBenchmark() {
        start("benchmark");
        assertThatThrownBy(this::startProduction)
                .isInstanceOf(DatabaseStartFailed.class)
                .hasMessageContaining("made by the demo, by tests or by the benchmark");
    }

    private DatabaseOrigin start(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return new DatabaseOrigin(jdbc, BusinessClock.real(), environment);
    }

    private void startProduction() {
        new DatabaseOrigin(jdbc, BusinessClock.real(), new MockEnvironment());
    }

    private static JdbcClient fresh() {
        JdbcClient jdbc = JdbcClient.create(
                new DriverManagerDataSource(TestDatabase.url(TestDatabase.freshSchema()), "tester", "tester"));
        jdbc.sql("CREATE TABLE database_origin (id TINYINT PRIMARY KEY, profile VARCHAR(20), created_at DATETIME(6),"
                        + " filled_at DATETIME(6) NULL)")
                .update();
        jdbc.sql("CREATE TABLE app_user (login VARCHAR(20))").update();
        return jdbc;
    }
}
