package org.qingshou.compliance.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qingshou.compliance.Channel;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.facts.AgreedHours;
import org.qingshou.compliance.facts.CaseFacts;
import org.qingshou.compliance.facts.CaseWorker;

/** The words in which the table of cases tells an act and its facts; what it does not know it refuses. */
final class FactWords {
    private record Act(ContactAction action, Purpose purpose) {}

    private static final Map<String, Act> ACTS = Map.ofEntries(
            Map.entry("call", new Act(ContactAction.CALL_OUT_DEBTOR, Purpose.PRESS)),
            Map.entry("care call", new Act(ContactAction.CALL_OUT_DEBTOR, Purpose.CARE)),
            Map.entry("machine call", new Act(ContactAction.CALL_OUT_VOICEBOT, Purpose.PRESS)),
            Map.entry("call that comes in", new Act(ContactAction.CALL_IN, Purpose.REPLY)),
            Map.entry("call that comes in and speaks of payment", new Act(ContactAction.CALL_IN, Purpose.PRESS)),
            Map.entry("SMS", new Act(ContactAction.SMS_OVERDUE, Purpose.PRESS)),
            Map.entry("letter of demand", new Act(ContactAction.NOTICE_DEMAND, Purpose.PRESS)),
            Map.entry("letter that preserves a right", new Act(ContactAction.NOTICE_DEMAND, Purpose.PRESERVE)),
            Map.entry("visit at home", new Act(ContactAction.VISIT_HOME, Purpose.PRESS)),
            Map.entry("care visit at home", new Act(ContactAction.VISIT_HOME, Purpose.CARE)),
            Map.entry("visit at work", new Act(ContactAction.VISIT_EMPLOYER, Purpose.PRESS)),
            Map.entry("inspection of collateral", new Act(ContactAction.VISIT_COLLATERAL, Purpose.SURVEY)),
            Map.entry("call to a contact to relay", new Act(ContactAction.CALL_OUT_CONTACT, Purpose.RELAY)),
            Map.entry("call to a contact to locate", new Act(ContactAction.CALL_OUT_CONTACT, Purpose.LOCATE)),
            Map.entry("call to a contact to inform", new Act(ContactAction.CALL_OUT_CONTACT, Purpose.INFORM)),
            Map.entry("call to reply", new Act(ContactAction.CALL_OUT_DEBTOR, Purpose.REPLY)));

    private static final Map<Pattern, BiConsumer<FactWords, MatchResult>> FACTS = new LinkedHashMap<>();

    static {
        person();
        counted();
        held();
        agreed();
    }

    private final Scene scene = new Scene();
    private int connected;
    private int reserved;
    private int failed;
    private int numberReserved;
    private java.time.@Nullable Instant reservedUntil;
    private boolean refused;
    private int messages;
    private int weekMessages;
    private int weekCalls;
    private @Nullable LocalDate lastTalk;

    static Scene scene(String act, @Nullable String facts) {
        FactWords words = new FactWords();
        Act done = ACTS.get(act);
        if (done == null) throw new IllegalArgumentException("no act called " + act);
        words.scene.does(done.action(), done.purpose());
        Stream.of(facts == null ? new String[0] : facts.split("; *")).forEach(words::fact);
        return words.scene.counted(new Counters(
                words.connected,
                words.reserved,
                words.failed,
                words.numberReserved,
                words.reservedUntil,
                words.refused,
                words.messages,
                words.weekMessages,
                new Counters.Week(words.weekCalls, words.lastTalk)));
    }

    private void fact(String told) {
        for (Map.Entry<Pattern, BiConsumer<FactWords, MatchResult>> known : FACTS.entrySet()) {
            Matcher matcher = known.getKey().matcher(told);
            if (!matcher.matches()) continue;
            known.getValue().accept(this, matcher);
            return;
        }
        throw new IllegalArgumentException("nobody knows what is meant by: " + told);
    }

    private static void when(String pattern, BiConsumer<FactWords, MatchResult> then) {
        FACTS.put(Pattern.compile(pattern), then);
    }

    private static void fact(String words, java.util.function.Consumer<CaseFacts> then) {
        when(Pattern.quote(words), (w, m) -> w.scene.given(then));
    }

    private static int number(MatchResult match) {
        return Integer.parseInt(match.group(1));
    }

    private static void person() {
        when(
                "to the ([a-z -]+)",
                (w, m) -> w.scene.role(m.group(1)
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace(' ', '_')
                        .replace('-', '_')));
        fact("nobody knows who it is", f -> f.role(null));
        fact("joint debt proven", f -> f.jointDebtProof(true));
        fact("written consent names the person", f -> f.writtenConsent(true));
        fact("offer to pay on record", f -> f.willing(true));
        fact("under eighteen", f -> f.minor(true));
        fact("the debtor is dead", f -> f.debtorDeceased(true));
        fact("the person is dead", f -> f.personDeceased(true));
        fact("the debtor cannot act", f -> f.debtorIncapable(true));
        fact("the person cannot act", f -> f.personIncapable(true));
        fact("the debtor's numbers are dead", f -> f.debtorNumberInvalid(true));
        fact("three calls in a row failed on an earlier day", f -> f.debtorCalls(1, true, false));
        when(
                "calls failed on (\\d+) days running",
                (w, m) -> w.scene.given(f -> f.debtorCalls(number(m), false, f.reachedSince())));
        fact("the debtor was reached since", f -> f.debtorCalls(f.failedCallDays(), f.threeFailedInARow(), true));
        when("contacted (\\d+) times before", (w, m) -> w.scene.given(f -> f.earlierContacts(number(m))));
        when("refused for ever", (w, m) -> w.refused = true);
    }

