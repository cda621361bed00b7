package org.qingshou.access;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qingshou.uikit.ColumnStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each user's choice of columns in the database; what is shown there is decided elsewhere, so it gives sight of nothing. */
@Component
class ColumnChoices implements ColumnStore {
    private final JdbcClient jdbc;
    private final CurrentActor current;

    ColumnChoices(JdbcClient jdbc, CurrentActor current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    @Override
    public Set<String> hidden(String list) {
        return jdbc
                .sql("SELECT hidden FROM column_choice WHERE login = :l AND list_code = :c")
                .param("l", login())
                .param("c", list)
                .query(String.class)
                .optional()
                .stream()
                .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                .collect(Collectors.toSet());
    }

    @Override
    public void keep(String list, Set<String> hidden) {
        jdbc.sql("""
                        INSERT INTO column_choice (login, list_code, hidden) VALUES (:l, :c, :h)
                        ON DUPLICATE KEY UPDATE hidden = VALUES(hidden)""")
                .param("l", login())
                .param("c", list)
                .param("h", String.join(",", new TreeSet<>(hidden)))
                .update();
    }

    private String login() {
        return current.get().id().value();
    }
}
