package org.qingshou.cases;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.qingshou.codes.CodeItem;
import org.qingshou.codes.CodeList;
import org.qingshou.codes.CodeLock;
import org.qingshou.codes.CodeSource;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists of codes of the case page. */
@Component
@Order(1)
class CaseCodes implements CodeSource {
    static final String CALL = "CALL";
    static final String CALL_THIRD = "CALL_THIRD";
    static final String VISIT = "VISIT";
    static final String HOLD = "HOLD";
    static final String REDUCTION = "REDUCTION";
    static final String REFUSAL = "REFUSAL";
    static final String ACTION = "ACTION";
    /** Kinds of visits that a bank may do without; no rule, evidence or paper stands on them. */
    private static final Set<ContactAction> OWN_CHOICE = EnumSet.of(
            ContactAction.VISIT_BUSINESS,
            ContactAction.VISIT_EMPLOYER,
            ContactAction.VISIT_GUARANTOR,
            ContactAction.VISIT_COLLATERAL,
            ContactAction.VISIT_FIELD_SURVEY,
            ContactAction.VISIT_DOOR_SERVICE,
            ContactAction.VISIT_JOINT_COLLECT);

    @Override
    public List<CodeList> lists() {
        Predicate<ContactOutcome> call = outcome -> outcome.fits(Channel.VOICE);
        return List.of(
                outcomes(CALL, call, ContactOutcome.shortListOfCall(false)),
                outcomes(
                        CALL_THIRD,
                        call.and(outcome -> !outcome.debtorReached()),
                        ContactOutcome.shortListOfCall(true)),
                outcomes(VISIT, outcome -> outcome.fits(Channel.VISIT), ContactOutcome.shortListOfVisit()),
                outcomes("MESSAGE", outcome -> outcome.fits(Channel.MESSAGE), List.of()),
                outcomes("LETTER", outcome -> outcome.fits(Channel.LETTER), List.of()),
                CodeList.of(
                        HOLD,
                        Arrays.stream(HoldCode.values())
                                .map(hold -> new CodeItem(hold.name(), hold.textKey(), lock(hold)))
                                .toList(),
                        List.of()),
                CodeList.of(
                        REDUCTION,
                        Arrays.stream(ReductionCause.values())
                                .map(cause -> new CodeItem(cause.name(), cause.textKey(), CodeLock.NONE))
                                .toList(),
                        List.of()),
                CodeList.of(
                        REFUSAL,
                        Arrays.stream(RefusalReason.values())
                                .map(reason -> new CodeItem(reason.name(), reason.textKey(), CodeLock.NONE))
                                .toList(),
                        List.of()),
                CodeList.of(
                        ACTION,
                        Arrays.stream(ContactAction.values())
                                .map(action -> new CodeItem(action.name(), key(action), lock(action)))
                                .toList(),
                        List.of()),
                CodeList.of(
                        "CLOSE",
                        CaseClosing.reasons().stream()
                                .map(reason -> new CodeItem(reason, "close-reason." + reason, CodeLock.SYSTEM))
                                .toList(),
                        List.of()));
    }

    static String key(ContactAction action) {
        return "contact-action." + action;
    }

    private static CodeLock lock(ContactAction action) {
        return OWN_CHOICE.contains(action) ? CodeLock.NONE : CodeLock.RULE;
    }

    private static CodeList outcomes(String id, Predicate<ContactOutcome> which, List<ContactOutcome> first) {
        return CodeList.of(
                id,
                Arrays.stream(ContactOutcome.values())
                        .filter(which)
                        .map(outcome -> new CodeItem(outcome.name(), outcome.textKey(), lock(outcome)))
                        .toList(),
                first.stream().map(ContactOutcome::name).toList());
    }

    private static CodeLock lock(ContactOutcome outcome) {
        if (outcome.fits(Channel.MESSAGE)) return CodeLock.SYSTEM;
        // The way a letter went says which outcomes prove what (R-LIM-02).
        return outcome.fits(Channel.LETTER) || outcome.neededByRule() ? CodeLock.RULE : CodeLock.NONE;
    }

    private static CodeLock lock(HoldCode hold) {
        if (hold.by() == HoldCode.By.SYSTEM) return CodeLock.SYSTEM;
        return hold.neededByRule() ? CodeLock.RULE : CodeLock.NONE;
    }
}
