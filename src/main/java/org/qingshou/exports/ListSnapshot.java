package org.qingshou.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.qingshou.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a long list be read as it stood at one moment. That takes a connection for as long as the reader's line takes, so
 * only a few go on at once.
 */
@Component
public class ListSnapshot {
    private static final int AT_ONCE = 3;

    private final Exports exports;
    private final TransactionTemplate snapshot;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ListSnapshot(Exports exports, PlatformTransactionManager transactions) {
        this.exports = exports;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** As {@link Exports#write}; refused where others are taking lists out already. */
    public void write(ExportPass pass, OutputStream out, Exports.Writing writing) throws IOException {
        if (!places.tryAcquire()) throw Refused.conflict("exports.busy");
        try {
            exports.write(pass, out, sink -> inSnapshot(sink, writing));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    private void inSnapshot(OutputStream sink, Exports.Writing writing) {
        snapshot.executeWithoutResult(status -> {
            try {
                writing.to(sink);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
