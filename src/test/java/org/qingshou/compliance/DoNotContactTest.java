package org.qingshou.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseFixture;
import org.qingshou.compliance.facts.NumberIndex;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Refused;
import org.qingshou.testing.QingshouTest;
import org.qingshou.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@QingshouTest
class DoNotContactTest {
    private static final String NUMBER = "13977771234";

    @Autowired
    DoNotContact list;

    @Autowired
    ComplianceGuard guard;

    @Autowired
    NumberIndex numbers;

    @Autowired
    CaseFixture given;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    private BranchCode branch;
    private PersonId relative;

    @BeforeEach
    void aRefusal() {
        branch = given.branch();
        relative = given.person("李某某");
        refuse(relative, clock.instant());
        SignedIn.as(given.user(branch, "sun", Roles.COMPLIANCE), Roles.COMPLIANCE);
    }

    @AfterEach
    void tidy() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLatestRefusalStandsOnTop() {
        Instant before = list.page(0, 1).getFirst().at();
        int known = list.count();
        PersonId another = given.person("王某某");
        refuse(another, before.plusSeconds(1));

        assertThat(list.page(0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.person()).isEqualTo(another);
            assertThat(entry.number()).isTrue();
            assertThat(entry.by().value()).isEqualTo("li.na");
        });
        assertThat(list.page(1, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(before));
        assertThat(list.count()).isEqualTo(known + 1);
    }

    @Test
    void aNumberIsFoundHoweverItIsTypedAndAnotherIsNot() {
        assertThat(list.of("139 7777 1234"))
                .extracting(DoNotContact.Entry::person)
                .contains(relative);
        assertThat(list.of("13977771235")).isEmpty();
        assertThatThrownBy(() -> list.of("一三九")).isInstanceOf(Refused.class);
    }

    @Test
    void onlyComplianceReadsIt() {
        SignedIn.as(given.user(branch, "zhao", Roles.MANAGER), Roles.MANAGER);
        assertThatThrownBy(() -> list.page(0, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private void refuse(PersonId person, Instant at) {
        transaction.executeWithoutResult(
                status -> guard.suppress(person, numbers.of(NUMBER), "REF_THIRD_STOP", "li.na", at));
    }
}
