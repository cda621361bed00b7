package org.qingshou.strategy.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qingshou.approvals.subject.Line;

/**
 * A way of pursuing an overdue loan (清收方法). Implement it as a bean in a folder of its own and the ladder, the record
 * form, the advisor's last rules and the contract tests pick it up; nothing outside the folder names it. Its texts are
 * {@code method.<code>.name}, {@code .about}, {@code .record.<kind>}, {@code .field.<key>} (options with their code
 * behind), {@code .evidence.<key>}, {@code .figure.<key>}, {@code .derived.<key>}, {@code .outcome.<code>}, {@code .na.<code>} and {@code .misfit.<word>}; the next
 * action is {@code next.METHOD_<code>}.
 */
public interface CollectionMethod {
    MethodCode code();

    /** Default place on the ladder, in tens so that another fits between. */
    int rung();

    /** Kinds of record that only this method has. */
    List<RecordKind> records();

    /** What must usually stand on file before the step may be left as exhausted. */
    List<Evidence> minimum();

    /** What must stand on file for this outcome; one dated record suffices where the borrower will not have the method. */
    default List<Evidence> minimum(String outcome) {
        return minimum();
    }

    /** Outcomes that end the step. */
    List<Outcome> outcomes();

    /** Reason codes by which the step is not applicable. */
    List<String> notApplicable();

    /** Why the method cannot help in this situation, as one word of its texts; empty where it applies. */
    Optional<String> misfit(Situation situation);

    /** Why this reason for "not applicable" does not hold, as the facts say. */
    default Optional<Line> contradicts(String reason, Dossier dossier) {
        return Optional.empty();
    }

    /** The reason by which the small-case lane marks it as not applicable in one batch at diagnosis; most have none. */
    default Optional<String> laneReason(Situation situation) {
        return Optional.empty();
    }

    /** By which approval the step opens. */
    default Opening opening() {
        return Opening.APR_STEP_ESCALATE;
    }

    /** Whether opening it needs a manager in every branch, whatever the branch's policy says. */
    default boolean alwaysAsked() {
        return opening() != Opening.APR_STEP_ESCALATE;
    }

    /** Whether the step starts out locked and is opened only by a lawful ground. */
    default boolean lockedUntilOpened() {
        return false;
    }

    /** Whether it may run beside a neighbour on the ladder that says so too. */
    default boolean pairs() {
        return false;
    }

    /** What is wrong with a record beyond its fields; empty where it may be kept. */
    default List<Line> check(MethodRecord draft, Dossier dossier) {
        return List.of();
    }

    /** What the method itself adds to a record before it is kept: figures that nobody should have to work out or could get wrong. */
    default Map<String, String> settle(MethodRecord draft, Dossier dossier) {
        return Map.of();
    }

    /** What keeps a row of a sheet from being struck off, such as records that rest on it. */
    default List<Line> holdsOn(MethodRecord row, Dossier dossier) {
        return List.of();
    }

    /** What keeps the step from being left with this outcome, besides its minimum of evidence. */
    default List<Line> unfinished(String outcome, Dossier dossier) {
        return List.of();
    }

    /** Running totals over its records. */
    default List<Figure> figures(Dossier dossier) {
        return List.of();
    }

    /** Tables and charts that its records give. */
    default List<Derived> derived(Dossier dossier) {
        return List.of();
    }

    /** What keeps the step from being opened now. */
    default List<Line> obstacles(Dossier dossier) {
        return List.of();
    }

    /** What a checker must see of the method's records before the step opens. */
    default List<Line> grounds(Dossier dossier) {
        return List.of();
    }

    default List<Effect> onRecord(MethodRecord record, Dossier dossier) {
        return List.of();
    }

    default List<Effect> onOpened(Dossier dossier) {
        return List.of();
    }

    /** What comes about where nobody says yes to opening the step. */
    default List<Effect> onDropped(Dossier dossier) {
        return List.of();
    }

    /** What its records say the borrower can pay in a month; most methods know nothing of it. */
    default Optional<Capacity> capacity(Dossier dossier) {
        return Optional.empty();
    }

    /** The persons beside the borrower, with what this method's records say of them. */
    default List<Helper> refine(List<Helper> helpers, List<MethodRecord> records) {
        return helpers;
    }

    /** The method's own reasons and those that hold for every method. */
    static List<String> reasons(String... own) {
        return Stream.concat(Stream.of(own), Stream.of("NA_ALL_LEGAL_URGENT", "NA_ALL_INSOLVENT"))
                .toList();
    }
}
