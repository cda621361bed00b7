package org.qingshou.outsourcing.gateway;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qingshou.cases.Cases;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.PersonId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.PersonCard;
import org.qingshou.ledger.Persons;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of a package about persons. Only who is liable leaves as token and role; contacts, relatives and helpers do
 * not leave at all, because an agency may not reach them.
 */
@Component
class DebtorPart {
    /** Reads numbers for the hand-over; each read is audited with this name. */
    static final ActorId ACTOR = ActorId.system("outsourcing");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<PartyRole> LIABLE = EnumSet.of(
            PartyRole.CO_BORROWER,
            PartyRole.GUARANTOR_JOINT,
            PartyRole.GUARANTOR_GENERAL,
            PartyRole.MORTGAGOR,
            PartyRole.SPOUSE_JOINT,
            PartyRole.HEIR,
            PartyRole.ESTATE_ADMIN);
    private static final String VALID = "VALID";

    private final Persons persons;
    private final Cases cases;
    private final Tokens tokens;

    DebtorPart(Persons persons, Cases cases, Tokens tokens) {
        this.persons = persons;
        this.cases = cases;
        this.tokens = tokens;
    }

    ObjectNode clear(PackageOrder order, LocalDate on) {
        PersonId debtor = order.theCase().person();
        PersonCard card = persons.card(debtor);
        ObjectNode node = JSON.createObjectNode();
        node.put("token", tokens.of(order.placementId(), debtor));
        node.put("kind", card.kind().name());
        String region = card.divisionCode();
        node.put("region", region == null ? "" : region);
        String shown = card.idNumberShown();
        if (shown != null && shown.matches(".*[0-9A-Z]{4}"))
            node.put("idNumberEnd", shown.substring(shown.length() - 4));
        List<Cases.Hold> holds = cases.holds(order.theCase().id(), on);
        node.put("deceased", holds.stream().anyMatch(hold -> hold.code().equals("HOLD_DECEASED")));
        node.put("incapable", holds.stream().anyMatch(hold -> hold.code().equals("HOLD_INCAPACITY")));
        return node;
    }

    ObjectNode security(PackageOrder order, boolean collateralHeld) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode parties = node.putArray("parties");
        Set<LoanId> placed = Set.copyOf(order.loans());
        persons.parties(order.theCase().person(), order.theCase().branch()).stream()
                .filter(party -> LIABLE.contains(party.role()) && placed.contains(party.loan()))
                .forEach(party -> parties.addObject()
                        .put("token", tokens.of(order.placementId(), party.person()))
                        .put("role", party.role().name()));
        return node.put("collateralHeld", collateralHeld);
    }

    /** Persons whom nobody may contact: every number of theirs is suppressed. */
    List<String> suppressed(PackageOrder order) {
        return persons.parties(order.theCase().person(), order.theCase().branch()).stream()
                .map(party -> party.person())
                .distinct()
                .filter(person -> {
                    List<ContactPoint> phones = phones(person);
                    return !phones.isEmpty()
                            && phones.stream().allMatch(phone -> phone.status().equals("SUPPRESSED"));
                })
                .map(person -> tokens.of(order.placementId(), person))
                .toList();
    }

    ObjectNode personal(PackageOrder order) {
        PersonId debtor = order.theCase().person();
        ObjectNode root = JSON.createObjectNode();
        root.put("packageId", order.placementId().toString());
        ObjectNode node = root.putObject("debtor");
        node.put("token", tokens.of(order.placementId(), debtor));
        node.put("name", persons.card(debtor).name());
        String idNumber = persons.revealIdNumber(debtor, ACTOR);
        if (idNumber != null) node.put("idNumber", idNumber);
        ArrayNode phones = node.putArray("phones");
        ArrayNode addresses = node.putArray("addresses");
        for (ContactPoint point : persons.contactPoints(debtor)) {
            if (!point.status().equals(VALID)) continue;
            if (point.kind().isPhone()) add(phones, point, "number");
            else if (point.kind().isAddress()) add(addresses, point, "text");
        }
        return root;
    }

    private void add(ArrayNode list, ContactPoint point, String field) {
        list.addObject()
                .put("ref", point.id().toString())
                .put("kind", point.kind().name())
                .put(field, persons.reveal(point.id(), ACTOR));
    }

    private List<ContactPoint> phones(PersonId person) {
        return persons.contactPoints(person).stream()
                .filter(point -> point.kind().isPhone())
                .toList();
    }
}
