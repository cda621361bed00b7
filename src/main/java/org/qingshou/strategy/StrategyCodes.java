package org.qingshou.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

    /** What was found before may stand, whether it is offered to newcomers or not. */
    static List<Cause> causes(CaseFile file, OfferedCodes codes) {
        Stream<Cause> offered =
                codes.choice(causes(file.facts().trade())).all().stream().map(Cause::valueOf);
        Stream<Cause> before = file.diagnosis().stream().flatMap(found -> found.causes().stream());
        return Stream.concat(offered, before).distinct().toList();
    }

    /** Those of a method that are offered and that the facts do not contradict, in the bank's order. */
    static List<String> reasons(CaseFile file, CollectionMethod method, OfferedCodes codes) {
        return codes.choice("NA_" + method.code()).all().stream()
                .filter(reason ->
                        method.contradicts(reason, file.dossier(method.code())).isEmpty())
                .toList();
    }

    static String reasonKey(MethodCode method, String reason) {
        return "method." + method + ".na." + reason;
    }

    private static String causes(Trade trade) {
        return "CAUSE_" + trade;
    }
}
