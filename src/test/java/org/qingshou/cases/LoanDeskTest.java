package org.qingshou.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.BusinessDates;
import org.qingshou.ledger.CollateralEntry;
import org.qingshou.ledger.PauseWish;
import org.qingshou.testing.QingshouTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked about a loan on the case page, and by whom. */
@QingshouTest
@Transactional
class LoanDeskTest {
    @Autowired
    CaseFixture given;

    @Autowired
    CaseOpenStep opening;

    @Autowired
    Cases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    LoanDesk loans;

    @Autowired
    CollateralDesk secured;

    @Autowired
    Approvals approvals;

    @Autowired
    BusinessDates dates;

    private LocalDate today;
    private ActorId officer;
    private ActorId manager;
    private LoanId loan;
    private CaseId id;

    @BeforeEach
    void aCaseWithALoanOverdueForAHundredDays() {
        today = dates.current();
        BranchCode branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        manager = given.user(branch, "zhao.min", Roles.MANAGER);
        PersonId person = given.person("周建国");
        loan = new LoanId(given.loan(person, branch, today.minusDays(100)));
        opening.run(today);
        id = cases.openCase(person, branch).orElseThrow();
        as(officer, Roles.OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anOfficerAsksAManagerDecidesAndTheCaseFollowsAtOnce() {
        UUID asked = loans.askPause(id, wish(loan));
        assertThat(loans.waiting(id)).hasSize(1);
        approvals.decide(asked, new Decision.Approve(), manager);
        assertThat(loans.waiting(id)).isEmpty();
        List<LoanDesk.PauseLine> lines = loans.pauses(id);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().runs()).isTrue();
        assertThat(lines.getFirst().allowedBy()).isEqualTo("zhao.min");
        assertThat(desk.open(id).orElseThrow().header().daysPastDue(today)).isEqualTo(90);
    }

    @Test
    void onlyAManagerEndsAPause() {
        approvals.decide(loans.askPause(id, wish(loan)), new Decision.Approve(), manager);
        UUID pause = loans.pauses(id).getFirst().pause().id();
        assertThatThrownBy(() -> loans.endPause(id, loan, pause)).isInstanceOf(AccessDeniedException.class);
        as(manager, Roles.MANAGER);
        loans.endPause(id, loan, pause);
        assertThat(loans.pauses(id).getFirst().runs()).isFalse();
    }

    @Test
    void aLoanOfAnotherCaseIsNotThere() {
        LoanId other = new LoanId(given.loan(given.person("吴敏"), given.branch(), today.minusDays(9)));
        assertThatThrownBy(() -> loans.askPause(id, wish(other)))
                .isInstanceOf(Refused.class)
                .hasMessage("cases.loan.unknown");
    }

    @Test
    void collateralIsEnteredAndValuedByWhoWorksTheCaseAndReadByCompliance() {
        CollateralEntry house = new CollateralEntry("住宅", "东岗村 3 号", null, null, 1, "权证-77", Ids.next());
        UUID added = secured.add(id, loan, house);
        secured.revalue(id, loan, added, new BigDecimal("180000"), today, "评-9", Ids.next());
        as(given.user(given.branch(), "audit", Roles.COMPLIANCE), Roles.COMPLIANCE);
        assertThatThrownBy(() -> secured.add(id, loan, house)).isInstanceOf(AccessDeniedException.class);
        as(manager, Roles.MANAGER);
        assertThat(secured.of(id)).hasSize(1).first().satisfies(one -> {
            assertThat(one.description()).isEqualTo("东岗村 3 号");
            assertThat(one.rank()).isEqualTo(1);
            assertThat(one.currentValue()).isEqualByComparingTo("180000");
        });
        as(given.user(given.branch(), "far", Roles.MANAGER), Roles.MANAGER);
        assertThatThrownBy(() -> secured.of(id)).isInstanceOf(Refused.class);
    }

    @Test
    void aReaderOfAnotherBranchFindsNothing() {
        as(given.user(given.branch(), "far", Roles.MANAGER), Roles.MANAGER);
        assertThatThrownBy(() -> loans.pauses(id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> loans.askPause(id, wish(loan))).isInstanceOf(Refused.class);
    }

    private PauseWish wish(LoanId of) {
        return new PauseWish(of, today.minusDays(9), today.plusDays(9), "台风停工", "证-2026-7", null);
    }

    private static void as(ActorId user, String... roles) {
        String[] authorities = new String[roles.length];
        for (int i = 0; i < roles.length; i++) authorities[i] = "ROLE_" + roles[i];
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(user.value(), "n/a", authorities));
    }
}
