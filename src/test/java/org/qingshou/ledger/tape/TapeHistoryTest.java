package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.Bucket;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.Seeds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Generated sequences of files against {@link BookModel}: whatever comes in whatever order, the counts add up, the ledger is
 * what the model says, and nothing is left behind. {@code -Dhistories=} makes it long, {@code -Dseed=} repeats one.
 */
@QingshouTest
class TapeHistoryTest {
    private static final int HISTORIES = Integer.getInteger("histories", 6);
    private static final int FILES = 12;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @Autowired
    Tapes tapes;

    @Autowired
    Branches branches;

    @Autowired
    BusinessDates dates;

    @Autowired
    JdbcClient jdbc;

    private final Map<TapeState, Integer> ends = new EnumMap<>(TapeState.class);
    private int refused;
    private String where = "";

    @BeforeEach
    void branchesExist() {
        Books.branches(branches, BookModel.BRANCHES.toArray(String[]::new));
    }

    @Test
    void whateverIsSentTheLedgerIsWhatTheModelSays() {
        long seed = Seeds.take(getClass());
        for (int i = 0; i < HISTORIES; i++) history(seed + i);
        boolean many = Long.getLong("seed") == null;
        if (many) {
            assertThat(ends.keySet()).as("histories worth the name").contains(TapeState.APPLIED, TapeState.NO_OP);
            assertThat(refused).as("files that came too late").isPositive();
        }
    }

    private void history(long seed) {
        String source = "h-" + UUID.randomUUID();
        BookModel model = new BookModel();
        RandomTapes files = new RandomTapes(new Random(seed), FIRST);
        for (int n = 0; n < FILES; n++) {
            BookModel.Tape tape = files.next();
            where = "-Dseed=%d -Dhistories=1, file %d: %s %s of %s%n%s"
                    .formatted(seed, n, tape.kind(), tape.scope(), tape.asOf(), tape.text());
            Optional<BookModel.Expected> expected = model.take(tape);
            send(source, tape, expected);
            assertThat(loans(source)).as(where).isEqualTo(expectedLoans(model));
            assertNothingIsLeftBehind();
        }
    }

    private void send(String source, BookModel.Tape tape, Optional<BookModel.Expected> expected) {
        UUID upload = Books.upload(tapes, tape.text());
        MappingProfile profile =
                tapes.inspect(upload).suggested().taking(List.of(RowFilter.without("产品", BookModel.LEFT_OUT)), null);
        TapeStatus status;
        try {
            status = tapes.importNow(
                    new TapeRequest(upload, profile, source, tape.asOf(), tape.kind(), tape.scope(), true),
                    Books.TESTER);
        } catch (Refused older) {
            assertThat(older.key()).as(where).isEqualTo("tape.as-of.older");
            assertThat(expected).as(where).isEmpty();
            refused++;
            return;
        }
        assertThat(expected).as("taken, and should be refused: " + where).isPresent();
        ends.merge(status.state(), 1, Integer::sum);
        assertThat(status.state()).as(where).isEqualTo(expected.orElseThrow().state());
        if (status.state() == TapeState.WAITING) tapes.discard(status.id(), Books.TESTER);
        if (status.state() != TapeState.APPLIED) return;
        assertThat(new BookModel.Expected(
                        status.state(),
                        status.added(),
                        status.changed(),
                        status.unchanged(),
                        status.leftOut(),
                        status.rejected()))
                .as(where)
                .isEqualTo(expected.get());
        RealFiles.assertAddsUp(status, tape.rows().size());
        assertThat(tapes.rejected(status.id(), 0, 1000)).as(where).hasSize((int) status.rejected());
    }

    private void assertNothingIsLeftBehind() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM tape_lane WHERE tape_id IS NOT NULL")
                        .query(Long.class)
                        .single())
                .as("the lane is free: " + where)
                .isZero();
    }

    private List<String> loans(String source) {
        return jdbc.sql("SELECT * FROM loan WHERE source = :s ORDER BY loan_no")
                .param("s", source)
                .query((rs, n) -> String.join(
                        " ",
                        rs.getString("loan_no"),
                        rs.getString("branch_code"),
                        rs.getString("product"),
                        rs.getString("principal_outstanding"),
                        rs.getString("interest_due"),
                        rs.getString("overdue_since"),
                        rs.getString("aged_from"),
                        rs.getString("bucket"),
                        rs.getString("as_of"),
                        rs.getString("on_tape")))
                .list();
    }

    private List<String> expectedLoans(BookModel model) {
        LocalDate on = dates.current();
        List<String> lines = new ArrayList<>();
        model.loans.forEach((number, loan) -> {
            LocalDate since = loan.overdueSince();
            Bucket bucket = Bucket.of(since == null ? 0 : on.toEpochDay() - since.toEpochDay());
            lines.add(String.join(
                    " ",
                    number,
                    loan.branch(),
                    loan.product(),
                    loan.principal().toPlainString(),
                    loan.interest().toPlainString(),
                    String.valueOf(since),
                    String.valueOf(since),
                    bucket.name(),
                    loan.asOf().toString(),
                    loan.onTape() ? "1" : "0"));
        });
        return lines;
    }
}
