package org.qingshou.database;

import java.util.stream.Stream;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Utc;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps demo and production apart: the demo, whose passwords everybody knows, works only on a database that it made
 * itself, and production never on one of the demo's.
 */
@Component
public class DatabaseOrigin {
    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final boolean fresh;

    DatabaseOrigin(JdbcClient jdbc, BusinessClock clock, Environment environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        String profile = profile(environment);
        String origin = jdbc.sql("SELECT profile FROM database_origin WHERE id = 1")
                .query(String.class)
                .optional()
                .orElse("");
        boolean empty =
                jdbc.sql("SELECT COUNT(*) FROM app_user").query(Long.class).single() == 0;
        boolean demo = profile.equals("demo");
        // A demo that was stopped before its first user stands may begin again.
        fresh = empty && (origin.isEmpty() || (demo && origin.equals(profile)));
        if (origin.isEmpty() && empty)
            jdbc.sql("INSERT INTO database_origin (id, profile, created_at) VALUES (1, :p, :a)")
                    .param("p", profile)
                    .param("a", Utc.of(clock.instant()))
                    .update();
        else if (!origin.equals(profile)) throw new DatabaseStartFailed(sentence(profile));
        else if (demo && !empty && !filled())
            throw new DatabaseStartFailed("The demo was stopped while its data were being prepared: delete its data"
                    + " folder, or give it another empty database, and start again.");
    }

    /** Whether this start found the database empty. */
    public boolean fresh() {
        return fresh;
    }

    /** The demo's data are complete; a start that finds them half made refuses them. */
    public void markFilled() {
        jdbc.sql("UPDATE database_origin SET filled_at = :a WHERE id = 1")
                .param("a", Utc.of(clock.instant()))
                .update();
    }

    private boolean filled() {
        return jdbc.sql("SELECT COUNT(*) FROM database_origin WHERE filled_at IS NOT NULL")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static String profile(Environment environment) {
        return Stream.of("demo", "benchmark", "test")
                .filter(profile -> environment.acceptsProfiles(Profiles.of(profile)))
                .findFirst()
                .orElse("production");
    }

    private static String sentence(String profile) {
        return "demo".equals(profile)
                ? "The demo does not touch a database that it did not make: give it an empty one, or start without the demo"
                        + " profile."
                : "This database was made by the demo, by tests or by the benchmark, whose passwords are public or thrown"
                        + " away: start production on a database of its own.";
    }
}
