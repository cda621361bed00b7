package org.qingshou.outsourcing.gateway;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.qingshou.access.Branches;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.compliance.ComplianceGuard;
import org.qingshou.compliance.ContactLimits;
import org.qingshou.ledger.BusinessDates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds {@code case-package/1}: only allow-listed fields, no free text, no health, no root causes; the debtor's own data
 * in one sealed part, third persons as tokens with their roles.
 */
@Component
public class CasePackages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DebtorPart debtors;
    private final DebtPart debts;
    private final Cases cases;
    private final ComplianceGuard guard;
    private final Branches branches;
    private final BusinessDates dates;
    private final Principal principal;

    CasePackages(
            DebtorPart debtors,
            DebtPart debts,
            Cases cases,
            ComplianceGuard guard,
            Branches branches,
            BusinessDates dates,
            Principal principal) {
        this.debtors = debtors;
        this.debts = debts;
        this.cases = cases;
        this.guard = guard;
        this.branches = branches;
        this.dates = dates;
        this.principal = principal;
    }

    public BuiltPackage build(PackageOrder order) {
        CaseView theCase = order.theCase();
        LocalDate asOf = dates.current();
        ObjectNode root = JSON.createObjectNode();
        ObjectNode envelope = envelope(order, asOf);
        root.set("envelope", envelope);
        root.set("mandate", mandate(order));
        root.set("debtor", debtors.clear(order, asOf));
        root.set("obligations", debts.obligations(order.loans(), asOf));
        root.set("security", debtors.security(order, debts.collateralHeld(order.loans())));
        root.set("legal", legal(theCase));
        root.set("inHouse", debts.inHouse(theCase.id()));
        root.set("contactRules", contactRules(order));
        root.set("repayment", repayment());
        ObjectNode personal = debtors.personal(order);
        root.put("personal", Sealed.to(order.terms().agency().encryptionKey(), CanonicalJson.of(personal)));
        String hash = CanonicalJson.sha256(CanonicalJson.of(root));
        envelope.put("sha256", hash);
        PackageSchema.check(root, personal);
        String wire = CanonicalJson.of(root);
        List<String> fields = new ArrayList<>(CanonicalJson.fields(root));
        CanonicalJson.fields(personal).forEach(field -> fields.add("personal/" + field));
        return new BuiltPackage(wire, hash, CanonicalJson.sha256(wire), fields);
    }

    private ObjectNode envelope(PackageOrder order, LocalDate asOf) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.put("schemaVersion", "case-package/1");
        envelope.put("route", "POST /placements");
        envelope.put("packageId", order.placementId().toString());
        envelope.put("batchNo", order.batchNo());
        envelope.put("round", order.round());
        if (order.previousAgency() != null) envelope.put("previousAgency", order.previousAgency());
        envelope.set(
                "principal",
                JSON.createObjectNode().put("code", principal.code()).put("name", principal.name()));
        envelope.put("agency", order.terms().agency().code());
        envelope.put("createdAt", order.at().toString());
        envelope.put("asOf", asOf.toString());
        envelope.set(
                "approval",
                JSON.createObjectNode()
                        .put("maker", order.maker().value())
                        .put("checker", order.checker().value())
                        .put("at", order.approvedAt().toString()));
        envelope.put("purpose", "COLLECTION_ON_BEHALF");
        envelope.set("dataCategories", array(order.terms().dataCategories()));
        envelope.put(
                "deleteBy",
                order.terms().expiresOn().plusDays(principal.deleteAfterDays()).toString());
        return envelope;
    }

    private static ObjectNode mandate(PackageOrder order) {
        PackageOrder.Terms terms = order.terms();
        ObjectNode mandate = JSON.createObjectNode();
        mandate.put("placedAt", order.at().toString());
        mandate.put("offerUntil", terms.offerUntil().toString());
        mandate.put("expiresOn", terms.expiresOn().toString());
        mandate.put("feeMode", terms.feeMode());
        mandate.put("tariffId", terms.tariffId());
        mandate.set("channels", array(terms.channels()));
        mandate.set("regions", array(terms.regions()));
        mandate.put("subDelegation", false);
        return mandate;
    }

    private ObjectNode legal(CaseView theCase) {
        boolean court = cases.holds(theCase.id(), dates.current()).stream()
                .anyMatch(hold -> hold.code().equals("HOLD_COURT"));
        return JSON.createObjectNode().put("status", court ? "IN_COURT" : "NONE");
    }

    private ObjectNode contactRules(PackageOrder order) {
        CaseView theCase = order.theCase();
        ZoneId zone = branches.zone(theCase.branch());
        List<Cases.Hold> holds = cases.holds(theCase.id(), LocalDate.ofInstant(order.at(), zone));
        ContactLimits limits = guard.limits(order.at());
        ObjectNode rules = JSON.createObjectNode();
        rules.put("quietFrom", limits.quietFrom().toString());
        rules.put("quietTo", limits.quietTo().toString());
        rules.put("zone", zone.getId());
        rules.put("connectedCallsPerDay", limits.connectedCalls());
        rules.put("attemptsPerNumberPerDay", limits.attempts());
        rules.put("callsLeftToday", Math.max(0, guard.callsLeft(theCase.person(), order.at(), zone)));
        rules.set("doNotContact", array(debtors.suppressed(order)));
        rules.put("disputed", holds.stream().anyMatch(hold -> hold.code().equals("HOLD_DISPUTE")));
        rules.put("complaintOpen", holds.stream().anyMatch(hold -> hold.code().equals("HOLD_COMPLAINT")));
        return rules;
    }

    private ObjectNode repayment() {
        return JSON.createObjectNode()
                .put("accountName", principal.accountName())
                .put("accountNo", principal.accountNo())
                .put("bank", principal.accountBank())
                .put("settlementAuthority", false);
    }

    static ArrayNode array(List<String> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(array::add);
        return array;
    }
}
