package org.qingshou.ledger.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.LoanId;
import org.qingshou.ledger.Collateral;
import org.qingshou.ledger.Collaterals;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.Party;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People beside the borrower and the collateral, as tapes tell them. */
@QingshouTest
class PartiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    /** With a right check digit; the first six digits are a county. */
    private static final String ID = "11010519491231002X";

    private static final String HEADER = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,手机,身份证号,"
            + "保证人,保证人电话,保证人身份证号,保证方式,保证人2,保证人2电话,共同借款人,共同借款人电话,配偶,配偶电话,"
            + "联系人,联系人电话,联系方式来源,押品类型,押品,押品价值\n";

    @Autowired
    Tapes tapes;

    @Autowired
    Loans loans;

    @Autowired
    Persons persons;

    @Autowired
    Branches branches;

    @Autowired
    Collaterals collaterals;

    @Autowired
    JdbcClient jdbc;

    private final String source = "par-" + UUID.randomUUID().toString().substring(0, 30);
    /** Of this test alone: people are known by their numbers over all sources. */
    private final String phone =
            "139%08d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 90_000_000L));

    @BeforeEach
    void branch() {
        Books.branches(branches, "T101");
    }

    private TapeStatus take(TapeKind kind, LocalDate asOf, String text, @Nullable MappingProfile profile) {
        TapeStatus status =
                tapes.importNow(Books.request(Books.upload(tapes, text), source, asOf, kind, profile), Books.TESTER);
        assertThat(status.state()).isEqualTo(TapeState.APPLIED);
        return status;
    }

    private LoanView loan(String loanNo) {
        return loans.find(new LoanId(jdbc.sql("SELECT id FROM loan WHERE source = :s AND loan_no = :n")
                        .param("s", source)
                        .param("n", loanNo)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }

    private List<String> parties(String loanNo) {
        LoanView loan = loan(loanNo);
        return persons.parties(loan.person(), new BranchCode("T101")).stream()
                .filter(party -> party.loan().equals(loan.id()))
                .map(party -> party.role() + " " + party.name())
                .toList();
    }

    private Party party(String loanNo, PartyRole role) {
        return persons.parties(loan(loanNo).person(), new BranchCode("T101")).stream()
                .filter(party -> party.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static String row(String guarantors, String others, String rest) {
        return "L1,C1,王伟,T101,100.00,40,,," + guarantors + "," + others + "," + rest + "\n";
    }

    @Test
    void everyoneBesideTheBorrowerComesInARoleWithALawfulSourceAndTheCollateralWithItsValue() {
        String text =
                HEADER + row("刘强," + phone + "," + ID + ",一般,陈静,", "杨洋,,赵敏,,周杰,010-66667777", "合同载明,房产,东岗村 3 号,250000");
        TapeStatus status = take(TapeKind.FULL_BOOK, DAY, text, null);
        assertThat(status.added()).isEqualTo(1);
        assertThat(parties("L1"))
                .containsExactlyInAnyOrder(
                        "GUARANTOR_GENERAL 刘强",
                        "GUARANTOR_JOINT 陈静",
                        "CO_BORROWER 杨洋",
                        "SPOUSE 赵敏",
                        "LISTED_CONTACT 周杰");
        ContactPoint number = persons.contactPoints(
                        party("L1", PartyRole.GUARANTOR_GENERAL).person())
                .getFirst();
        assertThat(number.source()).isEqualTo(LawfulSource.SRC_CONTRACT);
        assertThat(jdbc.sql("SELECT division_code FROM contact_point WHERE id = :i")
                        .param("i", number.id())
                        .query(String.class)
                        .single())
                .isEqualTo("110105");
        assertThat(persons.byIdNumber(ID))
                .contains(party("L1", PartyRole.GUARANTOR_GENERAL).person());
        Collateral secured = collaterals.of(java.util.List.of(loan("L1").id())).getFirst();
        assertThat(secured.byTape()).isTrue();
        assertThat(secured.kind()).isEqualTo("房产");
        assertThat(secured.description()).isEqualTo("东岗村 3 号");
        assertThat(secured.currentValue()).isEqualByComparingTo("250000.00");
        assertThat(secured.currentValueOn()).isEqualTo(DAY);
        assertThat(take(TapeKind.FULL_BOOK, DAY.plusDays(1), text.replace(",40,", ",41,"), null)
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    void someoneWhoIsNotNamedAnyMoreLeavesButOnlyFromARoleThatTheTapeTells() {
        take(TapeKind.FULL_BOOK, DAY, HEADER + row("刘强,,,,陈静,", "杨洋,,,,,", ",,,"), null);
        String guarantorsOnly = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,保证人\nL1,C1,王伟,T101,100.00,41,陈静\n";
        take(TapeKind.FULL_BOOK, DAY.plusDays(1), guarantorsOnly, null);
        assertThat(parties("L1")).containsExactlyInAnyOrder("GUARANTOR_JOINT 陈静", "CO_BORROWER 杨洋");
    }

    @Test
    void anUpdateAddsSomeoneAndLeavesTheOthers() {
        take(TapeKind.FULL_BOOK, DAY, HEADER + row("刘强,,,,,", ",,,,,", ",,,"), null);
        TapeStatus status = take(TapeKind.UPDATE, DAY, "借据号,联系人,联系人电话\nL1,周杰," + phone + "\n", null);
        assertThat(status.changed()).isEqualTo(1);
        assertThat(parties("L1")).containsExactlyInAnyOrder("GUARANTOR_JOINT 刘强", "LISTED_CONTACT 周杰");
        TapeStatus again = take(TapeKind.UPDATE, DAY, "借据号,联系人,联系人电话,产品\nL1,周杰," + phone + ",\n", null);
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void theProfileMayTellTheSourceOfAllNumbersAndTheWordsOfTheFileWhatTheyAre() {
        String text = "借据号,客户编号,客户名称,机构号,本金余额,逾期天数,手机,身份证号\nL1,C1,王伟,T101,100.00,40," + phone + ",\n";
        Inspection file = tapes.inspect(Books.upload(tapes, text));
        take(
                TapeKind.FULL_BOOK,
                DAY,
                text,
                file.suggested()
                        .with(CanonicalColumn.LAWFUL_SOURCE, ColumnRule.constant("SRC_AUTHORISED"))
                        .with(CanonicalColumn.DIVISION_CODE, ColumnRule.constant("330106")));
        ContactPoint number = persons.contactPoints(loan("L1").person()).getFirst();
        assertThat(number.source()).isEqualTo(LawfulSource.SRC_AUTHORISED);
        assertThat(jdbc.sql("SELECT division_code FROM contact_point WHERE id = :i")
                        .param("i", number.id())
                        .query(String.class)
                        .single())
                .isEqualTo("330106");
    }

    @Test
    void anUnlawfulSourceAWrongKindOfGuaranteeAndANumberOfNobodyAreSaid() {
        TapeStatus status = take(
                TapeKind.FULL_BOOK,
                DAY,
                HEADER
                        + row("刘强,,,,,", ",,,,,", "网上找到,,,")
                        + row("刘强,,,口头,,", ",,,,,", ",,,").replace("L1", "L2")
                        + row("," + phone + ",,,,", ",,,,,", ",,,").replace("L1", "L3"),
                null);
        assertThat(tapes.rejected(status.id(), 0, 10))
                .extracting(rejected -> rejected.field() + " " + rejected.reason())
                .containsExactly("lawful_source unknown-word", "guarantor_kind unknown-word");
        assertThat(status.messages()).contains(TapeMessage.of("tape.warn.party-nameless", "1"));
        assertThat(parties("L3")).isEmpty();
    }
}
