package org.qingshou.strategy;

import java.time.Instant;
import java.time.LocalDate;
import org.qingshou.cases.Cases;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.Persons;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.MethodCode;
import org.springframework.stereotype.Component;

/** The one place where a method's effects come about. */
@Component
class EffectApplier {
    private static final String REFUSED = "REF_THIRD_STOP";

    private final Cases cases;
    private final Persons persons;
    private final ComplianceGuard guard;

    EffectApplier(Cases cases, Persons persons, ComplianceGuard guard) {
        this.cases = cases;
        this.persons = persons;
        this.guard = guard;
    }

    void apply(CaseFile file, MethodCode method, Effect effect, ActorId by, Instant at) {
        switch (effect) {
            case Effect.Hold(String code, LocalDate until) -> {
                lift(file, code, by, at);
                cases.hold(file.view().id(), code, file.today(), until, until, "", by, at);
            }
            case Effect.Lift(String code) -> lift(file, code, by, at);
            case Effect.GoOn(LocalDate on) -> cases.next(file.view().id(), next(method), on, by);
            case Effect.Away(LocalDate until) -> {
                cases.away(file.view().id(), until, by, at);
                cases.next(file.view().id(), next(method), until, by);
            }
            case Effect.Suppress(PersonId person) -> {
                guard.suppress(person, null, REFUSED, by.value(), at);
                for (ContactPoint point : persons.contactPoints(person))
                    guard.suppress(null, point.index(), REFUSED, by.value(), at);
            }
        }
    }

    /** Text key {@code next.METHOD_<code>} without its first part. */
    static String next(MethodCode method) {
        return "METHOD_" + method;
    }

    private void lift(CaseFile file, String code, ActorId by, Instant at) {
        cases.holds(file.view().id(), file.today()).stream()
                .filter(hold -> hold.code().equals(code))
                .forEach(hold -> cases.lift(hold.id(), by, at));
    }
}
