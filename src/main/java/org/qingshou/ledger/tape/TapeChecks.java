package org.qingshou.ledger.tape;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingshou.access.Branches;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;

/** Whether a tape may be taken at all, asked when it is handed in and once more when its turn has come. */
@Component
class TapeChecks {
    private static final int SOURCE_LENGTH = 40;
    private static final int SCOPE_LENGTH = 300;

    private final EarlierTapes earlier;
    private final TapeStaging staging;
    private final Branches branches;
    private final BusinessClock clock;

    TapeChecks(EarlierTapes earlier, TapeStaging staging, Branches branches, BusinessClock clock) {
        this.earlier = earlier;
        this.staging = staging;
        this.branches = branches;
        this.clock = clock;
    }

    /** Refuses with one sentence; an answer is the reason why there is nothing to do. */
    Optional<TapeMessage> first(TapeRecord tape) {
        if (tape.source().isBlank() || tape.source().length() > SOURCE_LENGTH)
            throw Refused.badInput("tape.source.missing", Integer.toString(SOURCE_LENGTH));
        if (tape.asOf().isAfter(clock.today()))
            throw Refused.badInput("tape.as-of.future", clock.today().toString());
        if (tape.scopeText().length() > SCOPE_LENGTH) throw Refused.badInput("tape.scope.long");
        Set<String> known =
                branches.all().stream().map(branch -> branch.code().value()).collect(Collectors.toSet());
        if (!tape.profile().createBranches())
            tape.scope().stream()
                    .filter(code -> !known.contains(code))
                    .findFirst()
                    .ifPresent(code -> {
                        throw Refused.badInput("tape.scope.branch", code);
                    });
        staging.reader(tape);
        Optional<TapeMessage> nothingToDo = again(tape);
        // What is said now may be overtaken by what waits: it is asked again when its turn has come.
        return earlier.comesAfterAnother(tape.source()) ? Optional.empty() : nothingToDo;
    }

    Optional<TapeMessage> again(TapeRecord tape) {
        OptionalInt same = earlier.same(tape);
        if (same.isPresent())
            return Optional.of(
                    same.getAsInt() == 0
                            ? TapeMessage.of("tape.message.same")
                            : TapeMessage.of("tape.message.same.changes", Integer.toString(same.getAsInt())));
        earlier.lastAsOf(tape).filter(last -> tape.asOf().isBefore(last)).ifPresent(last -> {
            throw Refused.conflict("tape.as-of.older", tape.source(), last.toString());
        });
        boolean numbered = tape.profile()
                .rule(CanonicalColumn.LOAN_NO)
                .filter(ColumnRule::rowNumber)
                .isPresent();
        if (numbered && earlier.anyApplied(tape.source()))
            throw Refused.conflict("tape.row-number.again", tape.source());
        return Optional.empty();
    }
}
