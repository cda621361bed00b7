package org.qingshou.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.rules.Counters;
import org.qingshou.kernel.PersonId;
import org.qingshou.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The joint counters of bank and agencies per person, number and day, and the attempts held in reserve. */
@Component
class AttemptCounters {
    /** The days over which a week is counted, today among them. */
    private static final int WEEK_DAYS = 7;

    private final JdbcClient jdbc;

    AttemptCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts all who ask for an attempt on this person or number in line; person first, so that no two wait crosswise. */
    void lock(PersonId person, byte @Nullable [] number, LocalDate day) {
        // Not INSERT IGNORE: that takes a shared lock on an existing row, and two of them wait for each other.
        jdbc.sql("""
                        INSERT INTO person_day (person_id, on_date) VALUES (:p, :d)
                        ON DUPLICATE KEY UPDATE connected = connected""").param("p", person.value()).param("d", day).update();
        if (number == null) return;
        jdbc.sql("""
                        INSERT INTO number_day (number_index, on_date) VALUES (:n, :d)
                        ON DUPLICATE KEY UPDATE failed = failed""").param("n", number).param("d", day).update();
    }

    Counters read(PersonId person, byte @Nullable [] number, LocalDate day, Instant now) {
        return jdbc.sql("""
                        SELECT
                            (SELECT connected FROM person_day WHERE person_id = :p AND on_date = :d) AS connected,
                            (SELECT failed FROM number_day WHERE number_index = :n AND on_date = :d) AS failed,
                            (SELECT COUNT(*) FROM clearance WHERE person_id = :p AND state = 'OPEN'
                                AND valid_until > :now AND counted) AS reserved,
                            (SELECT COUNT(*) FROM clearance WHERE number_index = :n AND state = 'OPEN'
                                AND valid_until > :now AND counted) AS number_reserved,
                            (SELECT MIN(valid_until) FROM clearance WHERE (person_id = :p OR number_index = :n)
                                AND state = 'OPEN' AND valid_until > :now AND counted) AS reserved_until,
                            EXISTS (SELECT 1 FROM suppression WHERE person_id = :p OR number_index = :n) AS suppressed,
                            (SELECT messages FROM person_day WHERE person_id = :p AND on_date = :d) AS messages,
                            (SELECT SUM(messages) FROM person_day WHERE person_id = :p
                                AND on_date BETWEEN :weekAgo AND :d) AS week_messages,
                            (SELECT SUM(connected) FROM person_day WHERE person_id = :p
                                AND on_date BETWEEN :weekAgo AND :d) AS week_connected,
                            (SELECT SUM(failed) FROM number_day WHERE number_index = :n
                                AND on_date BETWEEN :weekAgo AND :d) AS week_failed,
                            (SELECT MAX(on_date) FROM person_day WHERE person_id = :p AND on_date <= :d
                                AND connected > 0) AS last_talk,
                            (SELECT COUNT(*) FROM clearance WHERE person_id = :p AND state = 'OPEN'
                                AND valid_until > :now AND channel = 'MESSAGE') AS leaving
                        """)
                .param("p", person.value())
                .param("n", number)
                .param("d", day)
                .param("weekAgo", day.minusDays(WEEK_DAYS - 1))
                .param("now", Utc.of(now))
                .query(AttemptCounters::row)
                .single();
    }

    /** One more call in which the person was spoken to; returns how many there are now. */
    int connected(PersonId person, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO person_day (person_id, on_date, connected) VALUES (:p, :d, 1)
                        ON DUPLICATE KEY UPDATE connected = connected + 1""").param("p", person.value()).param("d", day).update();
        return jdbc.sql("SELECT connected FROM person_day WHERE person_id = :p AND on_date = :d FOR UPDATE")
                .param("p", person.value())
                .param("d", day)
                .query(Integer.class)
                .single();
    }

    /** One more attempt on the number that did not connect; returns how many there are now. */
    int failed(byte[] number, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO number_day (number_index, on_date, failed) VALUES (:n, :d, 1)
                        ON DUPLICATE KEY UPDATE failed = failed + 1""").param("n", number).param("d", day).update();
        return jdbc.sql("SELECT failed FROM number_day WHERE number_index = :n AND on_date = :d FOR UPDATE")
                .param("n", number)
                .param("d", day)
                .query(Integer.class)
                .single();
    }

    void message(PersonId person, LocalDate day) {
        jdbc.sql("""
                        INSERT INTO person_day (person_id, on_date, messages) VALUES (:p, :d, 1)
                        ON DUPLICATE KEY UPDATE messages = messages + 1""").param("p", person.value()).param("d", day).update();
    }

    private static Counters row(ResultSet rs, int n) throws SQLException {
        return new Counters(
                rs.getInt("connected"),
                rs.getInt("reserved"),
                rs.getInt("failed"),
                rs.getInt("number_reserved"),
                Utc.getNullable(rs, "reserved_until"),
                rs.getBoolean("suppressed"),
                rs.getInt("messages") + rs.getInt("leaving"),
                rs.getInt("week_messages") + rs.getInt("leaving"),
                new Counters.Week(
                        rs.getInt("week_connected") + rs.getInt("week_failed"),
                        rs.getObject("last_talk", LocalDate.class)));
    }
}
