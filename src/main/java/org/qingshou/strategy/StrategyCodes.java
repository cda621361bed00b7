package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qingshou.codes.CodeItem;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeLock;
import org.qingshou.codes.CodeSource;
import org.qingshou.codes.OfferedCodes;
import org.qingshou.strategy.method.Cause;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.Trade;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Root causes by trade, and each method's reasons for not being applicable. */
@Component
@Order(2)
class StrategyCodes implements CodeSource {
    private final Methods methods;

    StrategyCodes(Methods methods) {
        this.methods = methods;
    }

    @Override
    public List<CodeList> lists() {
        List<CodeItem> causes = Arrays.stream(Cause.values())
                .map(cause -> new CodeItem(
                        cause.name(), cause.textKey(), cause.neededByRule() ? CodeLock.RULE : CodeLock.NONE))
                .toList();
        List<CodeList> lists = new ArrayList<>();
        for (Trade trade : Trade.values())
            lists.add(CodeList.of(
                    causes(trade),
                    causes,
                    Cause.shortList(trade).stream().map(Cause::name).toList()));
        for (CollectionMethod method : methods.all())
            lists.add(new CodeList(
                    "NA_" + method.code(),
                    "codes.list.NA",
                    "method." + method.code() + ".name",
                    method.notApplicable().stream()
                            .map(reason -> new CodeItem(reason, reasonKey(method.code(), reason), CodeLock.NONE))
                            .toList(),
                    List.of()));
        return lists;
    }

    static List<Cause> causes(OfferedCodes codes, Trade trade) {
        return codes.choice(causes(trade)).all().stream().map(Cause::valueOf).toList();
    }

    /** Those of a method that are offered, in the bank's order. */
    static List<String> reasons(OfferedCodes codes, MethodCode method) {
        return codes.choice("NA_" + method).all();
    }

    static String reasonKey(MethodCode method, String reason) {
        return "method." + method + ".na." + reason;
    }

    private static String causes(Trade trade) {
        return "CAUSE_" + trade;
    }
}
