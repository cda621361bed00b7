package org.qingshou.deliveries;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qingshou.deliveries.PlacementBook.Placed;
import org.qingshou.simulator.SimulatedAgency;
import org.qingshou.simulator.SimulatedAgency.Books;
import org.qingshou.simulator.SimulatedAgency.Settings;

/** What all histories share: our application, one agency, the door for notes, and cases that are placed again and again. */
final class Arena implements AutoCloseable {
    static final String AGENCY = "HISTORY";
    private static final int CASES = 40;
    private static final int MOST_ROUNDS = 5;
    private static final Duration NEVER = Duration.ofDays(10_000);

    final RunningBank bank;
    final SimulatedAgency agency;
    final NoteDoor notes;
    final BookReader reader;
    final PlacementBook book;
    final Tally tally = new Tally();
    private final Deque<Placed> cases = new ArrayDeque<>();
    private final Map<Placed, Integer> rounds = new HashMap<>();

    private Arena(Class<?> application, Path folder) {
        notes = new NoteDoor();
        LateClock clock = new LateClock();
        bank = RunningBank.start(application, folder, null, notes.channel(clock));
        clock.follow(bank.clock());
        Path books = folder.resolve("agency");
        agency = SimulatedAgency.start(
                new Settings(AGENCY, books, 0, bank::address, bank.clock(), Duration.ZERO, NEVER, Books.IN_FILE));
        reader = new BookReader(bank.jdbc(), books.resolve(SimulatedAgency.JOURNAL));
        book = new PlacementBook(bank.context());
    }

    static Arena open(Class<?> application, Path folder) {
        Arena arena = new Arena(application, folder);
        try {
            arena.bank.freely(arena::prepare);
            return arena;
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private void prepare() {
        bank.toStart();
        book.register(agency);
    }

    List<Placed> take(int count) {
        List<Placed> taken = new ArrayList<>();
        if (cases.size() < count) cases.addAll(book.cases(CASES));
        for (int i = 0; i < count; i++) taken.add(cases.remove());
        return taken;
    }

    /** They come home to be placed again, as long as their story stays one that a bank could have. */
    void giveBack(List<Placed> taken) {
        for (Placed each : taken) {
            book.home(each);
            if (rounds.merge(each, 1, Integer::sum) < MOST_ROUNDS) cases.add(each);
            else rounds.remove(each);
        }
    }

    @Override
    public void close() {
        agency.close();
        notes.close();
        bank.close();
    }
}
