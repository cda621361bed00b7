package org.qingshou.strategy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.Contacts;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.strategy.method.ContactProof;
import org.qingshou.strategy.method.Evidence;
import org.qingshou.strategy.method.MethodRecord;
import org.qingshou.strategy.method.Proof;

/** Counts what stands on file against what must. A pure function of records and contacts. */
final class EvidenceCount {
    private static final Set<ContactAction> AT_PREMISES = EnumSet.of(
            ContactAction.VISIT_HOME,
            ContactAction.VISIT_BUSINESS,
            ContactAction.VISIT_FIELD_SURVEY,
            ContactAction.VISIT_DOOR_SERVICE,
            ContactAction.VISIT_COLLATERAL);
    private static final Set<String> SERVED =
            Set.of("V_NOTICE_SIGNED", "V_NOTICE_COHABIT", "L_SIGNED_SELF", "L_SIGNED_COHABIT", "L_SIGNED_COMPANY");
    private static final Set<String> RETURNED = Set.of("L_REFUSED", "L_RETURNED_UNKNOWN", "L_RETURNED_UNCLAIMED");
    private static final Set<String> OUR_OWN_FAULT = Set.of("C_LINE_FAULT", "C_BLOCKED_NUMBER");

    /** One thing that counts: its day and, of a record, its answers. */
    private record Item(LocalDate on, @Nullable MethodRecord record) {
        String field(String key) {
            return record == null ? "" : record.answers().text(key);
        }
    }

    private EvidenceCount() {}

    static List<EvidenceLine> lines(List<Evidence> needed, List<MethodRecord> records, List<Contacts.Entry> contacts) {
        return needed.stream().map(line -> line(line, records, contacts)).toList();
    }

    private static EvidenceLine line(Evidence needed, List<MethodRecord> records, List<Contacts.Entry> contacts) {
        return needed.anyOf().stream()
                .map(proof -> new EvidenceLine(needed.key(), count(proof, records, contacts), proof.count()))
                .max(Comparator.comparingDouble(line -> Math.min(1.0, (double) line.have() / line.need())))
                .orElseThrow();
    }

    private static int count(Proof proof, List<MethodRecord> records, List<Contacts.Entry> contacts) {
        Stream<Item> kept = records.stream()
                .filter(record -> proof.kinds().contains(record.kind()) && told(record, proof.told()))
                .map(record -> new Item(record.on(), record));
        Stream<Item> held = contacts.stream()
                .filter(contact -> proof.kinds().stream().anyMatch(kind -> matches(kind, contact)))
                .map(contact -> new Item(contact.onDate(), null));
        String same = proof.same();
        return Stream.concat(kept, held)
                .collect(Collectors.groupingBy(item -> same == null ? "" : item.field(same)))
                .values()
                .stream()
                .mapToInt(group -> distinct(group, proof.distinct()))
                .max()
                .orElse(0);
    }

    private static boolean told(MethodRecord record, @Nullable String answer) {
        if (answer == null) return true;
        int equals = answer.indexOf('=');
        return record.answers().is(answer.substring(0, equals), answer.substring(equals + 1));
    }

    private static int distinct(List<Item> items, @Nullable String by) {
        if (by == null) return items.size();
        Function<Item, Object> key = by.equals(Proof.DAY) ? Item::on : item -> item.field(by);
        return (int) items.stream().map(key).distinct().count();
    }

    /** Contacts that any line of this evidence can count. */
    static List<Contacts.Entry> relevant(List<Evidence> needed, List<Contacts.Entry> contacts) {
        List<String> kinds = needed.stream()
                .flatMap(line -> line.anyOf().stream())
                .flatMap(proof -> proof.kinds().stream())
                .toList();
        return contacts.stream()
                .filter(contact -> kinds.stream().anyMatch(kind -> matches(kind, contact)))
                .toList();
    }

    private static boolean matches(String kind, Contacts.Entry contact) {
        if (!kind.startsWith(Proof.CONTACT) || contact.agencyCode() != null) return false;
        if (contact.action() == ContactAction.CALL_UNRECORDED) return false;
        return switch (ContactProof.valueOf(kind.substring(Proof.CONTACT.length()))) {
            case VISIT ->
                AT_PREMISES.contains(contact.action()) && !contact.outcome().equals("V_ABORTED");
            case REACHED -> contact.connected() && contact.debtorReached();
            case FAILED_CALL ->
                contact.action().channel() == Channel.VOICE
                        && contact.action().outbound()
                        && !contact.connected()
                        && !OUR_OWN_FAULT.contains(contact.outcome());
            case SERVED -> SERVED.contains(contact.outcome());
            case RETURNED -> RETURNED.contains(contact.outcome());
        };
    }
}
