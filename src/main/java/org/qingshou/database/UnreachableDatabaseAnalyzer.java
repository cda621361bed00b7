package org.qingshou.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that gets no connection says what to look at instead of printing where it was refused. */
class UnreachableDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    /** SQL states of a broken connection and of a refused login. */
    private static final Set<String> UNREACHABLE = Set.of("08", "28");
    /** Access to the database denied; no such database. */
    private static final Set<Integer> NOT_OURS = Set.of(1044, 1049);

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState();
        boolean unreachable = state != null && state.length() > 2 && UNREACHABLE.contains(state.substring(0, 2));
        if (!unreachable && !NOT_OURS.contains(cause.getErrorCode())) return null;
        return new FailureAnalysis(
                "The database does not let the application in: " + cause.getMessage(),
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, that the server"
                        + " runs, and that the database exists and belongs to this user.",
                cause);
    }
}
