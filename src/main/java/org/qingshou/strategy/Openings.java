package org.qingshou.strategy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** Opening a step: what must hold, and what comes about when it does. Asks nobody; who may say yes is decided elsewhere. */
@Component
class Openings {
    private static final int AT_ONCE = 2;

    private final Methods methods;
    private final StepEnds ends;
    private final StepMoves moves;
    private final EffectApplier effects;
    private final Cases cases;

    Openings(Methods methods, StepEnds ends, StepMoves moves, EffectApplier effects, Cases cases) {
        this.methods = methods;
        this.ends = ends;
        this.moves = moves;
        this.effects = effects;
        this.cases = cases;
    }

    /** What keeps this method from being opened now, with this leave. */
    List<Line> obstacles(CaseFile file, MethodCode code, Optional<Leave> leave) {
        CollectionMethod method = methods.get(code);
        List<Line> lines = new ArrayList<>();
        if (!file.inHouse()) lines.add(Line.of("strategy.case.notInHouse"));
        StepState state = file.step(code).state();
        if (state == StepState.ACTIVE) lines.add(Line.of("strategy.open.active", name(code)));
        if (state.settled()) lines.add(Line.of("strategy.open.settled", name(code)));
        leave.ifPresent(left -> lines.addAll(ends.obstacles(file, left)));
        List<MethodCode> running = file.active().stream()
                .filter(other -> leave.isEmpty() || !leave.get().method().equals(other))
                .toList();
        boolean room =
                running.isEmpty() || running.size() < AT_ONCE && file.policy().pairs(running.getFirst(), code);
        if (!room) lines.add(Line.of("strategy.open.other", name(running.getFirst())));
        lines.addAll(method.obstacles(file.dossier(code)));
        return lines;
    }

    /** Whether this opening takes effect without a manager; what opens by a request of its own never does. */
    boolean atOnce(CaseFile file, MethodCode code, Optional<Leave> leave) {
        if (!ordinary(code)) return false;
        LadderPolicy policy = file.policy();
        if (file.untouched() && file.methods().first(code)) return !policy.asks(Move.FIRST_STEP);
        if (policy.asks(Move.ESCALATE)) return false;
        if (leave.isPresent())
            return file.active().size() == 1
                    && !policy.asks(Move.of(leave.get()))
                    && complete(file, leave.get().method(), leave.get().to());
        return file.active().isEmpty()
                && file.lastSettled()
                        .filter(row -> complete(file, row.method(), row.state()))
                        .isPresent();
    }

    /** One of the ordinary methods was left with all that it has to show for itself. */
    private boolean complete(CaseFile file, MethodCode code, StepState to) {
        return ordinary(code) && (to == StepState.EXHAUSTED || to == StepState.SUCCEEDED && file.proven(code));
    }

    /** A policy may say more of its opening. */
    boolean ordinary(MethodCode code) {
        return !methods.get(code).alwaysAsked();
    }

    void open(CaseFile file, MethodCode code, Optional<Leave> leave, ActorId by, Instant at) {
        leave.ifPresent(left -> moves.leave(file.view().id(), left, by, at));
        moves.open(file.view().id(), code, by, at);
        cases.next(file.view().id(), EffectApplier.next(code), file.today(), by);
        methods.get(code).onOpened(file.dossier(code)).forEach(effect -> effects.apply(file, code, effect, by, at));
    }

    void dropped(CaseFile file, MethodCode code, ActorId by, Instant at) {
        methods.get(code).onDropped(file.dossier(code)).forEach(effect -> effects.apply(file, code, effect, by, at));
    }

    static String name(MethodCode code) {
        return "#method." + code + ".name";
    }
}