    private static void counted() {
        when("(\\d+) connected calls today", (w, m) -> w.connected = number(m));
        when("(\\d+) calls in reserve", (w, m) -> w.reserved = number(m));
        when("(\\d+) failed on the number today", (w, m) -> w.failed = number(m));
        when("(\\d+) in reserve on the number", (w, m) -> w.numberReserved = number(m));
        when(
                "reserved until ([\\dT:-]+)",
                (w, m) -> w.reservedUntil = java.time.LocalDateTime.parse(m.group(1))
                        .atZone(Scene.ZONE)
                        .toInstant());
        when("no number named", (w, m) -> w.scene.without("number"));
        when("(\\d+) messages today", (w, m) -> w.messages = number(m));
        when("(\\d+) messages in the week", (w, m) -> w.weekMessages = number(m));
        when("(\\d+) calls in the week", (w, m) -> w.weekCalls = number(m));
        when("last talk on ([\\d-]+)", (w, m) -> w.lastTalk = LocalDate.parse(m.group(1)));
    }

    private static void held() {
        when("hold ([A-Z_]+)", (w, m) -> w.scene.given(f -> f.hold("HOLD_" + m.group(1))));
        when(
                "([a-z]+) stopped",
                (w, m) -> w.scene.given(
                        f -> f.stoppedChannel(Channel.valueOf(m.group(1).toUpperCase(java.util.Locale.ROOT))
                                .name())));
        when("the case is of ([a-z.]+)", (w, m) -> w.scene.given(f -> f.owner(m.group(1))));
        when("([a-z.]+) stands in", (w, m) -> w.scene.given(f -> f.deputy(m.group(1))));
        fact("the person is insolvent", f -> f.personInsolvent(true));
        fact("case closed", f -> f.caseState("CLOSED"));
        fact("state of the case unknown", f -> f.caseState(null));
        fact("case placed, agency unknown", f -> f.caseState("PLACED"));
        when(
                "case placed with ([a-z]+), feed on time",
                (w, m) -> w.scene.given(f -> f.caseState("PLACED")).placedWith(m.group(1), false));
        when(
                "case placed with ([a-z]+), feed late",
                (w, m) -> w.scene.given(f -> f.caseState("PLACED")).placedWith(m.group(1), true));
        when(
                "with agency ([a-z]+) though the case is not marked so, feed (late|on time)",
                (w, m) -> w.scene.placedWith(m.group(1), m.group(2).equals("late")));
        when("by agency ([a-z]+)", (w, m) -> w.scene.byAgency(m.group(1)));
        when(
                "taken on ([\\dT:.-]+), nobody named",
                (w, m) -> w.scene.workedBy(new CaseWorker(
                        LocalDateTime.parse(m.group(1)).atZone(Scene.ZONE).toInstant(), null, false)));
        when(
                "worked by somebody trained on ([\\d-]+)(, no clean record stated)?",
                (w, m) -> w.scene.workedBy(new CaseWorker(null, LocalDate.parse(m.group(1)), m.group(2) == null)));
        when(
                "worked by somebody never trained(, no clean record stated)?",
                (w, m) -> w.scene.workedBy(new CaseWorker(null, null, m.group(1) == null)));
        when("nobody knows who works it", (w, m) -> w.scene.workedBy(null));
        when("with ([a-z.]+)", (w, m) -> w.scene.withSecond(m.group(1)));
        fact("limitation expired", f -> f.limitationExpired(true));
        when("announces a suit", (w, m) -> w.scene.announcing(true));
        when("announces no suit", (w, m) -> w.scene.announcing(false));
        when("a manager allowed it against (R-[A-Z]+-\\d+)", (w, m) -> w.scene.given(f -> w.allowed(f, m.group(1))));
        when("loan of a company", (w, m) -> w.scene.given(f -> f.scope("SCOPE_CORPORATE")));
        when("card debt", (w, m) -> w.scene.given(f -> f.scope("SCOPE_CARD")));
    }

    private static void agreed() {
        when(
                "agreed to ([a-z]+) from ([\\d:]+) to ([\\d:]+)",
                (w, m) -> w.scene.given(f -> f.agreed(new AgreedHours(
                        Channel.valueOf(m.group(1).toUpperCase(java.util.Locale.ROOT))
                                .name(),
                        LocalTime.parse(m.group(2)),
                        LocalTime.parse(m.group(3))))));
        when("agreed to (\\d+) attempts a day", (w, m) -> w.scene.given(f -> f.agreedAttempts(number(m))));
        when("branch in ([A-Za-z/]+)", (w, m) -> w.scene.zone(ZoneId.of(m.group(1))));
        when("time zone unknown", (w, m) -> w.scene.zoneUnknown());
        when("pack sets (R-[A-Z]+-\\d+\\.[a-z]+) to (.*)", (w, m) -> w.scene.parameter(m.group(1), m.group(2)));
    }

    private void allowed(CaseFacts facts, String rule) {
        var act = scene.situation().act();
        facts.permit(act.action().name(), act.purpose().name(), rule);
    }

    /** Every way to tell a fact, for whoever adds a case. */
    static List<String> known() {
        return FACTS.keySet().stream().map(Pattern::pattern).toList();
    }
}
