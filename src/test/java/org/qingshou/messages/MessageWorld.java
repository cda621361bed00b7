package org.qingshou.messages;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qingshou.access.Roles;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Decision;
import org.qingshou.cases.CaseFixture;
import org.qingshou.cases.Cases;
import org.qingshou.cases.SetClock;
import org.qingshou.database.ClockShift;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.dayend.DayEndStep;
import org.qingshou.outsourcing.BankDoor;
import org.qingshou.simulator.SimulatedProvider;
import org.qingshou.testing.SignedIn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A case with a phone, a provider that answers over HTTP, and texts that two people have allowed. */
public final class MessageWorld implements AutoCloseable {
    public static final String OVERDUE = "【{{银行}}】{{姓名}}您好，您的贷款已逾期{{逾期天数}}天，截至{{金额截至日}}应还{{金额}}元，请联系{{电话}}。";
    public static final String DEMAND = "【{{银行}}】{{姓名}}：尾号{{借据尾号}}的借款应还{{金额}}元，请偿还至{{还款账户}}。";
    private static final ActorId TEST = ActorId.system("test");

    public final SimulatedProvider provider = SimulatedProvider.start(0, Mappings.SECRET, Duration.ZERO);
    public final ApplicationContext context;
    public final BranchCode branch;
    public final ActorId officer;
    public final PersonId debtor;
    public final UUID loan;
    public final UUID phone;
    public final CaseId id;
    public final UUID route;
    public final UUID overdue;
    public final UUID demand;
    public final String number;
    private final BankDoor door;
    private final LocalDate today;

    /** @param ending the last digits of the debtor's number, by which the provider judges it */
    public MessageWorld(WebApplicationContext context, String ending) {
        this.context = context;
        CaseFixture given = context.getBean(CaseFixture.class);
        today = context.getBean(BusinessClock.class).today();
        at(10, 30);
        door = new BankDoor(context);
        branch = given.branch();
        officer = given.user(branch, "li.na", Roles.OFFICER);
        debtor = given.person("恒达装饰");
        number = "139" + "%04d".formatted(Math.floorMod(branch.hashCode(), 10000)) + ending;
        phone = given.phone(debtor, number);
        loan = given.loan(debtor, branch, today.minusDays(96));
        steps("case-open");
        id = context.getBean(Cases.class).openCase(debtor, branch).orElseThrow();
        context.getBean(JdbcClient.class)
                .sql("UPDATE message_route SET active = FALSE")
                .update();
        nothingIsLeftOfOthers();
        route = route(MessageKind.SMS);
        overdue = text(MessageUse.SMS_OVERDUE, OVERDUE);
        demand = text(MessageUse.SMS_DEMAND, DEMAND);
        SignedIn.as(officer, Roles.OFFICER);
    }

    /** What another test left for its hour would leave through this world's route. */
    private void nothingIsLeftOfOthers() {
        context.getBean(JdbcClient.class)
                .sql("UPDATE outbound_message SET state = 'CANCELLED', version = version + 1"
                        + " WHERE state IN ('DUE', 'SENDING', 'UNKNOWN', 'NEEDS_PERSON')")
                .update();
    }

    void steps(String name) {
        List<DayEndStep> steps =
                context.getBeanProvider(DayEndStep.class).stream().toList();
        steps.stream().filter(step -> step.name().equals(name)).forEach(step -> step.run(today));
    }

    /** Switches on a route of this kind to the simulated provider. */
    UUID route(MessageKind kind) {
        Routes routes = context.getBean(Routes.class);
        UUID added = routes.add(
                kind, kind + " " + branch, Mappings.simulated(kind, provider.endpoint()), Mappings.SECRET, TEST);
        routes.activate(added, true, TEST);
        listen(kind, added);
        return added;
    }

    /** Receipts of this kind go to the bank's own door. */
    void listen(MessageKind kind, UUID to) {
        provider.answersTo(
                kind.name(),
                new SimulatedProvider.Bank(
                        URI.create(door.address() + "/message-receipts/v1/" + to),
                        context.getBean(Routes.class).secrets(to).receipts()));
    }

    UUID text(MessageUse use, String text) {
        Templates templates = context.getBean(Templates.class);
        UUID template = templates.propose(
                use, use + " " + branch, use.kind() == MessageKind.EMAIL ? "{{银行}}" : "", text, null, TEST);
        Approvals approvals = context.getBean(Approvals.class);
        var asked = approvals.open("APR_TEMPLATE", template.toString()).orElseThrow();
        ActorId manager = context.getBean(CaseFixture.class).user(asked.branch(), "m" + template, Roles.MANAGER);
        approvals.decide(asked.requestId(), new Decision.Approve(), manager);
        return template;
    }

    /** Puts the clock to a time of today, so that no test hangs on when it runs. */
    public void at(int hour, int minute) {
        at(today, hour, minute);
    }

    void at(LocalDate day, int hour, int minute) {
        SetClock.to(day.atTime(hour, minute), context.getBean(BusinessClock.class), context.getBean(ClockShift.class));
    }

    String bank() {
        return door.address().toString();
    }

    LocalDate today() {
        return today;
    }

    @Override
    public void close() {
        context.getBean(JdbcClient.class)
                .sql("UPDATE message_route SET active = FALSE")
                .update();
        context.getBean(ClockShift.class).to(Duration.ZERO);
        provider.close();
        door.close();
    }
}
