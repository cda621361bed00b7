package org.qingshou.ledger.tape;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a payments file that is not booked yet.
 *
 * @param ord its place in the order of booking
 * @param raw the row as it came, sealed
 */
record StagedPayment(UUID importId, long ord, long row, PaymentLine line, byte[] raw) {
    static StagedPayment read(ResultSet rs, int n) throws SQLException {
        return new StagedPayment(
                rs.getObject("import_id", UUID.class),
                rs.getLong("ord"),
                rs.getLong("row_no"),
                new PaymentLine(
                        rs.getString("payment_no"),
                        rs.getString("loan_no"),
                        rs.getObject("paid_on", LocalDate.class),
                        rs.getObject("booked_on", LocalDate.class),
                        amount(rs, "amount"),
                        rs.getBigDecimal("principal"),
                        rs.getBigDecimal("interest"),
                        rs.getBigDecimal("penalty"),
                        rs.getBigDecimal("compound"),
                        rs.getBigDecimal("fees"),
                        rs.getString("reversal_of"),
                        rs.getString("paid_by")),
                rs.getBytes("raw"));
    }

    private static BigDecimal amount(ResultSet rs, String column) throws SQLException {
        return java.util.Objects.requireNonNull(rs.getBigDecimal(column));
    }
}
