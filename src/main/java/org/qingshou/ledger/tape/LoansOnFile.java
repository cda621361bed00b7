package org.qingshou.ledger.tape;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What the ledger knows of the loans that a whole tape could tell, read once and held by the hash of the row that told
 * them last: a row that says the same again is recognised without asking the database, and the loans that no row told are
 * left over at the end. About fifty bytes a loan.
 */
final class LoansOnFile {
    private static final int FETCH = 5_000;
    private static final byte TOLD_AGAIN = 1;
    private static final byte TOLD_OTHERWISE = 2;

    private static final String OF_TAPE =
            " FROM loan l WHERE l.source = :source AND (:everywhere OR l.branch_code IN (:branches)) AND ";

    private final HashIndex places;
    private final long[] ids;
    private final byte[] told;
    /** Loans that something else has moved since their row was told: no row can say the same again. */
    private final Set<UUID> moved = new HashSet<>();

    private LoansOnFile(int loans) {
        places = new HashIndex(loans);
        ids = new long[loans * 2];
        told = new byte[loans];
    }

    /** @param database the connection streams, so that the loans are never in memory as rows */
    static LoansOnFile read(DataSource database, TapeRecord tape) {
        JdbcTemplate template = new JdbcTemplate(database);
        template.setFetchSize(FETCH);
        NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(template);
        Set<String> scope = tape.scope();
        MapSqlParameterSource values = new MapSqlParameterSource("source", tape.source())
                .addValue("everywhere", scope.isEmpty())
                .addValue("branches", scope.isEmpty() ? Set.of(" ") : scope);
        String wanted = OF_TAPE + TapeAbsence.canBeAbsent(tape.kind());
        Integer count = jdbc.queryForObject("SELECT COUNT(*)" + wanted, values, Integer.class);
        LoansOnFile loans = new LoansOnFile(count == null ? 0 : count);
        jdbc.query("SELECT l.id, l.row_hash" + wanted, values, rs -> {
            loans.add(rs.getObject(1, UUID.class), ByteKey.of(rs.getBytes(2)));
        });
        return loans;
    }

    private void add(UUID loan, ByteKey hash) {
        int index = places.size();
        if (isMoved(hash) || index == told.length) {
            moved.add(loan);
            return;
        }
        ids[index * 2] = loan.getMostSignificantBits();
        ids[index * 2 + 1] = loan.getLeastSignificantBits();
        places.put(hash.first(), hash.second(), index);
    }

    private static boolean isMoved(ByteKey hash) {
        return hash.first() == 0 && hash.second() == 0;
    }

    /** Whether a loan on file was told by this very row; it is told again now. */
    boolean tellAgain(ByteKey hash) {
        int index = places.get(hash.first(), hash.second());
        if (index == HashIndex.NONE) return false;
        told[index] |= TOLD_AGAIN;
        return true;
    }

    /** A row tells a loan on file otherwise. */
    void tellOtherwise(UUID loan, ByteKey hash) {
        int index = places.get(hash.first(), hash.second());
        if (index == HashIndex.NONE) moved.remove(loan);
        else told[index] |= TOLD_OTHERWISE;
    }

    /** Whether one row has told a loan of this hash again and another one otherwise. */
    boolean isToldTwice(ByteKey hash) {
        int index = places.get(hash.first(), hash.second());
        return index != HashIndex.NONE && told[index] == (TOLD_AGAIN | TOLD_OTHERWISE);
    }

    /** The loans that no row has told. */
    void untold(Consumer<UUID> taker) {
        for (int i = 0; i < places.size(); i++) if (told[i] == 0) taker.accept(new UUID(ids[i * 2], ids[i * 2 + 1]));
        moved.forEach(taker);
    }
}
