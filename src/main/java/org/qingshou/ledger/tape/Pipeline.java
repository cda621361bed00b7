package org.qingshou.ledger.tape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reading goes on while what was read before is worked on by another thread, batch after batch in order. A few batches
 * wait at most, so that a long file needs no more memory than a short one.
 */
final class Pipeline<T> implements AutoCloseable {
    private static final int WAITING = 2;

    private final int size;
    private final Consumer<List<T>> work;
    private final ExecutorService worker;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private List<T> batch = new ArrayList<>();

    Pipeline(String name, int size, Consumer<List<T>> work) {
        this.size = size;
        this.work = work;
        worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    void add(T item) {
        batch.add(item);
        if (batch.size() == size) send();
    }

    /** Waits for all; what the work threw is thrown here or by {@link #add}. */
    void finish() {
        if (!batch.isEmpty()) send();
        while (!waiting.isEmpty()) await(waiting.remove());
    }

    private void send() {
        List<T> full = batch;
        batch = new ArrayList<>(size);
        while (waiting.size() >= WAITING) await(waiting.remove());
        waiting.add(worker.submit(() -> work.accept(full)));
    }

    /** Waits; what the work threw is thrown here. */
    static void await(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e);
        }
    }

    /** Also after a failure nothing works on any more when this returns. */
    @Override
    public void close() {
        waiting.forEach(left -> left.cancel(true));
        worker.close();
    }
}
