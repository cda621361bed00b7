package org.qingshou.strategy.methods.outreach;

import static org.qingshou.strategy.method.Field.choice;
import static org.qingshou.strategy.method.Field.optional;
import static org.qingshou.strategy.method.Field.required;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qingshou.approvals.subject.Line;
import org.qingshou.strategy.method.Cell;
import org.qingshou.strategy.method.CollectionMethod;
import org.qingshou.strategy.method.ContactProof;
import org.qingshou.strategy.method.Derived;
import org.qingshou.strategy.method.Dossier;
import org.qingshou.strategy.method.Effect;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.Field.Type;
import org.qingshou.strategy.method.Flag;
import org.qingshou.strategy.method.MethodCode;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Outcome;
import org.qingshou.strategy.method.Proof;
import org.qingshou.strategy.method.RecordKind;
import org.qingshou.strategy.method.Situation;
import org.springframework.stereotype.Component;

/** 主动出击法: the officer goes to the borrower's premises early and often. Visits and calls are the case's own contacts. */
@Component
class Outreach implements CollectionMethod {
    private static final String SITE = "SITE";
    private static final String NOT_FOUND = "OUTREACH_NOT_FOUND";

    @Override
    public MethodCode code() {
        return new MethodCode("OUTREACH");
    }

    @Override
    public int rung() {
        return 10;
    }

    @Override
    public List<RecordKind> records() {
        return List.of(
                RecordKind.of(
                        SITE,
                        choice("business", "RUNNING", "SHRUNK", "CLOSED", "NOT_SEEN"),
                        optional("stock", Type.TEXT),
                        optional("people", Type.TEXT),
                        choice("mood", "CALM", "WORRIED", "EVASIVE", "HOSTILE", "NOT_MET"),
                        optional("note", Type.LONG_TEXT)),
                RecordKind.of(
                        "NOTICE",
                        required("noticeNo", Type.TEXT),
                        choice(
                                "service",
                                "SVC_HAND_SELF",
                                "SVC_HAND_COHABIT",
                                "SVC_HAND_AUTH",
                                "SVC_HAND_COMPANY",
                                "SVC_REFUSED_VIDEO",
                                "SVC_EMS",
                                "SVC_REGISTERED",
                                "SVC_NOTARY"),
                        required("receipt", Type.TEXT)),
                RecordKind.of(
                        "ADDRESS_CHECK",
                        choice("how", "VILLAGE_OFFICE", "PROPERTY_OFFICE", "POLICE", "POST"),
                        required("finding", Type.LONG_TEXT)),
                RecordKind.of(
                        "LETTER_RETURNED",
                        required("waybill", Type.TEXT),
                        choice("returned", "L_REFUSED", "L_RETURNED_UNKNOWN", "L_RETURNED_UNCLAIMED")),
                RecordKind.of("AWAY", required("where", Type.TEXT), required("returnOn", Type.DATE)));
    }

    @Override
    public List<Evidence> minimum() {
        return List.of(
                Evidence.of(
                        "presence",
                        Proof.contacts(2, ContactProof.VISIT).onDifferentDays(),
                        Proof.contacts(3, ContactProof.REACHED).onDifferentDays()),
                Evidence.of("notice", Proof.of(1, "NOTICE").or(ContactProof.SERVED)));
    }

    @Override
    public List<Evidence> minimum(String outcome) {
        if (!outcome.equals(NOT_FOUND)) return minimum();
        return List.of(
                Evidence.of("calls", Proof.contacts(3, ContactProof.FAILED_CALL).onDifferentDays()),
                Evidence.of("address", Proof.of(1, "ADDRESS_CHECK")),
                Evidence.of("letter", Proof.of(1, "LETTER_RETURNED").or(ContactProof.RETURNED)));
    }

    @Override
    public List<Outcome> outcomes() {
        return List.of(
                Outcome.paid("OUTREACH_PAID"),
                Outcome.helped("OUTREACH_PROMISE"),
                Outcome.helped("OUTREACH_COOPERATIVE"),
                Outcome.futile("OUTREACH_UNWILLING"),
                Outcome.futile("OUTREACH_CLOSED"),
                Outcome.futile("OUTREACH_MOVED"),
                Outcome.futile("OUTREACH_AWAY"),
                Outcome.futile(NOT_FOUND));
    }

    @Override
    public List<String> notApplicable() {
        return CollectionMethod.reasons("NA1_ABROAD_FAR", "NA1_UNSAFE");
    }

    @Override
    public Optional<String> misfit(Situation situation) {
        return situation.has(Flag.VULNERABLE) ? Optional.of("vulnerable") : Optional.empty();
    }

    @Override
    public List<Line> check(MethodRecord draft, Dossier dossier) {
        return draft.answers().date("returnOn").filter(draft.on()::isAfter).isPresent()
                ? List.of(Line.of("method.OUTREACH.check.returnOn"))
                : List.of();
    }

    @Override
    public List<Derived> derived(Dossier dossier) {
        return dossier.all(SITE).isEmpty() ? List.of() : List.of(seen(dossier));
    }

    /** What was seen from visit to visit: a business that shrinks shows itself before the books do. */
    private static Derived seen(Dossier dossier) {
        return Derived.table(
                "seen",
                List.of("day", "business", "stock", "people", "mood"),
                dossier.all(SITE).stream()
                        .sorted(Comparator.comparing(MethodRecord::on))
                        .map(site -> List.of(
                                new Cell.Day(site.on()),
                                Cell.word("field.business." + site.answers().text("business")),
                                Cell.of(site.answers().text("stock")),
                                Cell.of(site.answers().text("people")),
                                Cell.word("field.mood." + site.answers().text("mood"))))
                        .toList());
    }

    @Override
    public List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return record.answers()
                .date("returnOn")
                .<List<Effect>>map(on -> List.of(new Effect.Away(on)))
                .orElse(List.of());
    }
}
