package org.qingshou.ledger.tape;

import java.util.ArrayList;
import java.util.List;

/** How the collateral that a tape tells becomes the one record of its loan that is kept as told; its id is the loan's. */
final class CollateralMerge {
    /** A value told again keeps its day, so that a later one entered by hand is not taken for older. */
    static final String TOLD = """
            INSERT INTO collateral (id, loan_id, origin, kind, description, value, valued_on, created_by, created_at)
            SELECT r.loan_id, r.loan_id, 'TAPE', COALESCE(r.collateral_kind, l.collateral_kind), r.collateral,
                COALESCE(r.collateral_value, l.collateral_value),
                IF(COALESCE(r.collateral_value, l.collateral_value) IS NULL, NULL, :asOf), :by, :at
            FROM tape_row r JOIN loan l ON l.id = r.loan_id
            WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action IN ('A', 'C')
                AND (r.collateral IS NOT NULL OR r.collateral_kind IS NOT NULL OR r.collateral_value IS NOT NULL)
            ON DUPLICATE KEY UPDATE
                valued_on = IF(VALUES(value) IS NULL OR VALUES(value) <=> collateral.value, collateral.valued_on,
                    VALUES(valued_on)),
                kind = COALESCE(VALUES(kind), collateral.kind),
                description = COALESCE(VALUES(description), collateral.description),
                value = COALESCE(VALUES(value), collateral.value), released_on = NULL""";

    /** A tape that tells whole loans and no longer this collateral says that it is released. */
    private static final String RELEASED = """
            UPDATE collateral c JOIN tape_row r ON r.loan_id = c.id SET c.released_on = :asOf
            WHERE r.tape_id = :tape AND r.row_no BETWEEN :from AND :to AND r.action = 'C' AND c.origin = 'TAPE'
                AND c.released_on IS NULL AND r.collateral IS NULL AND r.collateral_kind IS NULL
                AND r.collateral_value IS NULL""";

    private CollateralMerge() {}

    static List<String> whole(MappingProfile profile) {
        List<String> statements = new ArrayList<>(List.of(TOLD));
        boolean told = profile.rule(CanonicalColumn.COLLATERAL).isPresent()
                || profile.rule(CanonicalColumn.COLLATERAL_KIND).isPresent()
                || profile.rule(CanonicalColumn.COLLATERAL_VALUE).isPresent();
        if (told) statements.add(RELEASED);
        return statements;
    }
}
