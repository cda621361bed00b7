package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.ledger.dayend.DayEnd;
import org.qingshou.testing.DatabaseCopy;
import org.qingshou.testing.DatabasePicture;
import org.qingshou.testing.KillSwitch;
import org.qingshou.testing.Seeds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An import killed after any of its commits, taken up as after a restart and sent once more by a sender who does not know
 * how it ended, comes to what it comes to when nobody kills it. {@code -Dkills=all} kills the smaller kinds at each commit
 * as well.
 */
@KillSwitch.Wired
class TapeKillTest {
    private static final LocalDate NEXT = KilledBook.NEXT;
    private static final String SOURCE = KilledBook.SOURCE;
    /** Files and imports differ by how often they were sent; those are compared by what the last one says. */
    private static final Set<String> SENDING =
            Set.of("tape", "import_upload", "import_upload_chunk", "import_rejected");
    /** What a first tape fills, and what knows of it. */
    private static final List<String> FILLED = List.of(
            "tape",
            "loan",
            "loan_touched",
            "loan_party",
            "loan_told",
            "person",
            "contact_point",
            "collateral",
            "loan_clock",
            "case_loan",
            "collection_case");

    @Autowired
    KillSwitch kill;

    @Autowired
    Tapes tapes;

    @Autowired
    TapeStore store;

    @Autowired
    TapeRunner runner;

    @Autowired
    DayEnd dayEnd;

    @Autowired
    Branches branches;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    private DatabaseCopy copy;

    @BeforeEach
    void aBookWithCases() {
        KilledBook.prepare(tapes, dayEnd, branches);
        copy = new DatabaseCopy(jdbc, transaction);
    }

    @AfterEach
    void asBefore() {
        copy.restore();
        copy.drop();
    }

    @Test
    void aFullTapeKilledAnywhere() {
        List<String> lines = new ArrayList<>(new String(Books.tape(KilledBook.RECIPE, 1), Books.GB18030)
                .lines()
                .toList());
        // Three loans are missing, one is new.
        lines.subList(5, 8).clear();
        lines.add(lines.getLast().replaceFirst("^[^,]+", "NEW-1"));
        killed(TapeKind.FULL_BOOK, text(lines), 1);
    }

    /** Into empty tables all packs of a table are loaded at once. */
    @Test
    void aFirstTapeKilledAnywhere() {
        List<String> lines = new ArrayList<>(new String(Books.tape(KilledBook.RECIPE, 1), Books.GB18030)
                .lines()
                .toList());
        // A loan told twice and otherwise counts neither time, and whoever came with it alone is not kept.
        lines.add(lines.get(1).replaceFirst(",[0-9]+[.][0-9]{2},", ",0.07,"));
        killed(TapeKind.FULL_BOOK, text(lines), 1, () -> {
            copy.restore();
            emptyLedger();
        });
        assertThat(jdbc.sql("SELECT COUNT(*) FROM loan").query(Long.class).single())
                .as("loans but for the one told twice")
                .isEqualTo(lines.size() - 3L);
    }

    private void emptyLedger() {
        template.execute((ConnectionCallback<Boolean>) connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET FOREIGN_KEY_CHECKS = 0");
                for (String table : FILLED) statement.execute("TRUNCATE TABLE " + table);
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return true;
        });
    }

    @Test
    void anUpdateWithRejectedRowsKilledAnywhere() {
        List<String> numbers = loanNumbers();
        StringBuilder text = new StringBuilder("借据号,本金余额,手机\n");
        for (int i = 0; i < 30; i++) text.append("%s,%d.00,1390000%04d%n".formatted(numbers.get(i), 100 + i, i));
        killed(TapeKind.UPDATE, text.append("NOBODY,1.00,\n").toString(), 6);
    }

    @Test
    void closuresKilledAnywhere() {
        List<String> numbers = loanNumbers();
        String text = "借据号,结案日期,结案原因\n"
                + IntStream.range(0, 30)
                        .mapToObj(i -> numbers.get(i) + ",2026-03-03," + (i % 5 == 0 ? "核销" : "结清") + "\n")
                        .collect(Collectors.joining());
        killed(TapeKind.CLOSURES, text, 6);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private List<String> loanNumbers() {
        return jdbc.sql("SELECT loan_no FROM loan WHERE source = :s ORDER BY loan_no")
                .param("s", SOURCE)
                .query((rs, n) -> rs.getString("loan_no"))
                .list();
    }

    private void killed(TapeKind kind, String text, int stride) {
        killed(kind, text, stride, copy::restore);
    }

    private void killed(TapeKind kind, String text, int stride, Runnable anew) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        anew.run();
        int commits = kill.commits(() -> send(kind, NEXT, file));
        DatabasePicture whole = picture();
        String told = told();
        int step = System.getProperty("kills") == null ? stride : 1;
        int first = step == 1 ? 1 : 1 + (int) (Seeds.take(getClass()) % step);
        assertThat(commits).as("an import of some commits").isGreaterThan(15);
        for (int n = first; n <= commits; n += step) {
            anew.run();
            boolean died = kill.killAfter(n, () -> send(kind, NEXT, file));
            // Work that two threads share takes a commit more or less, by who comes first.
            if (!died) assertThat(n).as("survives commit %d", n).isGreaterThanOrEqualTo(commits - 1);
            theProcessIsGoneForLongerThanAMinute();
            for (UUID left : store.unfinished(clock.instant()))
                assertThat(runner.run(left)).isTrue();
            send(kind, NEXT, file);
            String when = "%s killed after commit %d of %d".formatted(kind, n, commits);
            picture().assertSameAs(whole, when);
            assertThat(told()).as(when).isEqualTo(told);
        }
    }

    /** Until then the next process takes the lost run for one that lives. */
    private void theProcessIsGoneForLongerThanAMinute() {
        jdbc.sql("UPDATE tape_lane SET heartbeat_at = heartbeat_at - INTERVAL 61 SECOND")
                .update();
    }

    private TapeStatus send(TapeKind kind, LocalDate asOf, byte[] file) {
        return tapes.importNow(Books.request(Books.upload(tapes, file), SOURCE, asOf, kind, null), Books.TESTER);
    }

    private DatabasePicture picture() {
        return DatabasePicture.take(jdbc, SENDING, "tape.%");
    }

    /** What the applied import says of itself. */
    private String told() {
        List<UUID> applied = jdbc.sql("SELECT id FROM tape WHERE source = :s AND as_of = :d AND state = 'APPLIED'")
                .param("s", SOURCE)
                .param("d", NEXT)
                .query((rs, n) -> rs.getObject(1, UUID.class))
                .list();
        assertThat(applied).as("applied once").hasSize(1);
        TapeStatus status = tapes.status(applied.getFirst());
        return "%d read, %d added, %d changed, %d unchanged, %d rejected, %s, %s"
                .formatted(
                        status.read(),
                        status.added(),
                        status.changed(),
                        status.unchanged(),
                        status.rejected(),
                        status.messages(),
                        tapes.rejected(status.id(), 0, 100));
    }
}
