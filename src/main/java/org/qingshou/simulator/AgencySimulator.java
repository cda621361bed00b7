package org.qingshou.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts the agency alone: {@code AgencySimulator <code> <folder> <port> <address of the bank> [step in seconds]
 * [seconds until it deletes]}. With a step of 0, the default, it does nothing by itself and is driven over
 * {@code /control}; it deletes five days after the end of a placement where nothing else is said.
 */
public final class AgencySimulator {
    private static final int FOLLOW_SECONDS = 5;

    private AgencySimulator() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length < 4) {
            System.err.println("usage: AgencySimulator <code> <folder> <port> <address of the bank> [step in seconds]"
                    + " [seconds until it deletes]");
            System.exit(2);
        }
        URI bank = URI.create(args[3]);
        Duration step = Duration.ofSeconds(args.length > 4 ? Long.parseLong(args[4]) : 0);
        Duration deletesAfter = args.length > 5 ? Duration.ofSeconds(Long.parseLong(args[5])) : Certificates.AFTER;
        BankClock clock = new BankClock(bank);
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())
                .scheduleWithFixedDelay(clock::follow, 0, FOLLOW_SECONDS, TimeUnit.SECONDS);
        SimulatedAgency agency = SimulatedAgency.start(new SimulatedAgency.Settings(
                args[0], Path.of(args[1]), Integer.parseInt(args[2]), () -> bank, clock, step, deletesAfter));
        System.out.println(agency.code() + " answers on " + agency.endpoint() + "; signing key " + agency.signingKey());
        System.out.println("encryption key " + agency.encryptionKey());
        Runtime.getRuntime().addShutdownHook(new Thread(agency::close));
        new CountDownLatch(1).await();
    }
}
