package org.qingshou.outsourcing.gateway;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.Contacts;
import org.qingshou.cases.Promises;
import org.qingshou.kernel.CaseId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.ledger.Collaterals;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.strategy.Ladder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of a package about what is owed and what the bank has tried. */
@Component
class DebtPart {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Loans loans;
    private final Collaterals collaterals;
    private final Ladder ladder;
    private final Promises promises;
    private final Contacts contacts;

    DebtPart(Loans loans, Collaterals collaterals, Ladder ladder, Promises promises, Contacts contacts) {
        this.loans = loans;
        this.collaterals = collaterals;
        this.ladder = ladder;
        this.promises = promises;
        this.contacts = contacts;
    }

    ArrayNode obligations(List<LoanId> ids, LocalDate asOf) {
        ArrayNode obligations = JSON.createArrayNode();
        for (LoanView loan : loans.all(ids)) {
            ObjectNode o = obligations.addObject();
            o.put("loanNo", loan.loanNo());
            String product = loan.product();
            if (product != null && !product.isBlank()) o.put("product", product);
            o.put("currency", loan.currency());
            money(o, "originalAmount", loan.originalAmount());
            day(o, "disbursedOn", loan.disbursedOn());
            LocalDate matures = loan.maturesOn();
            if (matures == null) o.putNull("due");
            else o.put("due", matures.toString());
            money(o, "principal", loan.balances().principal());
            money(o, "interest", loan.balances().interest());
            money(o, "penalty", loan.balances().penalty());
            money(o, "compound", loan.balances().compound());
            money(o, "fees", loan.balances().fees());
            money(o, "total", loan.balances().total());
            day(o, "overdueSince", loan.overdueSince());
            o.put("daysPastDue", loan.daysPastDue(asOf));
            o.put("classification", loan.classification().name());
            o.put("itemisedOn", loan.asOf().toString());
            if (loan.interestRate() != null)
                o.put("yearlyRate", loan.interestRate().toPlainString());
            day(o, "lastPaymentOn", loan.lastPaymentOn());
            money(o, "lastPaymentAmount", loan.lastPaymentAmount());
        }
        return obligations;
    }

    boolean collateralHeld(List<LoanId> ids) {
        return collaterals.held(ids);
    }

    ObjectNode inHouse(CaseId caseId) {
        ObjectNode history = JSON.createObjectNode();
        ArrayNode methods = history.putArray("methods");
        for (Ladder.StepView step : ladder.steps(caseId)) {
            ObjectNode method = methods.addObject();
            method.put("method", step.method().value());
            method.put("state", step.state().name());
            day(method, "firstOn", step.firstOn());
            day(method, "lastOn", step.lastOn());
            method.put("records", step.records());
            method.put("evidenceSha256", step.evidenceSha256());
        }
        List<Promises.Promise> made = promises.ofCase(caseId);
        history.put("promisesKept", count(made, Promises.State.KEPT));
        history.put("promisesBroken", count(made, Promises.State.BROKEN));
        history.put("contacts", contacts.ofCase(caseId).size());
        return history;
    }

    private static long count(List<Promises.Promise> promises, Promises.State state) {
        return promises.stream().filter(promise -> promise.state() == state).count();
    }

    private static void money(ObjectNode node, String field, @Nullable Money amount) {
        if (amount != null) node.put(field, amount.toString());
    }

    private static void day(ObjectNode node, String field, @Nullable LocalDate day) {
        if (day != null) node.put(field, day.toString());
    }
}
