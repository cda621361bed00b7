package org.qingshou.ledger.tape;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.qingshou.ledger.Ageing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that a new loan fills, in the order in which they need each other, and how a packed row is loaded into each. */
enum PackTable {
    PERSON(
            "person",
            List.of(
                    "id",
                    "customer_no",
                    "kind",
                    "name",
                    "division_code",
                    "id_number",
                    "id_number_shown",
                    "id_number_index")) {
        @Override
        String set(Statement statement, Load load) throws SQLException {
            return "source = " + statement.enquoteLiteral(load.source()) + ", created_at = '" + load.at() + "'";
        }
    },
    LOAN("loan", LoanValues.columns(List.of("id"), List.of("@restructured", "@restructured_on"))) {
        @Override
        String set(Statement statement, Load load) throws SQLException {
            String on = "'" + load.on() + "'";
            return "source = " + statement.enquoteLiteral(load.source()) + ", aged_from = overdue_since, bucket = "
                    + Ageing.bucket("overdue_since").replace(":on", on) + ", class_floor = "
                    + Ageing.floor("overdue_since").replace(":on", on) + ", as_of = '" + load.asOf()
                    + "', tape_id = '" + load.tape() + "', on_tape = TRUE, restructured_class = class_bank,"
                    + " restructured_on = IF(@restructured = 1, COALESCE(@restructured_on, '" + load.asOf()
                    + "'), NULL)";
        }
    },
    /** Loans that the next close of the day has to look at. */
    TOUCHED("loan_touched", List.of("loan_id")) {
        @Override
        String set(Statement statement, Load load) {
            return "";
        }
    },
    PARTY("loan_party", List.of("id", "loan_id", "person_id", "role")) {
        @Override
        String set(Statement statement, Load load) {
            return "origin = 'TAPE'";
        }
    },
    /** The collateral that the tape tells, whose id is the loan's. */
    SECURED("collateral", List.of("id", "loan_id", "kind", "description", "value")) {
        @Override
        String set(Statement statement, Load load) throws SQLException {
            return "origin = 'TAPE', valued_on = IF(value IS NULL, NULL, '" + load.asOf() + "'), created_by = "
                    + statement.enquoteLiteral(load.by()) + ", created_at = '" + load.at() + "'";
        }
    },
    /** What the first row that speaks of somebody new tells of them. */
    CONTACT("contact_point", Contacts.COLUMNS) {
        @Override
        String set(Statement statement, Load load) throws SQLException {
            return Contacts.set(statement, load);
        }
    },
    /** Other numbers and addresses that later rows of the file tell of the same person. */
    MORE("contact_point", Contacts.COLUMNS) {
        @Override
        String set(Statement statement, Load load) throws SQLException {
            return Contacts.set(statement, load);
        }
    },
    /** Those that later rows only repeat; needed where the row that told them first turns out not to count. */
    SAME("contact_point", Contacts.COLUMNS) {
        @Override
        String set(Statement statement, Load load) throws SQLException {
            return Contacts.set(statement, load);
        }
    };

    private static final class Contacts {
        static final List<String> COLUMNS = List.of(
                "id", "person_id", "kind", "value", "value_shown", "value_index", "lawful_source", "division_code");

        static String set(Statement statement, Load load) throws SQLException {
            return "origin = 'TAPE', status = 'VALID', created_by = " + statement.enquoteLiteral(load.by())
                    + ", created_at = '" + load.at() + "'";
        }
    }

    /**
     * What all rows of a load have in common.
     *
     * @param on the business date from which days overdue are counted
     * @param at when it is loaded, in UTC
     */
    record Load(java.util.UUID tape, String source, LocalDate asOf, LocalDate on, String by, LocalDateTime at) {}

    private final String table;
    private final List<String> columns;

    PackTable(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Values of a packed row: its number in the file, then these columns. */
    int width() {
        return columns.size() + 1;
    }

    boolean isEmpty(JdbcClient jdbc) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM " + table + ") AS none")
                .query((rs, n) -> rs.getBoolean("none"))
                .single();
    }

    long count(JdbcClient jdbc) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    abstract String set(Statement statement, Load load) throws SQLException;

    String sql(Statement statement, Load load) throws SQLException {
        List<String> taken = new java.util.ArrayList<>(List.of("@row_no"));
        taken.addAll(columns);
        return BulkRows.sql(table, taken, set(statement, load));
    }
}
