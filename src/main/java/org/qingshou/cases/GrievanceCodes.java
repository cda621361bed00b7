package org.qingshou.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qingshou.codes.CodeItem;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeLock;
import org.qingshou.codes.CodeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists of codes of disputes and complaints. A bank may leave out a sort of matter that it does not meet, never one
 * that protects somebody, and never the one that takes whatever has no name of its own.
 */
@Component
@Order(1)
class GrievanceCodes implements CodeSource {
    static final String DISPUTE = "DISPUTE";
    static final String COMPLAINT = "COMPLAINT";
    static final String SOURCE = "COMPLAINT_SOURCE";

    @Override
    public List<CodeList> lists() {
        return List.of(
                list(DISPUTE, DisputeKind.values(), DisputeKind::textKey, GrievanceCodes::needed),
                list(COMPLAINT, ComplaintKind.values(), ComplaintKind::textKey, GrievanceCodes::needed),
                list(SOURCE, ComplaintSource.values(), ComplaintSource::textKey, ComplaintSource::owedAnswer));
    }

    private static <E extends Enum<E>> CodeList list(
            String id, E[] codes, Function<E, String> key, Function<E, Boolean> needed) {
        return CodeList.of(
                id,
                Arrays.stream(codes)
                        .map(code -> new CodeItem(
                                code.name(), key.apply(code), needed.apply(code) ? CodeLock.RULE : CodeLock.NONE))
                        .toList(),
                List.of());
    }

    private static boolean needed(DisputeKind kind) {
        return kind == DisputeKind.DIS_OTHER
                || kind.suspectsFraud()
                || Arrays.stream(ComplaintKind.values())
                        .map(ComplaintKind::dispute)
                        .flatMap(Optional::stream)
                        .anyMatch(kind::equals);
    }

    private static boolean needed(ComplaintKind kind) {
        return kind == ComplaintKind.CMP_OTHER
                || kind.severity().grave()
                || kind.dispute().isPresent();
    }
}
