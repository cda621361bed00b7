package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qingshou.access.Branches;
import org.qingshou.content.TableForm;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.uikit.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class ScheduleFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String HEADER = "借据号,应还日期,应还本金,应还利息\n";
    private static final String THREE =
            "L1,2026-01-20,40.00,5.00\nL1,2026-02-20,40.00,5.00\nL1,2026-03-20,40.00,5.00\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Payments payments;

    @Autowired
    MappingProfiles profiles;

    @Autowired
    FailedFiles failures;

    @Autowired
    Texts texts;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path root;

    private final String source = "s-" + UUID.randomUUID();

    @BeforeEach
    void twoLoans() {
        Books.branches(branches, "T101");
        Books.importText(tapes, source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,120.00,41\nL2,C2,李娜,T101,300.00,10\n");
    }

    @Test
    void aPaymentMovesTheOverdueDateAlongTheSchedule() {
        assertThat(overdueSince()).isEqualTo("2026-01-20");
        pay("P1", "40.00");
        assertThat(overdueSince()).as("no plan: it waits for the next tape").isEqualTo("2026-01-20");
        TapeStatus status = take(HEADER + THREE);
        assertThat(List.of(status.read(), status.added(), status.rejected())).containsExactly(3L, 3L, 0L);
        assertThat(overdueSince()).as("reckoned anew by the file").isEqualTo("2026-02-20");
        pay("P2", "10.00");
        assertThat(overdueSince()).isEqualTo("2026-02-20");
    }

    @Test
    void aLoansScheduleIsReplacedAsAWhole() {
        take(HEADER + THREE + "L2,2026-02-20,300.00,0\n");
        TapeStatus status = take(HEADER + "L1,2026-02-01,60.00,1.00\nL1,2026-04-01,60.00,\nL2,2026-02-20,300.00,0\n");
        assertThat(List.of(status.added(), status.changed(), status.unchanged()))
                .containsExactly(0L, 2L, 1L);
        assertThat(schedule("L1")).containsExactly("2026-02-01 60.00 1.00", "2026-04-01 60.00 0.00");
        assertThat(schedule("L2")).containsExactly("2026-02-20 300.00 0.00");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        take(HEADER + THREE);
        assertThat(take(HEADER + THREE).state()).isEqualTo(TapeState.NO_OP);
        TapeStatus otherDay = tapes.importNow(
                Books.request(Books.upload(tapes, HEADER + THREE), source, DAY.plusDays(1), TapeKind.SCHEDULE, null),
                Books.TESTER);
        assertThat(otherDay.unchanged()).isEqualTo(3);
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        TapeStatus checked = tapes.importNow(
                new TapeRequest(
                        Books.upload(tapes, HEADER + THREE), null, source, DAY, TapeKind.SCHEDULE, Set.of(), false),
                Books.TESTER);
        assertThat(checked.state()).isEqualTo(TapeState.CHECKED);
        assertThat(checked.added()).isEqualTo(3);
        assertThat(schedule("L1")).isEmpty();
    }

    @Test
    void aLoanWithABadRowKeepsTheScheduleItHas() {
        take(HEADER + THREE);
        TapeStatus status = take(HEADER + """
                L1,2026-01-20,60.00,5.00
                L1,2026-02-30,60.00,5.00
                L2,2026-02-20,100.00,1.00
                L2,2026-02-20,200.00,1.00
                L2,2026-03-20,200.00,1.00
                L9,2026-03-20,200.00,1.00
                """);
        assertThat(List.of(status.read(), status.rejected())).containsExactly(6L, 6L);
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(row -> row.row() + " " + row.field() + " " + row.reason())
                .containsExactly(
                        "2 loan_no schedule-partly",
                        "3 due_on date",
                        "4 loan_no schedule-double",
                        "5 loan_no schedule-double",
                        "6 loan_no schedule-partly",
                        "7 loan_no unknown-loan");
        assertThat(schedule("L1")).hasSize(3).first().isEqualTo("2026-01-20 40.00 5.00");
        assertThat(schedule("L2")).isEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tapes.writeRejected(status.id(), Texts.ENGLISH, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("L1,2026-01-20,60.00,5.00")
                .contains("two different instalments on the same due date");
    }

    @Test
    void englishHeadersAndAFileWithoutDueDatesAreToldApart() {
        UUID upload = Books.upload(tapes, "loan_no;due_on;principal;interest\nL1;2026-01-20;40.00;5.00\n");
        TapeStatus status = tapes.importNow(Books.request(upload, source, DAY, TapeKind.SCHEDULE, null), Books.TESTER);
        assertThat(status.added()).isEqualTo(1);
        UUID other = Books.upload(tapes, "loan_no,principal,interest\nL1,40.00,5.00\n");
        assertThatThrownBy(
                        () -> tapes.importNow(Books.request(other, source, DAY, TapeKind.SCHEDULE, null), Books.TESTER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("tape.profile.missing"));
    }

    @Test
    void aWorkbookIsReadTheSameAndItsRejectedRowsAreAWorkbook() throws IOException {
        String rows = HEADER + THREE + "L9,2026-03-20,40.00,5.00\n";
        UUID upload = Books.upload(tapes, Books.workbook(rows));
        assertThat(tapes.inspect(upload).form().kind()).isEqualTo(TableForm.Kind.XLSX);
        TapeStatus status = tapes.importNow(Books.request(upload, source, DAY, TapeKind.SCHEDULE, null), Books.TESTER);
        assertThat(List.of(status.read(), status.added(), status.rejected())).containsExactly(4L, 3L, 1L);
        assertThat(schedule("L1"))
                .containsExactly("2026-01-20 40.00 5.00", "2026-02-20 40.00 5.00", "2026-03-20 40.00 5.00");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tapes.writeRejected(status.id(), Texts.ENGLISH, out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getFirstSheet().read().get(1).getCellText(0)).isEqualTo("L9");
        }
        assertThat(take(HEADER + THREE).unchanged()).as("the same as text").isEqualTo(3);
    }

    @Test
    void theHeadersTellWhatKindOfFileItIs() {
        assertThat(kind(HEADER + THREE)).isEqualTo(TapeKind.SCHEDULE);
        assertThat(kind("loan_no,due_on,principal,interest\nL1,2026-01-20,40.00,5.00\n"))
                .isEqualTo(TapeKind.SCHEDULE);
        assertThat(kind("借据号,结案日期,结案原因\nL1,2026-03-02,结清\n")).isEqualTo(TapeKind.CLOSURES);
        assertThat(kind("借据号,展期日期,到期日\nL1,2026-03-02,2027-03-02\n")).isEqualTo(TapeKind.EXTENSIONS);
        assertThat(kind(Books.HEADER + "L1,C1,王伟,T101,1.00,1\n")).isEqualTo(TapeKind.FULL_BOOK);
        assertThat(kind("借据号,产品\nL1,消费贷\n")).as("not said").isEqualTo(TapeKind.FULL_BOOK);
    }

    private TapeKind kind(String text) {
        return tapes.inspect(Books.upload(tapes, text)).kind();
    }

    @Test
    void aScheduleLiesInItsOwnPlaceOfTheWatchedFolder() throws Exception {
        Path place = Files.createDirectories(root.resolve(source).resolve("schedule"));
        Files.writeString(place.resolve("plan-2026-03-02.csv"), HEADER + THREE);
        Files.writeString(place.resolve("plan-2026-03-02.csv.done"), "");
        new FolderImport(new WatchedFolder(root), tapes, payments, profiles, texts, failures).look();
        assertThat(schedule("L1")).hasSize(3);
    }

    private TapeStatus take(String file) {
        return tapes.importNow(
                Books.request(Books.upload(tapes, file), source, DAY, TapeKind.SCHEDULE, null), Books.TESTER);
    }

    private void pay(String number, String amount) {
        String file = "还款流水号,借据号,还款日期,还款金额\n" + number + ",L1,2026-03-03," + amount + "\n";
        payments.importFile(
                "p.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), source, Books.TESTER);
    }

    private String overdueSince() {
        return jdbc.sql("SELECT overdue_since FROM loan WHERE source = :s AND loan_no = 'L1'")
                .param("s", source)
                .query(String.class)
                .single();
    }

    private List<String> schedule(String loanNo) {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', s.due_on, s.principal, s.interest) FROM repayment_schedule s
                        JOIN loan l ON l.id = s.loan_id WHERE l.source = :s AND l.loan_no = :l ORDER BY s.due_on""")
                .param("s", source)
                .param("l", loanNo)
                .query((rs, n) -> rs.getString(1))
                .list();
    }
}
