package org.qingshou.ledger.tape;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Loads the packs of a book's first file, a table as a whole, into tables that hold nothing yet. Until a table is done the
 * others find it empty; one that the server does not take whole stays to be loaded range by range, and so does all that a
 * crash has left.
 */
@Component
class FirstLoad {
    private static final List<PackTable> LARGEST_FIRST = List.of(
            PackTable.LOAN, PackTable.CONTACT, PackTable.PERSON, PackTable.PARTY, PackTable.TOUCHED, PackTable.SECURED);

    private final JdbcClient jdbc;
    private final PackLoad packs;
    private final ImportProperties properties;

    FirstLoad(JdbcClient jdbc, PackLoad packs, ImportProperties properties) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.properties = properties;
    }

    /**
     * @param beside does the half of it
     * @return the tables that hold all that was packed for them, or need none of it
     */
    Set<PackTable> load(TapeRecord tape, PackTable.Load load, ExecutorService beside) {
        Set<PackTable> done = ConcurrentHashMap.newKeySet();
        if (!tape.packed()) return done;
        Set<Long> dropped = packs.dropped(tape.id(), 0, tape.mergeUntil());
        if (dropped.isEmpty()) done.add(PackTable.SAME);
        // A range or two are as fast by themselves.
        if (tape.mergedTo() > 0 || tape.mergeUntil() < 2L * properties.mergeRange()) return done;
        Queue<PackTable> tables = new ConcurrentLinkedQueue<>(LARGEST_FIRST);
        Runnable work = () -> {
            for (PackTable table = tables.poll(); table != null; table = tables.poll())
                if (table.isEmpty(jdbc) && packs.loadWhole(table, load, dropped)) done.add(table);
        };
        Future<?> half = beside.submit(work);
        try {
            work.run();
        } finally {
            tables.clear();
            Pipeline.await(half);
        }
        return done;
    }
}
