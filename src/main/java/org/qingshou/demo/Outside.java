package org.qingshou.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.approvals.Decision;
import org.qingshou.outsourcing.PlacementView;
import org.qingshou.outsourcing.RecallReason;
import org.qingshou.simulator.BankAnswer;
import tools.jackson.databind.json.JsonMapper;

/** One case on its way to the agency, and what the agency does with it over its own signed calls. */
final class Outside {
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Hand hand;
    private @Nullable UUID placement;

    Outside(Hand hand) {
        this.hand = hand;
    }

    /** The officer asks for the agency; the request waits. */
    void ask() {
        placement = hand.officer(() ->
                hand.desks().outsourcing().propose(hand.subject().id(), DemoAgency.CODE, hand.say("reason.outsource")));
    }

    void place() {
        ask();
        decide(new Decision.Approve());
    }

    void askInVain() {
        ask();
        decide(new Decision.Reject(hand.say("reason.reject")));
    }

    private void decide(Decision decision) {
        var request = hand.manager(() -> hand.world()
                        .approvals()
                        .open("APR_OUTSOURCE", hand.subject().id().toString()))
                .orElseThrow();
        hand.steps().decide(request.requestId(), decision);
    }

    /** Whether it still waits for the outbox: approved, but not yet in the agency's hands. */
    boolean onTheWay() {
        if (placement == null) return false;
        return switch (view().state()) {
            case APPROVED, NOTIFIED, QUEUED, SENT, RECALL_REQUESTED -> true;
            default -> false;
        };
    }

    private PlacementView view() {
        return hand.officer(() -> hand.desks().outsourcing().of(hand.subject().id()))
                .placements()
                .getFirst();
    }

    void accept() {
        taken(hand.world().agency().accept(id()));
    }

    /** The agency names who works it. */
    void nameWorker() {
        taken(hand.world().agency().name(id(), DemoAgency.WORKER));
    }

    void decline(String reason) {
        taken(hand.world().agency().decline(id(), reason));
    }

    void giveBack(String reason) {
        taken(hand.world().agency().giveBack(id(), reason));
    }

    /** A call for which the agency has asked the bank first. */
    void call(String outcome) {
        BankAnswer asked = hand.world().agency().askClearance(id(), "CALL_OUT_DEBTOR");
        String clearance = asked.status() == OK
                ? JSON.readTree(asked.body()).path("clearanceId").asString("")
                : "";
        if (clearance.isEmpty()) throw new IllegalStateException("the agency was not cleared: " + asked.status());
        hand.pause(2);
        say("CONTACT", "outcome", outcome, "clearanceId", clearance);
    }

    /** @param fields field and value by turns */
    void say(String kind, String... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) values.put(fields[i], fields[i + 1]);
        taken(hand.world().agency().say(id(), kind, values));
    }

    void recall() {
        UUID active = view().id();
        String note = hand.say("reason.recall");
        hand.manager(() -> {
            hand.desks().outsourcing().recall(active, RecallReason.RCL_RETURN_HOME, note);
            return true;
        });
    }

    private String id() {
        return String.valueOf(placement);
    }

    private static void taken(BankAnswer answer) {
        if (answer.status() != OK || answer.body().contains("\"REFUSED\""))
            throw new IllegalStateException("the bank answered the agency " + answer.status());
    }
}
