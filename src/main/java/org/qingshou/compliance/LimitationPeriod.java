package org.qingshou.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * R-LIM-01 to R-LIM-03: how long a court still helps to collect a claim (诉讼时效). Three years from the due date or the last
 * proven restart, and never beyond twenty years: Civil Code 188, 192, 195 and 201 (high confidence). Which event restarts it
 * and by which proof: judicial interpretation on limitation, art. 8 ff. (medium confidence). Proof that courts judge
 * differently (text message, e-mail, recorded call) counts only once a second person has found so, for a clock that ends too
 * early harms nobody. A pure rule;
 * every date is the last day on which the claim is still within time.
 *
 * @param years length, counted anew from each proven restart
 * @param capYears length from the due date that no restart can exceed
 * @param alertDays days before the end at which it must be seen, most first
 * @param restarts {@code LIM_…} code of each event that restarts it, with the codes of the proofs that show it
 */
public record LimitationPeriod(int years, int capYears, List<Integer> alertDays, Map<String, Set<String>> restarts) {
    /** A part payment shows itself by its payment number. */
    public static final String PART_PAYMENT = "LIM_PART_PAYMENT";
    /** Proof of a payment that was booked. */
    public static final String PAYMENT = "PROOF_PAYMENT";

    private static final Set<String> SERVED = Set.of(
            "SVC_HAND_SELF",
            "SVC_HAND_COHABIT",
            "SVC_HAND_AUTH",
            "SVC_HAND_COMPANY",
            "SVC_EMS",
            "SVC_REGISTERED",
            "SVC_NOTARY",
            "SVC_COURT");
    private static final Set<String> SIGNED = Set.of("PROOF_SIGNED");
    private static final Set<String> COURT_PAPER = Set.of("PROOF_COURT");

    /** A demand that arrived, as a person or a provider's receipt tells it. */
    private static final String DEMAND = "LIM_DEMAND_SERVED";

    private static final String CARD = "SCOPE_CARD";

    /** For cards a court's own rule names them: messages to what the holder left with the bank (法释〔2021〕10号, high). */
    private static final Set<String> FOR_CARDS = Set.of("SVC_SMS", "SVC_EMAIL");

    private static final Set<String> ARGUABLE =
            Set.of("SVC_SMS", "SVC_EMAIL", "SVC_WECOM", "SVC_CALL", "SVC_REFUSED_VIDEO");

    public static final LimitationPeriod STATUTORY = new LimitationPeriod(
            3,
            20,
            List.of(180, 90, 30),
            Map.ofEntries(
                    Map.entry(DEMAND, SERVED),
                    Map.entry("LIM_ASSIGN_NOTICE", SERVED),
                    Map.entry("LIM_SIGNED_NOTICE", SIGNED),
                    Map.entry("LIM_DEBT_CONFIRMED", SIGNED),
                    Map.entry("LIM_PLAN_SIGNED", SIGNED),
                    Map.entry("LIM_SECURITY_GIVEN", SIGNED),
                    Map.entry("LIM_DEFER_REQUEST", Set.of("PROOF_SIGNED", "PROOF_RECORDING")),
                    Map.entry(PART_PAYMENT, Set.of(PAYMENT)),
                    Map.entry("LIM_SETOFF", Set.of(PAYMENT)),
                    Map.entry("LIM_SUIT", COURT_PAPER),
                    Map.entry("LIM_PRESERVATION", COURT_PAPER),
                    Map.entry("LIM_MEDIATION_ORG", Set.of("PROOF_AUTHORITY")),
                    Map.entry("LIM_CRIME_REPORT", Set.of("PROOF_AUTHORITY"))));

    public LimitationPeriod {
        alertDays = AlertDays.falling(alertDays);
        if (years <= 0 || capYears < years) throw new IllegalArgumentException("the cap is no shorter than the period");
        Map<String, Set<String>> sorted = new TreeMap<>();
        restarts.forEach((kind, proofs) -> sorted.put(kind, Set.copyOf(proofs)));
        restarts = java.util.Collections.unmodifiableMap(sorted);
    }

    /**
     * Whether an event of this kind may be shown by this proof, if a second person finds so: courts judge it differently
     * (catalogue of services: medium or low confidence). Newspaper demands always need that second person.
     */
    public boolean arguable(String kind, String proof) {
        return switch (kind) {
            case DEMAND, "LIM_ASSIGN_NOTICE" -> ARGUABLE.contains(proof);
            case "LIM_MEDIA" -> "SVC_MEDIA".equals(proof);
            default -> false;
        };
    }

    /** Last day of a claim that nothing has restarted. A due date that its last year lacks ends with that month. */
    public LocalDate endsOn(LocalDate dueOn) {
        return dueOn.plusYears(years);
    }

    /** Last day after a proven restart. */
    public LocalDate endsOn(LocalDate dueOn, LocalDate restartedOn) {
        LocalDate cap = dueOn.plusYears(capYears);
        LocalDate anew = endsOn(restartedOn);
        LocalDate first = endsOn(dueOn);
        LocalDate later = anew.isBefore(first) ? first : anew;
        return later.isAfter(cap) ? cap : later;
    }

    /** Whether an event of this kind, shown by this proof, restarts it, whatever the loan is for. */
    public boolean proven(String kind, String proof) {
        return restarts.getOrDefault(kind, Set.of()).contains(proof);
    }

    /**
     * Whether it restarts it for a loan of this scope: what is argued about elsewhere is settled for a card's demand.
     *
     * @param scope {@code SCOPE_…} code of what the loan is for, null where the tape tells none: then the stricter answer
     */
    public boolean proven(String kind, String proof, @Nullable String scope) {
        return proven(kind, proof) || (CARD.equals(scope) && DEMAND.equals(kind) && FOR_CARDS.contains(proof));
    }

    /**
     * Whether an extension (展期) agreed on this day moves the due date from which a claim runs, that till then ended on
     * {@code endsOn}: before its end the parties may put off what is due (Civil Code 188), after it only a new promise
     * revives the claim (Civil Code 192), and a later date in the bank's books is no proof of one.
     */
    public boolean extended(LocalDate endsOn, LocalDate agreedOn) {
        return !agreedOn.isAfter(endsOn);
    }

    /**
     * Whether a proven event of this day moves a clock that then ended on {@code endsOn}: what comes after the end interrupts
     * nothing, because what has run out can only be revived by a new promise to pay.
     */
    public boolean restarts(LocalDate dueOn, LocalDate endsOn, LocalDate on) {
        return !on.isBefore(dueOn) && !on.isAfter(endsOn);
    }

    /** R-LIM-03: from the day after the last one no text may claim that a court will order payment. */
    public boolean expired(LocalDate endsOn, LocalDate today) {
        return today.isAfter(endsOn);
    }

    /** The narrowest alert that has been reached, in days before the end. */
    public Optional<Integer> alert(LocalDate endsOn, LocalDate today) {
        return AlertDays.reached(alertDays, endsOn, today);
    }
}
