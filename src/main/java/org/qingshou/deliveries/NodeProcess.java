package org.qingshou.deliveries;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qingshou.outbox.DrivenNode;
import org.qingshou.outbox.DrivenNode.Point;

/**
 * A process of its own that delivers as a node does, until it has come to the point where it is to be killed: then it says
 * so and does nothing more, and whoever started it kills it.
 */
final class NodeProcess {
    static final String NAME = "node";
    static final String RUNS = "RUNS ";
    static final String AT = "AT ";
    private static final long TICK_MILLIS = 1000;

    private final PrintStream out;
    private final Point point;
    private final String only;
    private final AtomicInteger until;
    private volatile boolean armed;

    private NodeProcess(PrintStream out, Point point, String only, int nth) {
        this.out = out;
        this.point = point;
        this.only = only;
        until = new AtomicInteger(nth);
    }

    /** @param args the folder of the run, the point, words of the address or {@code -}, and how many times it is passed */
    static int run(Class<?> application, String[] args, PrintStream out) {
        NodeProcess process = new NodeProcess(
                out, Point.valueOf(args[1]), args[2].equals("-") ? "" : args[2], Integer.parseInt(args[3]));
        Thread.ofPlatform().daemon().start(process::hear);
        try (RunningBank bank = RunningBank.beside(application, Path.of(args[0]));
                DrivenNode node =
                        new DrivenNode(bank.context(), Clock.systemUTC(), DrivenNode.Patience.USUAL, process::at)) {
            out.println(RUNS + node.name());
            out.flush();
            while (!Thread.currentThread().isInterrupted()) {
                node.tick();
                Thread.sleep(TICK_MILLIS);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Its input is a pipe of the parent's: a byte means that it may come to its point, the end that the parent is gone. */
    private void hear() {
        try {
            while (System.in.read() >= 0) armed = true;
        } catch (IOException e) {
            // As if it had been closed.
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(1);
    }

    private void at(Point reached, @Nullable String address) {
        boolean here = reached == point && (only.isEmpty() || address != null && address.contains(only));
        if (!here || !armed || until.decrementAndGet() != 0) return;
        out.println(AT + point);
        out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
