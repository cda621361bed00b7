package org.qingshou.riskinfo;

import java.time.LocalDate;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.cases.CaseFixture;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.PartyRole;
import org.qingshou.testing.SignedIn;
import org.qingshou.vault.FieldCipher;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case with a borrower, a guarantor and a listed contact, and a provider that answers what was recorded. */
public final class RiskWorld implements AutoCloseable {
    public static final String NUMBER = "330100198001011234";
    public static final String NAME = "恒达\"装饰\"";
    private static final ActorId TEST = ActorId.system("test");

    public final RecordedProvider provider = new RecordedProvider();
    public final ApplicationContext context;
    public final BranchCode branch;
    public final ActorId officer;
    public final PersonId debtor;
    public final PersonId guarantor;
    public final PersonId contact;
    public final CaseId id;
    public final UUID route;

    public RiskWorld(ApplicationContext context) {
        this.context = context;
        CaseFixture given = context.getBean(CaseFixture.class);
        LocalDate today = context.getBean(BusinessClock.class).today();
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        debtor = given.person(NAME);
        guarantor = given.person("吴江");
        contact = given.person("周田");
        number(debtor, NUMBER);
        number(contact, NUMBER);
        UUID loan = given.loan(debtor, branch, today.minusDays(96));
        given.party(loan, guarantor, PartyRole.GUARANTOR_JOINT);
        given.party(loan, contact, PartyRole.LISTED_CONTACT);
        id = given.openCase(debtor, loan, branch, officer, today.minusDays(96));
        context.getBean(JdbcClient.class)
                .sql("UPDATE outbound_message SET state = 'CANCELLED', version = version + 1"
                        + " WHERE state IN ('DUE', 'SENDING', 'UNKNOWN', 'NEEDS_PERSON')")
                .update();
        RiskProviders providers = context.getBean(RiskProviders.class);
        route = providers.add("风险信息 " + branch, provider.mapping(), RecordedProvider.SECRET, TEST);
        providers.activate(route, true, TEST);
        SignedIn.as(officer, Roles.OFFICER);
    }

    public void number(PersonId person, String number) {
        context.getBean(JdbcClient.class)
                .sql("UPDATE person SET id_number = :n, id_number_shown = :s WHERE id = :i")
                .param("n", context.getBean(FieldCipher.class).seal(number, person))
                .param("s", "****" + number.substring(number.length() - 4))
                .param("i", person.value())
                .update();
    }

    /** A mapping of another provider, at which the same is asked. */
    public void leadTo(RiskMapping mapping) {
        RiskProviders providers = context.getBean(RiskProviders.class);
        RiskProvider known = providers.get(route);
        providers.change(known, known.name(), mapping, null, TEST);
    }

    @Override
    public void close() {
        context.getBean(JdbcClient.class)
                .sql("UPDATE risk_provider SET active = FALSE")
                .update();
        provider.close();
    }
}
