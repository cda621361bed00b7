package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.content.TableFiles;
import org.qingshou.content.TableForm;
import org.qingshou.generator.BookGenerator;
import org.qingshou.generator.BookRecipe;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.ContactPointKind;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Party;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QingshouTest
class TapeImportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final BookRecipe RECIPE = new BookRecipe(42, 1200, DAY, List.of("T101", "T102"), 35);

    @Autowired
    Tapes tapes;

    @Autowired
    Loans loans;

    @Autowired
    Persons persons;

    @Autowired
    Branches branches;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void branchesExist() {
        Books.branches(branches, "T101", "T102");
    }

    @Test
    void aGeneratedBookIsImportedByItsChineseHeadersWithCountsThatAddUp() {
        String source = source();
        TapeStatus first = importBook(source, 0);
        assertThat(first.state()).isEqualTo(TapeState.APPLIED);
        assertThat(List.of(first.read(), first.added(), first.changed(), first.unchanged(), first.rejected()))
                .containsExactly(1200L, 1200L, 0L, 0L, 0L);
        BookGenerator book = new BookGenerator(RECIPE);
        assertThat(count("overdue_since IS NOT NULL", source)).isEqualTo(book.overdueOnFirstDay());
        assertThat(distinctPersons(source)).isEqualTo(900);

        TapeStatus second = importBook(source, 1);
        assertThat(second.changed()).isEqualTo(book.changedOn(1));
        assertThat(second.unchanged()).isEqualTo(1200 - book.changedOn(1));
        assertThat(second.added() + second.rejected()).isZero();
    }

    private TapeStatus importBook(String source, int day) {
        return tapes.importNow(
                Books.request(
                        Books.upload(tapes, Books.tape(RECIPE, day)),
                        source,
                        DAY.plusDays(day),
                        TapeKind.FULL_BOOK,
                        null),
                Books.TESTER);
    }

    @Test
    void theSameFileTwiceIsANoOpThatSaysSo() {
        String source = source();
        String row = "L1,C1,王伟,T101,100.00,5\n";
        importText(source, DAY, TapeKind.FULL_BOOK, row);
        TapeStatus again = importText(source, DAY, TapeKind.FULL_BOOK, row);
        assertThat(again.state()).isEqualTo(TapeState.NO_OP);
        assertThat(again.messages()).extracting(TapeMessage::key).containsExactly("tape.message.same");
    }

    @Test
    void theSameFileAfterACorrectionIsACorrectionItself() {
        String source = source();
        String first = "L1,C1,王伟,T101,100.00,5\n";
        importText(source, DAY, TapeKind.FULL_BOOK, first);
        importText(source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,80.00,5\nL2,C2,李芳,T101,1.00,0\n");
        TapeStatus third = importText(source, DAY, TapeKind.FULL_BOOK, first);
        assertThat(List.of(third.state(), third.changed())).containsExactly(TapeState.APPLIED, 1L);
        assertThat(loan(source, "L1").balances().principal().amount()).isEqualByComparingTo("100.00");
        assertThat(loan(source, "L2").onTape()).isFalse();
        assertThat(importText(source, DAY, TapeKind.FULL_BOOK, first).state()).isEqualTo(TapeState.NO_OP);
    }

    @Test
    void theLastWordIsThatOfTheBranchesItIsAbout() {
        String source = source();
        String one = "L1,C1,王伟,T101,100.00,5\n";
        importScoped(source, "T101", one);
        importScoped(source, "T102", "L2,C2,李芳,T102,1.00,0\n");
        assertThat(importScoped(source, "T101", one).state())
                .as("the other branch's file says nothing of it")
                .isEqualTo(TapeState.NO_OP);
        importText(source, DAY, TapeKind.UPDATE, "L1,C1,王伟,T101,70.00,5\n");
        assertThat(importScoped(source, "T101", one).state())
                .as("sent again it does not speak of the update")
                .isEqualTo(TapeState.NO_OP);
        assertThat(importScoped(source, "T101", one.replace("100.00", "99.00")).changed())
                .isEqualTo(1);
    }

    private TapeStatus importScoped(String source, String branch, String rows) {
        return tapes.importNow(
                new TapeRequest(
                        Books.upload(tapes, Books.HEADER + rows),
                        null,
                        source,
                        DAY,
                        TapeKind.FULL_BOOK,
                        Set.of(branch),
                        true),
                Books.TESTER);
    }

    @Test
    void filesHandedInOneAfterAnotherAreAppliedInThatOrder() {
        String source = source();
        String first = "L1,C1,王伟,T101,100.00,5\n";
        importText(source, DAY, TapeKind.FULL_BOOK, first);
        List<UUID> ids = List.of("80.00", "100.00", "60.00", "100.00").stream()
                .map(amount -> tapes.submit(
                        Books.request(
                                Books.upload(tapes, Books.HEADER + first.replace("100.00", amount)),
                                source,
                                DAY,
                                TapeKind.FULL_BOOK,
                                null),
                        Books.TESTER))
                .toList();
        org.awaitility.Awaitility.await()
                .until(() ->
                        ids.stream().allMatch(id -> tapes.status(id).state().isOver()));
        assertThat(ids).allMatch(id -> tapes.status(id).state() == TapeState.APPLIED);
        assertThat(loan(source, "L1").balances().principal().amount()).isEqualByComparingTo("100.00");
    }

    @Test
    void aLoanThatOnlyGrewADayOlderIsUnchanged() {
        String source = source();
        importText(source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,100.00,5\n");
        TapeStatus next = importText(source, DAY.plusDays(1), TapeKind.FULL_BOOK, "L1,C1,王伟,T101,100,6\n");
        assertThat(next.unchanged()).isEqualTo(1);
        assertThat(loan(source, "L1").overdueSince()).isEqualTo(DAY.minusDays(5));
    }

    @Test
    void anOlderDateIsRefusedAndTheSameDateWithOtherContentIsACorrection() {
        String source = source();
        importText(source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,100.00,5\n");
        assertRefused(
                "tape.as-of.older",
                () -> importText(source, DAY.minusDays(1), TapeKind.FULL_BOOK, "L1,C1,王伟,T101,90.00,5\n"));
        TapeStatus correction = importText(source, DAY, TapeKind.FULL_BOOK, "L1,C1,王伟,T101,80.00,5\n");
        assertThat(correction.changed()).isEqualTo(1);
        assertThat(loan(source, "L1").balances().principal().amount()).isEqualByComparingTo("80.00");
    }

    @Test
    void eachBadRowIsRejectedWithItsReasonAndTheOthersAreTaken() {
        String source = source();
        TapeStatus status = importText(source, DAY, TapeKind.UPDATE, """
                L1,C1,王伟,T101,100.00,5
                1.10E+22,C2,李芳,T101,100.00,5
                L3,,张敏,T101,100.00,5
                L4,C4,刘强,T999,100.00,5
                L5,C5,陈静,T101,100.005,5
                L6,C6,杨洋,T101,-1,5
                L7,C7,黄磊,T101,1e2,0
                L8,C8,赵军,T101,100.00
                L9,C9,周杰,T101,1.00,0
                L9,C9,周杰,T101,2.00,0
                L10,C10,吴涛,T101,3.00,0
                L10,C10,吴涛,T101,3.00,0
                """);
        assertThat(List.of(status.read(), status.added(), status.changed(), status.unchanged(), status.rejected()))
                .containsExactly(12L, 3L, 0L, 1L, 8L);
        assertThat(status.messages()).contains(TapeMessage.of("tape.warn.scientific", "1"));
        assertThat(tapes.rejected(status.id(), 0, 50))
                .extracting(row -> row.row() + " " + row.field() + " " + row.reason())
                .containsExactly(
                        "3 loan_no key.scientific",
                        "4 customer_no missing",
                        "5 branch_code branch",
                        "6 principal_outstanding decimals",
                        "7 principal_outstanding negative",
                        "9 row columns",
                        "10 loan_no double",
                        "11 loan_no double");
        assertThat(count("1 = 1", source)).isEqualTo(3);
    }

    @Test
    void rejectedRowsComeBackInTheFormOfTheFileReadyToBeSentAgain() {
        String source = source();
        byte[] file = "借据号;客户编号;客户名称;机构号;本金余额;逾期天数\r\nL1;C1;王伟;T999;100.00;5\r\nL2;C2;李芳;T101;1.00;0\r\n"
                .getBytes(Books.GB18030);
        TapeStatus status = tapes.importNow(
                Books.request(Books.upload(tapes, file), source, DAY, TapeKind.UPDATE, null), Books.TESTER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tapes.writeRejected(status.id(), Locale.SIMPLIFIED_CHINESE, out);
        assertThat(out.toString(Books.GB18030))
                .isEqualTo("借据号;客户编号;客户名称;机构号;本金余额;逾期天数;原行号;问题列;拒绝原因\r\n"
                        + "L1;C1;王伟;T999;100.00;5;2;机构号;机构“T999”不存在，请先建立机构，或在导入时选择自动新建\r\n");
        TableForm form = TableFiles.detect(() -> new ByteArrayInputStream(out.toByteArray()));
        assertThat(form.charset()).isEqualTo("GB18030");
    }

    @Test
    void unknownBranchesAreCreatedWhereTheImportSaysSo() {
        String branch = "N" + UUID.randomUUID().toString().substring(0, 6);
        String source = source();
        UUID upload = Books.upload(tapes, Books.HEADER + "L1,C1,王伟," + branch + ",100.00,5\n");
        MappingProfile profile = tapes.inspect(upload).suggested().creatingBranches(true);
        TapeStatus status = tapes.importNow(Books.request(upload, source, DAY, TapeKind.UPDATE, profile), Books.TESTER);
        assertThat(status.added()).isEqualTo(1);
        assertThat(branches.find(new BranchCode(branch))).isPresent();
    }

    @Test
    void absenceFromAnOverdueListMeansNotOverdueAndFromAFullBookNoLongerOnTheTape() {
        String source = source();
        String two = "L1,C1,王伟,T101,100.00,5\nL2,C2,李芳,T101,50.00,40\n";
        importText(source, DAY, TapeKind.OVERDUE_ONLY, two);
        importText(source, DAY.plusDays(1), TapeKind.OVERDUE_ONLY, "L2,C2,李芳,T101,50.00,41\n");
        assertThat(loan(source, "L1").overdueSince()).isNull();
        assertThat(loan(source, "L1").balances().principal().amount()).isEqualByComparingTo("100.00");
        assertThat(loan(source, "L1").onTape()).isTrue();
        importText(source, DAY.plusDays(2), TapeKind.FULL_BOOK, "L1,C1,王伟,T101,100.00,0\n");
        assertThat(loan(source, "L2").onTape()).isFalse();
        assertThat(loan(source, "L2").overdueSince()).isEqualTo(DAY.minusDays(40));
        TapeStatus back = importText(
                source, DAY.plusDays(3), TapeKind.FULL_BOOK, "L1,C1,王伟,T101,100.00,0\nL2,C2,李芳,T101,50.00,43\n");
        assertThat(loan(source, "L2").onTape()).isTrue();
        assertThat(back.changed()).isEqualTo(1);
    }

    @Test
    void nothingIsConcludedFromAbsenceWhereARowWasRejected() {
        String source = source();
        importText(source, DAY, TapeKind.OVERDUE_ONLY, "L1,C1,王伟,T101,100.00,5\nL2,C2,李芳,T101,50.00,40\n");
        TapeStatus status = importText(
                source, DAY.plusDays(1), TapeKind.OVERDUE_ONLY, "L2,C2,李芳,T101,50.00,41\nL3,C3,张敏,T101,x,1\n");
        assertThat(loan(source, "L1").overdueSince()).isEqualTo(DAY.minusDays(5));
        assertThat(status.messages()).extracting(TapeMessage::key).contains("tape.message.absence-not-judged");
    }

    @Test
    void personsPartiesAndContactPointsComeWithTheLoanAndAreSealed() {
        String source = source();
        String header = "借据号,客户编号,客户名称,客户类型,机构号,本金余额,逾期天数,手机号码,身份证号,联系地址,保证人,保证人电话,管户\n";
        String row = "L1,C1,王伟,农户,T101,100.00,5,160-1234-5678,990001198001011234,青石县青石镇东岗村12号,李芳,16900001111,李娜\n";
        String other = "L2,C1,王伟,农户,T101,10.00,0,16012345678,990001198001011234,青石县青石镇东岗村12号,李芳,16900001111,李娜\n";
        UUID upload = Books.upload(tapes, header + row + other);
        tapes.importNow(Books.request(upload, source, DAY, TapeKind.UPDATE, null), Books.TESTER);

        LoanView loan = loan(source, "L1");
        PersonId borrower = loan.person();
        assertThat(loan(source, "L2").person()).isEqualTo(borrower);
        assertThat(loan.extra()).containsExactly(Map.entry("管户", "李娜"));
        assertThat(persons.card(borrower).idNumberShown()).isEqualTo("****1234");
        assertThat(persons.contactPoints(borrower))
                .extracting(point -> point.kind() + " " + point.shown())
                .containsExactlyInAnyOrder("MOBILE 160****5678", "HOME_ADDRESS 青石县青石镇****");
        List<Party> parties = persons.parties(borrower, new BranchCode("T101"));
        assertThat(parties).hasSize(2).allSatisfy(party -> {
            assertThat(party.name()).isEqualTo("李芳");
            assertThat(party.role()).isEqualTo(PartyRole.GUARANTOR_JOINT);
        });
        assertThat(parties.stream().map(Party::person).distinct()).hasSize(1);
        assertThat(persons.byPhone("16012345678")).contains(borrower);
        assertThat(persons.byIdNumber("990001198001011234")).contains(borrower);
        UUID phone = persons.contactPoints(borrower).stream()
                .filter(point -> point.kind() == ContactPointKind.MOBILE)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(persons.reveal(phone, Books.TESTER)).isEqualTo("16012345678");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = 'person.revealed' AND subject_id = :p")
                        .param("p", borrower.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDivisionOfAPersonComesFromTheTapeAndATextThatIsNoCodeIsARejectedRow() {
        String source = source();
        String header = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,行政区划代码\n";
        TapeStatus first = division(source, DAY, header + """
                L1,C1,王伟,T101,1.00,0,330127
                L2,C2,李芳,T101,1.00,0,
                L3,C3,张敏,T101,1.00,0,3301
                L4,C4,刘强,T101,1.00,0,990127
                L5,C5,陈静,T101,1.00,0,3.30127E+05
                """);
        assertThat(List.of(first.added(), first.rejected())).containsExactly(3L, 2L);
        assertThat(tapes.rejected(first.id(), 0, 9))
                .extracting(row -> row.row() + " " + row.field() + " " + row.reason())
                .containsExactly("4 division_code division", "6 division_code division");
        assertThat(persons.card(loan(source, "L1").person()).divisionCode()).isEqualTo("330127");
        assertThat(persons.card(loan(source, "L2").person()).divisionCode()).isNull();
        assertThat(persons.card(loan(source, "L4").person()).divisionCode()).isEqualTo("990127");
        assertThat(first.messages()).contains(TapeMessage.of("tape.warn.division-unknown", "1"));

        TapeStatus moved = division(source, DAY.plusDays(1), header + "L1,C1,王伟,T101,1.00,0,330122\n");
        assertThat(moved.changed()).isEqualTo(1);
        assertThat(persons.card(loan(source, "L1").person()).divisionCode()).isEqualTo("330122");
        division(source, DAY.plusDays(2), header + "L1,C1,王伟,T101,1.00,0,\n");
        assertThat(persons.card(loan(source, "L1").person()).divisionCode()).isEqualTo("330122");
    }

    @Test
    void aDivisionGoesDownToTownshipAndVillageAndAnUnknownOneIsKeptWithAWarning() {
        String source = source();
        String header = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,行政区划代码\n";
        TapeStatus status = division(source, DAY, header + """
                L1,C1,王伟,T101,1.00,0,330127100
                L2,C2,李芳,T101,1.00,0,330127100205
                L3,C3,张敏,T101,1.00,0,330104
                L4,C4,刘强,T101,1.00,0,330127999
                """);
        assertThat(List.of(status.added(), status.rejected())).containsExactly(4L, 0L);
        assertThat(status.messages()).contains(TapeMessage.of("tape.warn.division-unknown", "2"));
        for (String[] told :
                new String[][] {{"L1", "330127100"}, {"L2", "330127100205"}, {"L3", "330104"}, {"L4", "330127999"}})
            assertThat(persons.card(loan(source, told[0]).person()).divisionCode())
                    .isEqualTo(told[1]);
    }

    private TapeStatus division(String source, LocalDate asOf, String tape) {
        return tapes.importNow(
                Books.request(Books.upload(tapes, tape), source, asOf, TapeKind.UPDATE, null), Books.TESTER);
    }

    @Test
    void aCustomerNumberOfAnotherIdNumberIsRejected() {
        String source = source();
        String header = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,身份证号\n";
        String tail = UUID.randomUUID().toString().substring(0, 8);
        UUID upload = Books.upload(
                tapes, header + "L1,C1,王伟,T101,1.00,0,A" + tail + "\nL2,C1,王伟,T101,2.00,0,B" + tail + "\n");
        TapeStatus status = tapes.importNow(Books.request(upload, source, DAY, TapeKind.UPDATE, null), Books.TESTER);
        assertThat(status.added()).isEqualTo(1);
        assertThat(tapes.rejected(status.id(), 0, 5))
                .extracting(RejectedRow::reason)
                .containsExactly("id-number-differs");
    }

    @Test
    void aDryRunChangesNothingUntilItIsApplied() {
        String source = source();
        UUID upload = Books.upload(tapes, Books.HEADER + "L1,C1,王伟,T101,100.00,5\n");
        TapeStatus checked = tapes.importNow(
                new TapeRequest(upload, null, source, DAY, TapeKind.FULL_BOOK, Set.of(), false), Books.TESTER);
        assertThat(checked.state()).isEqualTo(TapeState.CHECKED);
        assertThat(checked.added()).isEqualTo(1);
        assertThat(count("1 = 1", source)).isZero();
        tapes.apply(checked.id());
        org.awaitility.Awaitility.await().until(() -> tapes.status(checked.id()).state() == TapeState.APPLIED);
        assertThat(count("1 = 1", source)).isEqualTo(1);
    }

    @Test
    void aDryRunThatTheLedgerHasOvertakenIsComparedAnew() {
        String source = source();
        String row = "L1,C1,王伟,T101,100.00,5\n";
        UUID upload = Books.upload(tapes, Books.HEADER + row + "L2,C2,李芳,T101,1.00,0\n");
        TapeStatus checked = tapes.importNow(
                new TapeRequest(upload, null, source, DAY, TapeKind.FULL_BOOK, Set.of(), false), Books.TESTER);
        importText(source, DAY, TapeKind.UPDATE, row);
        tapes.apply(checked.id());
        org.awaitility.Awaitility.await().until(() -> tapes.status(checked.id()).state() == TapeState.APPLIED);
        TapeStatus applied = tapes.status(checked.id());
        assertThat(List.of(applied.added(), applied.unchanged())).containsExactly(1L, 1L);
    }

    @Test
    void aDiscardedDryRunLeavesNothingBehind() {
        UUID upload = Books.upload(tapes, Books.HEADER + "L1,C1,王伟,T101,100.00,5\n");
        TapeStatus checked = tapes.importNow(
                new TapeRequest(upload, null, source(), DAY, TapeKind.FULL_BOOK, Set.of(), false), Books.TESTER);
        tapes.discard(checked.id(), Books.TESTER);
        assertThat(tapes.status(checked.id()).state()).isEqualTo(TapeState.DISCARDED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM tape_row WHERE tape_id = :t")
                        .param("t", checked.id())
                        .query(Long.class)
                        .single())
                .isZero();
        assertRefused("tape.not-checked", () -> tapes.apply(checked.id()));
    }

    @Test
    void aRowNumberIsAKeyForOneTapeOnly() {
        String source = source();
        UUID upload = Books.upload(tapes, "name,branch,balance,dpd\nAnn,T101,10,0\nBob,T101,20,3\n");
        MappingProfile profile = tapes.inspect(upload)
                .suggested()
                .with(CanonicalColumn.LOAN_NO, ColumnRule.rowNumber("R-"))
                .with(CanonicalColumn.CUSTOMER_NO, ColumnRule.rowNumber(null))
                .with(CanonicalColumn.CUSTOMER_NAME, ColumnRule.column("name"));
        tapes.importNow(Books.request(upload, source, DAY, TapeKind.FULL_BOOK, profile), Books.TESTER);
        assertThat(loan(source, "R-2").balances().principal().amount()).isEqualByComparingTo(new BigDecimal("20"));
        UUID second = Books.upload(tapes, "name,branch,balance,dpd\nBob,T101,20,3\n");
        assertRefused(
                "tape.row-number.again",
                () -> tapes.importNow(
                        Books.request(second, source, DAY.plusDays(1), TapeKind.FULL_BOOK, profile), Books.TESTER));
    }

    private TapeStatus importText(String source, LocalDate asOf, TapeKind kind, String rows) {
        return Books.importText(tapes, source, asOf, kind, rows);
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private LoanView loan(String source, String loanNo) {
        UUID id = jdbc.sql("SELECT id FROM loan WHERE source = :s AND loan_no = :l")
                .param("s", source)
                .param("l", loanNo)
                .query(UUID.class)
                .single();
        return loans.find(new org.qingshou.kernel.LoanId(id)).orElseThrow();
    }

    private long count(String condition, String source) {
        return jdbc.sql("SELECT COUNT(*) FROM loan WHERE source = :s AND " + condition)
                .param("s", source)
                .query(Long.class)
                .single();
    }

    private long distinctPersons(String source) {
        return jdbc.sql("SELECT COUNT(DISTINCT person_id) FROM loan WHERE source = :s")
                .param("s", source)
                .query(Long.class)
                .single();
    }

    private static String source() {
        return "s-" + UUID.randomUUID();
    }
}
