package org.qingshou.outsourcing.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.qingshou.outsourcing.conformance.AgencyLine.Answer;

/** Calls side by side, some at a time, as the bank's dispatcher makes them. */
final class AtOnce {
    private static final int AT_A_TIME = 8;

    private AtOnce() {}

    /** The answers in the order of the calls. */
    static List<Answer> all(List<Callable<Answer>> calls) throws InterruptedException {
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
}
