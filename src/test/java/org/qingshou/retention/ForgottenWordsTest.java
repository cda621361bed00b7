package org.qingshou.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.qingshou.ledger.Forgetting;
import org.qingshou.testing.QingshouTest;
import org.qingshou.vault.FieldCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** With a customer go the words that stand with the loans, the agreements and the decisions. */
@QingshouTest
@Transactional
class ForgottenWordsTest {
    private static final ActorId TEST = new ActorId("test");

    @Autowired
    CaseFixture given;

    @Autowired
    Forgetting forgetting;

    @Autowired
    FieldCipher cipher;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingIsLeftInWords() {
        BranchCode branch = given.branch();
        PersonId customer = given.person("周田");
        PersonId other = given.person("吴江");
        UUID loan = loan(customer, branch);
        UUID another = loan(other, branch);
        UUID agreement = agreement(customer);
        forgetting.forget(List.of(customer.value()), TEST, clock.instant());
        assertThat(words(loan)).isZero();
        assertThat(words(another)).as("of somebody else").isEqualTo(3);
        assertThat(jdbc.sql("SELECT evidence FROM contact_agreement WHERE id = :i")
                        .param("i", agreement)
                        .query((rs, n) -> cipher.open(rs.getBytes("evidence"), agreement))
                        .single())
                .isEmpty();
    }

    private UUID loan(PersonId person, BranchCode branch) {
        UUID loan = given.loan(person, branch, null);
        jdbc.sql("UPDATE loan SET closed_on = as_of, extra = 'x' WHERE id = :l")
                .param("l", loan)
                .update();
        jdbc.sql("""
                        INSERT INTO collateral (id, loan_id, origin, description, created_by, created_at)
                        VALUES (:i, :l, 'PEOPLE', 'x', 'test', :at)""")
                .param("i", Ids.next())
                .param("l", loan)
                .param("at", Utc.of(clock.instant()))
                .update();
        jdbc.sql("""
                        INSERT INTO ageing_pause (id, loan_id, from_on, until_on, approved_by, approved_at, reason)
                        VALUES (:i, :l, :d, :d, 'test', :at, 'x')""")
                .param("i", Ids.next())
                .param("l", loan)
                .param("d", clock.today())
                .param("at", Utc.of(clock.instant()))
                .update();
        return loan;
    }

    private UUID agreement(PersonId person) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO contact_agreement (id, person_id, kind, evidence, until_on, set_by, set_at)
                        VALUES (:i, :p, 'WILLING', :e, :d, 'test', :at)""")
                .param("i", id)
                .param("p", person.value())
                .param("e", cipher.seal("录音 2026-1", id))
                .param("d", clock.today())
                .param("at", Utc.of(clock.instant()))
                .update();
        return id;
    }

    private int words(UUID loan) {
        return jdbc.sql("""
                        SELECT (SELECT COUNT(extra) FROM loan WHERE id = :l)
                             + (SELECT COUNT(description) FROM collateral WHERE loan_id = :l)
                             + (SELECT COUNT(reason) FROM ageing_pause WHERE loan_id = :l)""").param("l", loan).query(Integer.class).single();
    }
}
