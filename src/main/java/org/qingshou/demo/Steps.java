package org.qingshou.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qingshou.approvals.Decision;
import org.qingshou.strategy.Leave;
import org.qingshou.strategy.StepState;
import org.qingshou.strategy.StrategyDesk;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Reach;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Segment;

/** The ladder of one case: diagnosis, records, and what is proposed and decided. */
final class Steps {
    private final Hand hand;
    private final Map<String, List<UUID>> kept = new HashMap<>();

    Steps(Hand hand) {
        this.hand = hand;
    }

    void diagnose(int willingness, int ability, Segment segment, Cause... causes) {
        diagnose(willingness, ability, Reach.YES, segment, causes);
    }

    void diagnose(int willingness, int ability, Reach reach, Segment segment, Cause... causes) {
        StrategyDesk.Finding finding = new StrategyDesk.Finding(
                willingness, ability, reach, segment, List.of(causes), Set.of(), hand.say("diagnosis." + causes[0]));
        hand.officerDoes(() -> hand.desks().strategy().diagnose(hand.subject().id(), finding));
    }

    /** Begins the first method, which nobody has to approve. */
    void begin() {
        propose("OUTREACH", Optional.empty(), "reason.open").ifPresent(request -> {
            throw new IllegalStateException("the first step waits for an approval");
        });
    }

    /** Opens a method beside or after what runs. */
    void open(String method) {
        approve(propose(method, Optional.empty(), "reason.escalate"));
    }

    /** The same without an answer yet. */
    Optional<UUID> ask(String method) {
        return propose(method, Optional.empty(), "reason.escalate");
    }

    /** Leaves a method as exhausted for the next, and a manager says yes. */
    void climb(String from, String outcome, String to) {
        approve(askToClimb(from, StepState.EXHAUSTED, outcome, to));
    }

    /** Leaves a method that helped for the next, and a manager says yes. */
    void goOn(String from, String outcome, String to) {
        approve(askToClimb(from, StepState.SUCCEEDED, outcome, to));
    }

    Optional<UUID> askToClimb(String from, StepState as, String outcome, String to) {
        return propose(to, Optional.of(new Leave(new MethodCode(from), as, outcome)), "reason.escalate");
    }

    void settle(String method, StepState as, String outcome) {
        hand.officerDoes(() ->
                hand.desks().proposals().leave(hand.subject().id(), new Leave(new MethodCode(method), as, outcome)));
    }

    private Optional<UUID> propose(String method, Optional<Leave> leave, String reason) {
        return hand.officer(() ->
                hand.desks().proposals().propose(hand.subject().id(), new MethodCode(method), leave, hand.say(reason)));
    }

    /** @param reasons method and reason code by turns */
    UUID askToWaive(String... reasons) {
        Map<MethodCode, String> waived = new HashMap<>();
        for (int i = 0; i < reasons.length; i += 2) waived.put(new MethodCode(reasons[i]), reasons[i + 1]);
        return hand.officer(
                () -> hand.desks().proposals().waive(hand.subject().id(), waived, hand.say("reason.waive")));
    }

    void waive(String... reasons) {
        decide(askToWaive(reasons), new Decision.Approve());
    }

    void approve(Optional<UUID> request) {
        decide(request.orElseThrow(), new Decision.Approve());
    }

    void decide(UUID request, Decision decision) {
        hand.pause(3);
        hand.manager(() -> {
            hand.desks().approvals().decide(request, decision);
            return true;
        });
    }

    /** @param given field and value by turns, for what only this case knows */
    void record(String method, String kind, String... given) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) values.put(given[i], given[i + 1]);
        MethodCode code = new MethodCode(method);
        Map<String, String> filled = hand.world()
                .forms()
                .fill(code, kind(code, kind), hand.subject().trade(), hand.today(), values, hand.random());
        var record = hand.officer(
                () -> hand.desks().strategy().record(hand.subject().id(), code, kind, hand.today(), filled));
        kept.computeIfAbsent(kind, key -> new ArrayList<>()).add(record.id());
    }

    /** The id of an earlier record, counted from 0. */
    String earlier(String kind, int index) {
        return kept.getOrDefault(kind, List.of()).get(index).toString();
    }

    private RecordKind kind(MethodCode code, String kind) {
        return hand.desks().methods().stream()
                .filter(method -> method.code().equals(code))
                .map(CollectionMethod::records)
                .flatMap(List::stream)
                .filter(known -> known.code().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no record " + code + " " + kind));
    }
}
