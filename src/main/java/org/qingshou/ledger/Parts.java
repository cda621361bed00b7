package org.qingshou.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.AllocationOrder.Part;

/** The five parts of a debt as the ledger's tables name them. */
final class Parts {
    private Parts() {}

    /** What a loan owes. */
    static Map<Part, BigDecimal> due(ResultSet rs) throws SQLException {
        Map<Part, BigDecimal> due = new EnumMap<>(Part.class);
        due.put(Part.PRINCIPAL, rs.getBigDecimal("principal_outstanding"));
        due.put(Part.INTEREST, rs.getBigDecimal("interest_due"));
        due.put(Part.PENALTY, rs.getBigDecimal("penalty_due"));
        due.put(Part.COMPOUND, rs.getBigDecimal("compound_due"));
        due.put(Part.FEES, rs.getBigDecimal("fees_due"));
        return due;
    }

    /** Columns {@code principal}, {@code interest}, {@code penalty}, {@code compound}, {@code fees}; none is null. */
    static Map<Part, BigDecimal> read(ResultSet rs, String prefix) throws SQLException {
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            BigDecimal amount = rs.getBigDecimal(prefix + column(part));
            parts.put(part, amount == null ? BigDecimal.ZERO : amount);
        }
        return parts;
    }

    /** What a payment is known to have covered; null where that is not known. */
    static @Nullable Map<Part, BigDecimal> ofPayment(ResultSet rs) throws SQLException {
        return rs.getBigDecimal(column(Part.PRINCIPAL)) == null ? null : read(rs, "");
    }

    private static String column(Part part) {
        return part.name().toLowerCase(java.util.Locale.ROOT);
    }
}
