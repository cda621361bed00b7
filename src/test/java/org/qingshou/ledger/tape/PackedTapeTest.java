package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole tapes whose new loans are packed and whose unchanged ones leave no mark: what several rows of one loan then do. */
@QingshouTest
class PackedTapeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final String HEADER = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,手机号码,保证人姓名,保证人电话\n";

    @Autowired
    private Tapes tapes;

    @Autowired
    private Branches branches;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "p-" + UUID.randomUUID();

    @BeforeEach
    void branch() {
        Books.branches(branches, "T101");
    }

    @Test
    void whoCameOnlyWithRowsThatContradictEachOtherIsNotKept() {
        TapeStatus tape = take(
                DAY,
                TapeKind.FULL_BOOK,
                "L1,C1,张一,T101,100.00,5,13900000001,李保,13900000091\n"
                        + "L1,C1,张一,T101,200.00,5,13900000001,李保,13900000091\n"
                        + "L2,C2,王二,T101,300.00,5,13900000002,,\n");
        assertThat(List.of(tape.read(), tape.added(), tape.rejected())).containsExactly(3L, 1L, 2L);
        assertThat(loans()).containsExactly("L2 300.00");
        assertThat(names()).containsExactly("王二");
    }

    @Test
    void whoStandsInAnotherRowTooStaysWithThatRow() {
        TapeStatus tape = take(
                DAY,
                TapeKind.FULL_BOOK,
                "L1,C1,张一,T101,100.00,5,13900000011,李保,13900000092\n"
                        + "L1,C1,张一,T101,200.00,5,13900000011,李保,13900000092\n"
                        + "L2,C1,张一,T101,300.00,5,13900000012,,\n"
                        + "L3,C3,赵三,T101,400.00,5,13900000013,李保,13900000092\n");
        assertThat(List.of(tape.read(), tape.added(), tape.rejected())).containsExactly(4L, 2L, 2L);
        assertThat(loans()).containsExactly("L2 300.00", "L3 400.00");
        assertThat(names()).containsExactlyInAnyOrder("张一", "赵三", "李保");
        // The number that only the rejected rows told is not kept.
        assertThat(contactsOf("张一")).isEqualTo(1);
    }

    @Test
    void twoRowsThatSayTheSameAreOneLoan() {
        String row = "L1,C1,张一,T101,100.00,5,13900000021,,\n";
        TapeStatus tape = take(DAY, TapeKind.FULL_BOOK, row + "L2,C2,王二,T101,1.00,5,,,\n" + row + row);
        assertThat(List.of(tape.read(), tape.added(), tape.unchanged(), tape.rejected()))
                .containsExactly(4L, 2L, 2L, 0L);
        assertThat(loans()).containsExactly("L1 100.00", "L2 1.00");
        tape = take(DAY.plusDays(1), TapeKind.FULL_BOOK, row.replace(",5,", ",6,") + row.replace(",5,", ",6,"));
        assertThat(List.of(tape.read(), tape.unchanged())).containsExactly(2L, 2L);
    }

    @Test
    void aLoanToldAgainAndOtherwiseStaysAsItIsWhicheverRowComesFirst() {
        take(DAY, TapeKind.OVERDUE_ONLY, "L1,C1,张一,T101,100.00,5,,,\nL2,C2,王二,T101,200.00,5,,,\n");
        TapeStatus tape = take(
                DAY.plusDays(1),
                TapeKind.OVERDUE_ONLY,
                "L1,C1,张一,T101,100.00,6,,,\nL1,C1,张一,T101,90.00,6,,,\n"
                        + "L2,C2,王二,T101,190.00,6,,,\nL2,C2,王二,T101,200.00,6,,,\n");
        assertThat(List.of(tape.read(), tape.rejected())).containsExactly(4L, 4L);
        assertThat(loans()).containsExactly("L1 100.00", "L2 200.00");
        assertThat(overdue()).isEqualTo(2);
    }

    @Test
    void aCustomerOnFileIsNotRenamedByARowThatIsRejected() {
        take(DAY, TapeKind.FULL_BOOK, "L1,C1,张一,T101,100.00,5,,,\n");
        TapeStatus tape = take(
                DAY.plusDays(1),
                TapeKind.FULL_BOOK,
                "L1,C1,张一,T101,100.00,6,,,\nL9,C1,张壹,T101,1.00,6,13900000031,,\nL9,C1,张壹,T101,2.00,6,13900000031,,\n");
        assertThat(List.of(tape.read(), tape.unchanged(), tape.rejected())).containsExactly(3L, 1L, 2L);
        assertThat(names()).containsExactly("张一");
        assertThat(contactsOf("张一")).isZero();
    }

    @Test
    void packsLargerThanTheServerTakesAtOnceAreParted() {
        StringBuilder rows = new StringBuilder("借据号,客户编号,客户名称,机构号,本金余额,逾期天数,备注\n");
        String note = "注".repeat(2500);
        for (int i = 0; i < 1200; i++) rows.append("L%d,C%d,张%d,T101,%d.00,5,%s%n".formatted(i, i, i, 100 + i, note));
        TapeStatus tape = tapes.importNow(
                Books.request(Books.upload(tapes, rows.toString()), source, DAY, TapeKind.FULL_BOOK, null),
                Books.TESTER);
        assertThat(tape.added()).isEqualTo(1200);
        assertThat(loans()).hasSize(1200);
    }

    private TapeStatus take(LocalDate day, TapeKind kind, String rows) {
        TapeStatus tape = tapes.importNow(
                Books.request(Books.upload(tapes, HEADER + rows), source, day, kind, null), Books.TESTER);
        assertThat(tape.state()).isEqualTo(TapeState.APPLIED);
        return tape;
    }

    private List<String> loans() {
        return jdbc.sql(
                        "SELECT CONCAT(loan_no, ' ', principal_outstanding) FROM loan WHERE source = :s ORDER BY loan_no")
                .param("s", source)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private long overdue() {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s AND overdue_since IS NOT NULL")
                .param("s", source)
                .query(Long.class)
                .single();
    }

    private List<String> names() {
        return jdbc.sql("SELECT name FROM person WHERE source = :s")
                .param("s", source)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    private long contactsOf(String name) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM contact_point c JOIN person p ON p.id = c.person_id
                        WHERE p.source = :s AND p.name = :n""")
                .param("s", source)
                .param("n", name)
                .query(Long.class)
                .single();
    }
}
