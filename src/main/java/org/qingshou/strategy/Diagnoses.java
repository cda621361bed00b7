package org.qingshou.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.Utc;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.Segment;
import org.qingshou.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Diagnoses as rows that are only ever added. */
@Repository
class Diagnoses {
    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    Diagnoses(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(CaseId caseId, Diagnosis diagnosis) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO diagnosis (id, case_id, willingness, ability, reachability, segment, causes, flags,
                                               note, made_by, made_at)
                        VALUES (:id, :case, :willingness, :ability, :reach, :segment, :causes, :flags, :note, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("willingness", diagnosis.willingness())
                .param("ability", diagnosis.ability())
                .param("reach", diagnosis.reach().name())
                .param("segment", diagnosis.segment().name())
                .param("causes", diagnosis.causes().stream().map(Cause::name).collect(Collectors.joining(",")))
                .param(
                        "flags",
                        diagnosis.flags().stream().map(Flag::name).sorted().collect(Collectors.joining(",")))
                .param("note", cipher.sealNullable(diagnosis.note(), id))
                .param("by", diagnosis.by().value())
                .param("at", Utc.of(diagnosis.at()))
                .update();
    }

    Optional<Diagnosis> latest(CaseId caseId) {
        return history(caseId, 1).stream().findFirst();
    }

    /** Youngest first. */
    List<Diagnosis> history(CaseId caseId, int limit) {
        return jdbc.sql("SELECT * FROM diagnosis WHERE case_id = :c ORDER BY made_at DESC, id DESC LIMIT :n")
                .param("c", caseId.value())
                .param("n", limit)
                .query(this::row)
                .list();
    }

    private Diagnosis row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Diagnosis(
                rs.getInt("willingness"),
                rs.getInt("ability"),
                Reach.valueOf(rs.getString("reachability")),
                Segment.valueOf(rs.getString("segment")),
                codes(rs.getString("causes")).stream().map(Cause::valueOf).toList(),
                flags(rs.getString("flags")),
                cipher.openNullable(rs.getBytes("note"), id),
                new ActorId(rs.getString("made_by")),
                Utc.get(rs, "made_at"));
    }

    private static Set<Flag> flags(String text) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        codes(text).forEach(code -> flags.add(Flag.valueOf(code)));
        return flags;
    }

    private static List<String> codes(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
