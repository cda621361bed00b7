package org.qingshou.outsourcing.money;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qingshou.access.BranchScope;
import org.qingshou.access.Branches;
import org.qingshou.approvals.Approvals;
import org.qingshou.approvals.Ask;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of a statement: asked to be closed, closed by another person, or a draft again. */
@Component
class Statements {
    private final StatementRows rows;
    private final Branches branches;
    private final Approvals approvals;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Statements(
            StatementRows rows,
            Branches branches,
            Approvals approvals,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.branches = branches;
        this.approvals = approvals;
        this.clock = clock;
        this.events = events;
    }

    Statement get(UUID id) {
        return rows.find(id).orElseThrow(() -> Refused.notFound("money.statement.unknown"));
    }

    /** @param home where it is decided where it is about no case at all */
    @Transactional
    void ask(UUID id, String reason, BranchCode home, ActorId maker) {
        if (reason.isBlank()) throw Refused.badInput("outsourcing.reason.missing");
        Statement statement = get(id);
        if (!statement.whole())
            throw Refused.conflict(
                    "money.statement.early", statement.month().atEndOfMonth().toString());
        if (!rows.move(id, StatementState.DRAFT, StatementState.ASKED, maker)) throw moved(statement);
        Instant now = clock.instant();
        publish(statement, "statement.asked", maker, now);
        // Whoever decides must see every line of it: somebody over all the branches that it is about.
        List<BranchCode> touched = rows.branches(id);
        approvals.ask(new Ask(
                StatementApproval.KIND,
                id.toString(),
                statement.agency(),
                touched.isEmpty() ? home : branches.over(touched),
                maker,
                reason.strip(),
                Map.of(Ask.AMOUNT, statement.sums().total().amount().abs().toPlainString(), "sha256", sha256(id))));
    }

    @Transactional
    void close(UUID id, ActorId checker, Instant at) {
        Statement statement = get(id);
        if (checker.equals(statement.maker())) throw Refused.forbidden("money.maker");
        if (!rows.close(id, checker, at, HexFormat.of().parseHex(sha256(id)))) throw moved(statement);
        publish(statement, "statement.closed", checker, at);
    }

    @Transactional
    void reopen(UUID id, ActorId by, Instant at) {
        Statement statement = get(id);
        if (!rows.move(id, StatementState.ASKED, StatementState.DRAFT, null)) throw moved(statement);
        publish(statement, "statement.reopened", by, at);
    }

    /** Of every line as it stands, so that a closed statement can be shown to be the one that was decided on. */
    String sha256(UUID id) {
        MessageDigest digest = digest();
        for (StatementLine line : rows.lines(id, BranchScope.ALL, 0, Integer.MAX_VALUE))
            digest.update((line.number() + "|" + line.kind() + "|" + line.placement() + "|" + line.paymentNo() + "|"
                            + line.paidOn() + "|" + line.source() + "|" + line.amount() + "|" + line.percent() + "|"
                            + line.commission() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused moved(Statement statement) {
        return Refused.conflict("money.statement.moved", "#statement-state." + statement.state());
    }

    private void publish(Statement statement, String action, ActorId by, Instant at) {
        Map<String, String> facts = Map.of(
                "month",
                statement.month().toString(),
                "total",
                statement.sums().total().toString());
        events.publishEvent(new MoneyChanged(statement.agency(), action, facts, by, at));
    }
}
