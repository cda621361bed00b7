package org.qingshou.compliance.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qingshou.kernel.ActorId;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words in sealed columns of a table: the row stays with its codes and dates, for it is counted; what was said goes. */
public class SealedWords extends SqlRetention {
    private final JdbcTemplate batch;
    private final FieldCipher cipher;
    private final String update;
    private final int needed;

    /**
     * Which columns of a table hold the words, each sealed with the row's id.
     *
     * @param needed those that must hold something, to which an empty text is written
     * @param optional those that are emptied
     */
    public record Columns(String table, List<String> needed, List<String> optional) {
        public Columns {
            needed = List.copyOf(needed);
            optional = List.copyOf(optional);
        }
    }

    public SealedWords(
            JdbcClient jdbc,
            JdbcTemplate batch,
            FieldCipher cipher,
            RetentionRules rules,
            String code,
            RecordClass kind,
            Columns columns,
            String query) {
        super(jdbc, rules, code, kind, query);
        this.batch = batch;
        this.cipher = cipher;
        this.needed = columns.needed().size();
        this.update = "UPDATE " + columns.table() + " SET "
                + Stream.concat(
                                columns.needed().stream().map(column -> column + " = ?"),
                                columns.optional().stream().map(column -> column + " = NULL"))
                        .collect(Collectors.joining(", "))
                + " WHERE id = ?";
    }

    @Override
    protected void remove(List<UUID> ids, LocalDate today, ActorId by) {
        batch.batchUpdate(update, ids, ids.size(), (statement, id) -> {
            for (int i = 1; i <= needed; i++) statement.setBytes(i, cipher.seal("", id));
            statement.setObject(needed + 1, id);
        });
    }
}
