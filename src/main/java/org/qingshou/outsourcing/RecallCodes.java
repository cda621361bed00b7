package org.qingshou.outsourcing;

import java.util.Arrays;
import java.util.List;
import org.qingshou.codes.CodeItem;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeLock;
import org.qingshou.codes.CodeSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reasons for taking a case back: some the system sets, some a person gives. */
@Component
@Order(3)
class RecallCodes implements CodeSource {
    static final String RECALL = "RECALL";

    @Override
    public List<CodeList> lists() {
        List<RecallReason> byHand = RecallReason.byHand();
        return List.of(CodeList.of(
                RECALL,
                Arrays.stream(RecallReason.values())
                        .map(reason -> new CodeItem(
                                reason.name(),
                                reason.textKey(),
                                byHand.contains(reason) ? CodeLock.NONE : CodeLock.SYSTEM))
                        .toList(),
                List.of()));
    }
}
