package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Branches;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.tape.Books;
import org.qingshou.ledger.tape.TapeKind;
import org.qingshou.ledger.tape.TapeRequest;
import org.qingshou.ledger.tape.TapeState;
import org.qingshou.ledger.tape.Tapes;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the file to the closed case, by the whole way. */
@QingshouTest
class ClosuresFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId TEST = ActorId.system("test");

    @Autowired
    Tapes tapes;

    @Autowired
    Branches branches;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private final String source = "end-" + UUID.randomUUID().toString().substring(0, 30);
    private final CaseId id = new CaseId(UUID.randomUUID());

    @BeforeEach
    void aCaseOfTwoLoans() {
        Books.branches(branches, "T101");
        take(TapeKind.FULL_BOOK, "借据号,客户编号,客户名称,机构号,本金余额,逾期天数\nL1,C1,王伟,T101,100.00,40\nL2,C1,王伟,T101,50.00,20\n");
        jdbc.sql("""
                        INSERT INTO collection_case (id, case_no, person_id, branch_code, state, scope, currency, opened_on,
                            principal, interest, penalty, compound, fees, class)
                        SELECT :c, :no, person_id, branch_code, 'OPEN', scope, currency, :on, 150, 0, 0, 0, 0, 'NORMAL'
                        FROM loan WHERE source = :s AND loan_no = 'L1'""")
                .param("c", id.value())
                .param("no", source.substring(0, 20))
                .param("on", DAY)
                .param("s", source)
                .update();
        jdbc.sql("INSERT INTO case_loan (case_id, loan_id, joined_on) SELECT :c, id, :on FROM loan WHERE source = :s")
                .param("c", id.value())
                .param("on", DAY)
                .param("s", source)
                .update();
    }

    private void take(TapeKind kind, String text) {
        UUID upload = tapes.receive("t.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), TEST)
                .upload();
        assertThat(tapes.importNow(new TapeRequest(upload, null, source, DAY, kind, Set.of(), true), TEST)
                        .state())
                .isEqualTo(TapeState.APPLIED);
    }

    @Test
    void theCaseClosesWithTheImportThatEndsItsLastLoan() {
        take(TapeKind.CLOSURES, "借据号,结案日期,结案原因\nL1,2026-03-01,转让\n");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.OPEN);
        assertThat(cases.get(id).balances().principal().amount()).isEqualByComparingTo("50.00");
        take(TapeKind.CLOSURES, "借据号,结案日期,结案原因\nL2,2026-03-02,转让\n");
        assertThat(cases.get(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(cases.get(id).closeReason()).isEqualTo("CLOSE_SOLD");
    }
}
