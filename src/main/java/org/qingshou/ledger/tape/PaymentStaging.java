package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.qingshou.content.TableForm;
import org.qingshou.database.BulkLoad;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BusinessClock;
import org.qingshou.kernel.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Takes in a whole payments file, checks each line by itself and stages the good ones; no loan is looked at. */
@Component
class PaymentStaging {
    private static final int AT_ONCE = 2000;
    /** Behind every row that a file can have. */
    private static final long AFTER_ALL_PAYMENTS = 1L << 40;

    /** Those of a payments file stand in the table under their codes. */
    private static final String[] COLUMNS = Stream.of(
                    Stream.of("import_id", "ord", "row_no"),
                    Arrays.stream(PaymentColumn.values()).map(PaymentColumn::code),
                    Stream.of("raw"))
            .flatMap(Function.identity())
            .toArray(String[]::new);

    private final DataSource bulk;
    private final PaymentImports imports;
    private final RejectedRows rejected;
    private final BusinessClock clock;

    PaymentStaging(
            @Qualifier(BulkLoad.POOL) DataSource bulk,
            PaymentImports imports,
            RejectedRows rejected,
            BusinessClock clock) {
        this.bulk = bulk;
        this.imports = imports;
        this.rejected = rejected;
        this.clock = clock;
    }

    /** Where a file is staged, nothing is left of it if this throws. */
    UUID stage(String source, String fileName, TableForm form, byte[] hash, ActorId by, Consumer<Lines> rows) {
        UUID id = Ids.next();
        imports.begin(id, source, fileName, form, hash, by);
        try {
            Lines lines = new Lines(id);
            rows.accept(lines);
            lines.flush();
            imports.staged(id, lines.read, lines.bad);
            return id;
        } catch (RuntimeException e) {
            imports.forget(id);
            throw e;
        }
    }

    /** The lines of one file. */
    final class Lines {
        private final UUID id;
        private final LocalDate today = clock.today();
        private final RejectedRows.Writer rejects;
        private final BulkRows rows = new BulkRows("payment_line", COLUMNS);
        private long read;
        private long bad;

        private Lines(UUID id) {
            this.id = id;
            rejects = rejected.writer(id);
        }

        void take(long number, PaymentLine line, List<String> raw) {
            try {
                check(line);
            } catch (CellProblem problem) {
                PaymentColumn column = PaymentColumn.of(problem);
                reject(number, line.loanNo(), column, column.shown(line), problem, raw);
                return;
            }
            read++;
            List<@Nullable Object> values = new ArrayList<>(
                    Arrays.asList(id, line.reversalOf() == null ? number : number + AFTER_ALL_PAYMENTS, number));
            for (PaymentColumn column : PaymentColumn.values()) values.add(column.value(line));
            values.add(rejected.sealed(id, number, raw));
            rows.add(values.toArray());
            flushFull();
        }

        void reject(
                long number,
                @Nullable String loanNo,
                PaymentColumn column,
                @Nullable String value,
                CellProblem problem,
                List<String> raw) {
            read++;
            bad++;
            rejects.add(column.bad(number, loanNo, value, problem, raw));
            flushFull();
        }

        private void check(PaymentLine line) throws CellProblem {
            if (line.amount().signum() <= 0) throw new CellProblem("payment.amount");
            if (line.booked().isAfter(today)) throw new CellProblem("payment.future", today.toString());
            String paidBy = line.paidBy();
            if (paidBy != null && !PaymentSource.isKnown(paidBy)) throw new CellProblem("payment.payer");
            if (line.partsTold() && line.reversalOf() == null) {
                BigDecimal sum = line.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(line.amount()) != 0) throw new CellProblem("payment.parts", sum.toPlainString());
            }
        }

        private void flushFull() {
            if (read % AT_ONCE == 0) flush();
        }

        private void flush() {
            try (Connection connection = bulk.getConnection()) {
                connection.setAutoCommit(false);
                DataSource one = new SingleConnectionDataSource(connection, true);
                rows.flush(one);
                rejects.flush(one);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException("bulk load", e);
            }
        }
    }
}
