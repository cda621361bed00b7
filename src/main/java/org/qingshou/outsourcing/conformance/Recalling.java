package org.qingshou.outsourcing.conformance;

import static org.qingshou.outsourcing.conformance.Trial.mustBe;

import java.time.Clock;
import java.util.List;
import org.qingshou.outsourcing.conformance.AgencyLine.Answer;
import org.qingshou.outsourcing.conformance.AgencyLine.Signed;
import org.qingshou.outsourcing.conformance.Examples.Example;
import org.qingshou.outsourcing.conformance.Trial.Broken;

/** Level 1: lets go of what is recalled, whatever the order in which package and recall arrive. */
final class Recalling {
    private static final int ROUNDS = 8;
    private static final int OK = 200;
    private static final int TAKEN = 202;
    private static final int UNSIGNED = 401;
    private static final int KNOWN = 409;
    private static final int GONE = 410;

    private final Trial trial;
    private final AgencyLine line;
    private final Examples examples;
    private final Heard heard;
    private final Clock clock;

    Recalling(Trial trial, AgencyLine line, Examples examples, Heard heard, Clock clock) {
        this.trial = trial;
        this.line = line;
        this.examples = examples;
        this.heard = heard;
        this.clock = clock;
    }

    /** @param first one that the agency has taken */
    void run(Example first) {
        trial.item(Receiving.LEVEL, "a recall signed by a stranger is refused", () -> {
            mustBe(line.recall(first.id(), Signed.BY_A_STRANGER), "it", UNSIGNED);
            mustBe(line.place(first), "the package after it", OK, TAKEN, KNOWN);
        });
        trial.item(Receiving.LEVEL, "a recall is taken, and again", () -> {
            recall(first);
            recall(first);
        });
        trial.item(Receiving.LEVEL, "a copy that comes after the recall is gone", () -> gone(first));
        trial.item(Receiving.LEVEL, "the recall of an unknown package is taken and remembered", () -> {
            Example unseen = examples.plain();
            recall(unseen);
            gone(unseen);
        });
        trial.item(Receiving.LEVEL, "a recall that meets its package leaves nothing to work", this::meeting);
    }

    private void recall(Example example) throws Broken, InterruptedException {
        heard.recalled(example.id(), clock.instant());
        mustBe(line.recall(example.id(), Signed.WELL), "the recall", OK);
    }

    private void gone(Example example) throws Broken, InterruptedException {
        mustBe(line.place(example), "the copy", GONE);
    }

    /** Whichever comes first: after both, the package is no longer there to be worked. */
    private void meeting() throws Broken, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            Example example = examples.plain();
            heard.recalled(example.id(), clock.instant());
            List<Answer> answers =
                    AtOnce.all(List.of(() -> line.place(example), () -> line.recall(example.id(), Signed.WELL)));
            mustBe(answers.getFirst(), "the package", OK, TAKEN, GONE);
            mustBe(answers.getLast(), "the recall", OK);
            gone(example);
        }
    }
}
