package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.generator.BookRecipe;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class TapeRecoveryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Tapes tapes;

    @Autowired
    TapeRunner runner;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void branchesExist() {
        Books.branches(branches, "T101");
    }

    @Test
    void anImportLeftWhileStagingIsMarkedFailedAndHasChangedNothing() {
        String source = "s-" + UUID.randomUUID();
        UUID id = checked(source);
        jdbc.sql("UPDATE tape SET state = 'STAGING' WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(runner.run(id)).isTrue();
        TapeStatus status = tapes.status(id);
        assertThat(status.state()).isEqualTo(TapeState.FAILED);
        assertThat(status.messages()).extracting(TapeMessage::key).contains("tape.failed.interrupted");
        assertThat(loans(source)).isEmpty();
        assertThat(staged(id)).isZero();
    }

    @Test
    void anImportLeftWhileApplyingIsRolledForward() {
        String source = "s-" + UUID.randomUUID();
        UUID id = checked(source);
        jdbc.sql("UPDATE tape SET state = 'MERGING', apply = TRUE WHERE id = :id")
                .param("id", id)
                .update();
        assertThat(runner.run(id)).isTrue();
        assertThat(tapes.status(id).state()).isEqualTo(TapeState.APPLIED);
        assertThat(loans(source)).hasSize(40);
        assertThat(staged(id)).isZero();
    }

    @Test
    void aRangeThatWasHalfAppliedIsAppliedToItsEndAndNothingTwice() {
        String source = "s-" + UUID.randomUUID();
        UUID id = checked(source);
        UUID copy = UUID.randomUUID();
        copyPacks(id, copy);
        jdbc.sql("UPDATE tape SET state = 'MERGING', apply = TRUE WHERE id = :id")
                .param("id", id)
                .update();
        runner.run(id);
        List<String> once = loans(source);
        List<String> contacts = contacts(source);
        jdbc.sql("DELETE q FROM loan_party q JOIN loan l ON l.id = q.loan_id WHERE l.source = :s")
                .param("s", source)
                .update();
        jdbc.sql("DELETE c FROM collateral c JOIN loan l ON l.id = c.loan_id WHERE l.source = :s")
                .param("s", source)
                .update();
        jdbc.sql("DELETE FROM loan WHERE source = :s AND loan_no LIKE '%3'")
                .param("s", source)
                .update();
        assertThat(loans(source)).hasSizeLessThan(once.size());
        copyPacks(copy, id);
        jdbc.sql("UPDATE tape SET state = 'MERGING', merged_to = 0 WHERE id = :id")
                .param("id", id)
                .update();
        runner.run(id);
        assertThat(loans(source)).isEqualTo(once);
        assertThat(contacts(source)).isEqualTo(contacts);
    }

    private List<String> contacts(String source) {
        return jdbc.sql("""
                        SELECT HEX(c.value_index) AS number FROM contact_point c JOIN person p ON p.id = c.person_id
                        WHERE p.source = :s ORDER BY number""")
                .param("s", source)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private void copyPacks(UUID from, UUID to) {
        String columns = "first_row, last_row, kind, part, bytes";
        int copied = jdbc.sql("INSERT INTO tape_pack (tape_id, " + columns + ") SELECT :to, " + columns
                        + " FROM tape_pack WHERE tape_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
        assertThat(copied).isPositive();
    }

    @Test
    void anotherImportWaitsForTheLane() {
        UUID first = checked("s-" + UUID.randomUUID());
        jdbc.sql("UPDATE tape SET state = 'STAGING' WHERE id = :t")
                .param("t", first)
                .update();
        hold(first);
        UUID second = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO tape (id, source, as_of, kind, scope, profile, upload_id, file_name, form, content_hash,
                            state, apply, messages, created_by, created_at)
                        SELECT :id, CONCAT(source, 'x'), as_of, kind, scope, profile, upload_id, file_name, form,
                            content_hash, 'QUEUED', FALSE, '[]', created_by, created_at FROM tape WHERE id = :first""").param("id", second).param("first", first).update();
        assertThat(runner.run(second)).isFalse();
        assertThat(runner.run(first)).isTrue();
        assertThat(runner.run(second)).isTrue();
        assertThat(tapes.status(second).state()).isEqualTo(TapeState.CHECKED);
    }

    @Test
    void aLaneLeftToAnImportThatHasEndedIsFree() {
        UUID ended = checked("s-" + UUID.randomUUID());
        hold(ended);
        assertThat(tapes.status(checked("s-" + UUID.randomUUID())).state()).isEqualTo(TapeState.CHECKED);
        assertThat(holder()).isNull();
    }

    private void hold(UUID tape) {
        jdbc.sql("UPDATE tape_lane SET tape_id = :t, runner = NULL WHERE id = 1")
                .param("t", tape)
                .update();
    }

    private @Nullable UUID holder() {
        return jdbc.sql("SELECT tape_id FROM tape_lane WHERE id = 1")
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list()
                .getFirst();
    }

    private UUID checked(String source) {
        BookRecipe recipe = new BookRecipe(3, 40, DAY, List.of("T101"), 50);
        UUID upload = Books.upload(tapes, Books.tape(recipe, 0));
        return tapes.importNow(
                        new TapeRequest(upload, null, source, DAY, TapeKind.FULL_BOOK, Set.of(), false), Books.TESTER)
                .id();
    }

    private List<String> loans(String source) {
        return jdbc.sql("SELECT * FROM loan WHERE source = :s ORDER BY loan_no")
                .param("s", source)
                .query((rs, n) -> String.join(
                        "|",
                        rs.getString("loan_no"),
                        rs.getString("person_id"),
                        rs.getString("principal_outstanding"),
                        rs.getString("interest_due"),
                        String.valueOf(rs.getString("overdue_since")),
                        rs.getString("bucket")))
                .list();
    }

    private long staged(UUID tape) {
        return jdbc.sql("SELECT COUNT(*) FROM tape_row WHERE tape_id = :t")
                .param("t", tape)
                .query(Long.class)
                .single();
    }
}
