package org.qingshou.outsourcing.conformance;

import static org.qingshou.outsourcing.conformance.Trial.mustBe;
import static org.qingshou.outsourcing.conformance.Trial.mustHold;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.qingshou.outsourcing.conformance.AgencyLine.Answer;
import org.qingshou.outsourcing.conformance.AgencyLine.Signed;
import org.qingshou.outsourcing.conformance.Examples.Example;
import org.qingshou.outsourcing.conformance.Trial.Broken;
import tools.jackson.databind.node.ObjectNode;

/** Level 1: takes packages once each and refuses what it must not take. */
final class Receiving {
    static final int LEVEL = 1;

    private static final int NONE = 404;
    private static final int KNOWN = 409;
    private static final int NOT_ALLOWED = 422;
    private static final int BAD = 400;
    private static final int UNSIGNED = 401;
    private static final int OK = 200;
    private static final int TAKEN = 202;

    private final Trial trial;
    private final AgencyLine line;
    private final Examples examples;
    private final Heard heard;
    private final String strangersKey;
    private final int batch;
    private final Clock clock;

    Receiving(
            Trial trial, AgencyLine line, Examples examples, Heard heard, String strangersKey, int batch, Clock clock) {
        this.trial = trial;
        this.line = line;
        this.examples = examples;
        this.heard = heard;
        this.strangersKey = strangersKey;
        this.batch = batch;
        this.clock = clock;
    }

    void run() {
        Example first = examples.plain();
        trial.item(LEVEL, "a package is taken and given a placementId", () -> take(first));
        trial.item(LEVEL, "what was taken is found", () -> mustBe(line.find(first.id()), "the question for it", OK));
        trial.item(LEVEL, "the same package again is the same placement", () -> again(first));
        trial.item(LEVEL, "the same id with another body is refused", () -> otherBody(first));
        trial.item(
                LEVEL,
                "an unknown package is not found",
                () -> mustBe(line.find(examples.plain().id()), "the question for it", NONE));
        refusals();
        for (String name : Examples.NAMES)
            trial.item(LEVEL, "example " + name + " is taken", () -> take(examples.fresh(name)));
        trial.item(LEVEL, batch + " packages at once are taken", this::manyAtOnce);
        new Recalling(trial, line, examples, heard, clock).run(first);
        trial.item(LEVEL, "the list holds every package with its state", () -> Listing.check(line, heard.placements()));
    }

    private void refusals() {
        for (Signed signed : List.of(Signed.BY_A_STRANGER, Signed.TEN_MINUTES_AGO, Signed.TEN_MINUTES_AHEAD))
            trial.item(
                    LEVEL,
                    "a call signed " + signed.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " is refused and leaves nothing",
                    () -> {
                        Example example = examples.plain();
                        mustBe(line.place(example, signed), "it", UNSIGNED);
                        leftNothing(example);
                    });
        refused("a package for another agency is refused", ofEnvelope("agency", "SOMEBODY-ELSE"));
        refused(
                "a field that the schema does not name is refused",
                examples.plain(open -> ((ObjectNode) open.get("debtor")).put("health", "none of their business")));
        refused("a package whose hash does not fit is refused", examples.withWrongHash());
        refused("personal data sealed to another key are refused", examples.sealedTo(strangersKey));
    }

    private Example ofEnvelope(String field, String value) {
        return examples.plain(open -> ((ObjectNode) open.get("envelope")).put(field, value));
    }

    private void refused(String name, Example example) {
        trial.item(LEVEL, name, () -> {
            Answer answer = line.place(example);
            mustBe(answer, "it", BAD, NOT_ALLOWED);
            mustHold(
                    answer.type().startsWith("application/problem+json")
                            && !answer.field("detail").isBlank(),
                    "the refusal is no problem document with a detail (RFC 9457): " + answer.shown());
            leftNothing(example);
        });
    }

    private void leftNothing(Example example) throws Broken, InterruptedException {
        mustBe(line.find(example.id()), "the question for what was refused", NONE);
    }

    private void take(Example example) throws Broken, InterruptedException {
        heard.placed(example.id());
        Answer answer = line.deliver(example);
        mustBe(answer, "it", OK, TAKEN);
        mustHold(!answer.field("placementId").isBlank(), "the answer names no placementId: " + answer.shown());
    }

    private void again(Example example) throws Broken, InterruptedException {
        Answer before = line.find(example.id());
        Answer answer = line.deliver(example);
        mustBe(answer, "the copy", OK, TAKEN, KNOWN);
        Answer after = line.find(example.id());
        mustHold(
                before.field("placementId").equals(after.field("placementId")),
                "it has another placementId now: " + after.shown());
    }

    private void otherBody(Example example) throws Broken, InterruptedException {
        Example other = ofEnvelope("packageId", example.id());
        mustBe(line.place(new Example(example.id(), other.wire())), "it", KNOWN, NOT_ALLOWED);
    }

    private void manyAtOnce() throws Broken, InterruptedException {
        List<Example> many = new ArrayList<>();
        for (int i = 0; i < batch; i++) many.add(examples.fresh(Examples.NAMES.get(i % Examples.NAMES.size())));
        many.forEach(example -> heard.placed(example.id()));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (Example example : many) calls.add(() -> line.deliver(example));
        for (Answer answer : AtOnce.all(calls)) mustBe(answer, "one of them", OK, TAKEN);
        for (Example example : many) mustBe(line.find(example.id()), "the question for one of them", OK);
    }
}
