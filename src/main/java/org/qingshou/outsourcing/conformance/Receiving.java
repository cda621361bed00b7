package org.qingshou.outsourcing.conformance;

import static org.qingshou.outsourcing.conformance.Trial.mustBe;
import static org.qingshou.outsourcing.conformance.Trial.mustHold;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.qingshou.outsourcing.conformance.AgencyLine.Answer;
import org.qingshou.outsourcing.conformance.AgencyLine.Signed;
import org.qingshou.outsourcing.conformance.Examples.Example;
import org.qingshou.outsourcing.conformance.Trial.Broken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Level 1: takes packages once each, refuses what it must not take, and lets go of what is recalled. */
final class Receiving {
    private static final int LEVEL = 1;
    private static final int MOST_LISTED = 100_000;
    private static final Set<String> WORKABLE = Set.of("RECEIVED", "ACCEPTED");
    private static final int AT_A_TIME = 8;
    private static final int MOST_PATIENT = 60;
    private static final int PATIENT_TIMES = 5;
    private static final int NONE = 404;
    private static final int GONE = 410;
    private static final int KNOWN = 409;
    private static final int NOT_ALLOWED = 422;
    private static final int BAD = 400;
    private static final int UNSIGNED = 401;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    private static final int TAKEN = 202;

    private final List<String> wrong = new ArrayList<>();
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
        Example first = examples.fresh(Examples.NAMES.getFirst());
        trial.item(LEVEL, "a package is taken and given a placementId", () -> take(first));
        trial.item(LEVEL, "what was taken is found", () -> mustBe(line.find(first.id()), "the question for it", OK));
        trial.item(LEVEL, "the same package again is the same placement", () -> again(first));
        trial.item(LEVEL, "the same id with another body is refused", () -> otherBody(first));
        trial.item(LEVEL, "an unknown package is not found", () -> {
            mustBe(line.find(examples.fresh(Examples.NAMES.getFirst()).id()), "the question for it", NONE);
        });
        refusals();
        for (String name : Examples.NAMES)
            trial.item(LEVEL, "example " + name + " is taken", () -> take(examples.fresh(name)));
        trial.item(LEVEL, batch + " packages at once are taken", this::manyAtOnce);
        recalls(first);
        trial.item(LEVEL, "the list holds every package with its state", this::listed);
    }

    private void refusals() {
        for (Signed signed : List.of(Signed.BY_A_STRANGER, Signed.TEN_MINUTES_AGO, Signed.TEN_MINUTES_AHEAD))
            trial.item(
                    LEVEL,
                    "a call signed " + signed.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            + " is refused and leaves nothing",
                    () -> {
                        Example example = examples.fresh(Examples.NAMES.getFirst());
                        mustBe(line.place(example, signed), "it", UNSIGNED);
                        leftNothing(example);
                    });
        refused("a package for another agency is refused", ofEnvelope("agency", "SOMEBODY-ELSE"));
        refused(
                "a field that the schema does not name is refused",
                examples.fresh(
                        Examples.NAMES.getFirst(),
                        open -> ((ObjectNode) open.get("debtor")).put("health", "none of their business")));
        refused("a package whose hash does not fit is refused", examples.withWrongHash());
        refused("personal data sealed to another key are refused", examples.sealedTo(strangersKey));
    }

    private Example ofEnvelope(String field, String value) {
        return examples.fresh(Examples.NAMES.getFirst(), open -> ((ObjectNode) open.get("envelope")).put(field, value));
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

    private void recalls(Example first) {
        trial.item(LEVEL, "a recall signed by a stranger is refused", () -> {
            mustBe(line.recall(first.id(), Signed.BY_A_STRANGER), "it", UNSIGNED);
            mustBe(line.place(first), "the package after it", OK, TAKEN, KNOWN);
        });
        trial.item(LEVEL, "a recall is taken, and again", () -> {
            recall(first);
            recall(first);
        });
        trial.item(LEVEL, "a copy that comes after the recall is gone", () -> gone(first));
        trial.item(LEVEL, "the recall of an unknown package is taken and remembered", () -> {
            Example unseen = examples.fresh(Examples.NAMES.getFirst());
            recall(unseen);
            gone(unseen);
        });
        trial.item(LEVEL, "a recall that meets its package leaves nothing to work", this::meeting);
    }

    private void take(Example example) throws Broken, InterruptedException {
        heard.placed(example.id());
        Answer answer = patiently(() -> line.place(example));
        mustBe(answer, "it", OK, TAKEN);
        mustHold(!answer.field("placementId").isBlank(), "the answer names no placementId: " + answer.shown());
    }

    private void again(Example example) throws Broken, InterruptedException {
        Answer before = line.find(example.id());
        Answer answer = patiently(() -> line.place(example));
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

    private void recall(Example example) throws Broken, InterruptedException {
        heard.recalled(example.id(), clock.instant());
        mustBe(line.recall(example.id(), Signed.WELL), "the recall", OK);
    }

    private void gone(Example example) throws Broken, InterruptedException {
        mustBe(line.place(example), "the copy", GONE);
    }

    /** Whichever comes first: after both, the package is no longer there to be worked. */
    private void meeting() throws Broken, InterruptedException {
        for (int round = 0; round < AT_A_TIME; round++) {
            Example example = examples.fresh(Examples.NAMES.getFirst());
            heard.recalled(example.id(), clock.instant());
            List<Answer> answers =
                    atOnce(List.of(() -> line.place(example), () -> line.recall(example.id(), Signed.WELL)));
            mustBe(answers.getFirst(), "the package", OK, TAKEN, GONE);
            mustBe(answers.getLast(), "the recall", OK);
            gone(example);
        }
    }

    private void manyAtOnce() throws Broken, InterruptedException {
        List<Example> many = new ArrayList<>();
        for (int i = 0; i < batch; i++) many.add(examples.fresh(Examples.NAMES.get(i % Examples.NAMES.size())));
        many.forEach(example -> heard.placed(example.id()));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (Example example : many) calls.add(() -> patiently(() -> line.place(example)));
        for (Answer answer : atOnce(calls)) mustBe(answer, "one of them", OK, TAKEN);
        for (Example example : many) mustBe(line.find(example.id()), "the question for one of them", OK);
    }

    private void listed() throws Broken, InterruptedException {
        Map<String, String> states = new HashMap<>();
        String after = "";
        do {
            Answer page = line.list(after);
            mustBe(page, "the page after '" + after + "'", OK);
            JsonNode lines = JsonMapper.shared().readTree(page.body()).path("placements");
            lines.forEach(each -> states.put(
                    each.path("packageId").asString(""), each.path("state").asString("")));
            after = lines.isEmpty() ? "" : page.field("next");
        } while (!after.isEmpty() && states.size() <= MOST_LISTED);
        heard.placements().forEach((id, recalledAt) -> check(states, id, recalledAt != null));
        mustHold(wrong.isEmpty(), String.join("; ", wrong));
    }

    private void check(Map<String, String> states, String id, boolean recalled) {
        String state = states.get(id);
        if (state == null && !recalled) wrong.add(id + " is not in it");
        else if (recalled && state != null && WORKABLE.contains(state)) wrong.add(id + " was recalled and is " + state);
        else if (!recalled && state != null && state.equals("RECALLED")) wrong.add(id + " was never recalled");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws InterruptedException {
        Semaphore places = new Semaphore(AT_A_TIME);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (Callable<Answer> call : calls)
                answers.add(threads.submit(() -> {
                    places.acquire();
                    try {
                        return call.call();
                    } finally {
                        places.release();
                    }
                }));
            List<Answer> all = new ArrayList<>();
            for (Future<Answer> answer : answers) all.add(answer.get());
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** As the bank's outbox does it: 429 is no refusal, and the time it names is kept to. */
    private static Answer patiently(Callable<Answer> call) throws InterruptedException {
        try {
            Answer answer = call.call();
            for (int i = 0; i < PATIENT_TIMES && answer.status() == TOO_MANY; i++) {
                TimeUnit.SECONDS.sleep(Math.clamp(answer.retryAfter(), 1, MOST_PATIENT));
                answer = call.call();
            }
            return answer;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
