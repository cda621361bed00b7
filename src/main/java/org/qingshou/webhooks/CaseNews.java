package org.qingshou.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.BulkCaseChange;
import org.qingshou.cases.CaseChanged;
import org.qingshou.cases.CaseClosed;
import org.qingshou.kernel.ActorId;
import org.qingshou.outsourcing.PlacementChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hears what happens to cases, keeps it until the transaction is about to commit, and has it written then, all at once:
 * the close of a day ends thousands of cases in one transaction with an event each, and neither may become thousands of
 * messages. What is rolled back is never told.
 */
@Component
class CaseNews {
    private final MessageWriter writer;

    CaseNews(MessageWriter writer) {
        this.writer = writer;
    }

    /**
     * One thing that happened, to one case or, where the case is null, to all of a change set.
     *
     * @param promise of a promise its id
     * @param plan of a plan its id
     * @param agency of a placement the agency's code
     */
    record Happening(
            WebhookEvent event,
            @Nullable UUID caseId,
            @Nullable UUID setId,
            @Nullable UUID promise,
            @Nullable UUID plan,
            @Nullable String agency,
            ActorId by,
            Instant at) {
        static Happening toCase(WebhookEvent event, UUID caseId, @Nullable String agency, ActorId by, Instant at) {
            return new Happening(event, caseId, null, null, null, agency, by, at);
        }
    }

    @EventListener
    public void many(BulkCaseChange change) {
        switch (change.action()) {
            case "cases.opened" -> keep(ofSet(WebhookEvent.OPENED, change));
            case "cases.closed" -> keep(ofSet(WebhookEvent.CLOSED, change));
            default -> {
                // Nothing that the bank's systems are told of.
            }
        }
    }

    private static Happening ofSet(WebhookEvent event, BulkCaseChange change) {
        return new Happening(event, null, change.setId(), null, null, null, change.actor(), change.at());
    }

    @EventListener
    public void one(CaseChanged change) {
        UUID id = change.caseId().value();
        switch (change.action()) {
            case "case.placed" ->
                keep(Happening.toCase(
                        WebhookEvent.PLACED, id, change.facts().get("agency"), change.actor(), change.at()));
            case "case.returned" ->
                keep(Happening.toCase(WebhookEvent.RETURNED, id, null, change.actor(), change.at()));
            case "promise.made" ->
                keep(new Happening(
                        WebhookEvent.PROMISED,
                        id,
                        null,
                        fact(change, "promise"),
                        null,
                        null,
                        change.actor(),
                        change.at()));
            case "plan.made" -> keep(ofPlan(WebhookEvent.PLAN_MADE, change));
            case "plan.broken" -> keep(ofPlan(WebhookEvent.PLAN_BROKEN, change));
            default -> {
                // Nothing that the bank's systems are told of.
            }
        }
    }

    private static Happening ofPlan(WebhookEvent event, CaseChanged change) {
        return new Happening(
                event, change.caseId().value(), null, null, fact(change, "plan"), null, change.actor(), change.at());
    }

    private static UUID fact(CaseChanged change, String name) {
        return UUID.fromString(change.facts().getOrDefault(name, ""));
    }

    @EventListener
    public void closed(CaseClosed end) {
        keep(Happening.toCase(WebhookEvent.CLOSED, end.caseId().value(), null, end.actor(), end.at()));
    }

    @EventListener
    public void placement(PlacementChanged change) {
        if (change.isRecall())
            keep(Happening.toCase(
                    WebhookEvent.RECALLED, change.caseId().value(), change.agencyCode(), change.actor(), change.at()));
    }

    private void keep(Happening happening) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException(happening.event() + " was told outside the transaction that makes it so");
        // Kept with the transaction, so that one that is suspended keeps its own.
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations())
            if (other instanceof Kept kept) {
                kept.happened.add(happening);
                return;
            }
        Kept kept = new Kept(writer);
        kept.happened.add(happening);
        TransactionSynchronizationManager.registerSynchronization(kept);
    }

    private static final class Kept implements TransactionSynchronization {
        private final List<Happening> happened = new ArrayList<>();
        private final MessageWriter writer;

        private Kept(MessageWriter writer) {
            this.writer = writer;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            writer.write(happened);
        }
    }
}
