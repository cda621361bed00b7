package org.qingshou.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qingshou.cases.CallStatement;
import org.qingshou.cases.ContactForm;
import org.qingshou.cases.ContactOutcome;
import org.qingshou.cases.HoldCode;
import org.qingshou.cases.IdentityItem;
import org.qingshou.cases.PrintedNotice;
import org.qingshou.cases.PromiseHow;
import org.qingshou.cases.RefusalReason;
import org.qingshou.cases.VisitDetails;
import org.qingshou.compliance.Clearance;
import org.qingshou.compliance.ContactAction;
import org.qingshou.compliance.Purpose;
import org.qingshou.compliance.RuleBreach;
import org.qingshou.strategy.method.Trade;

/** Calls, visits, notices and notes in one case. */
final class Talks {
    /** Everybody in the story says who calls and makes sure who answers, as they should. */
    private static final CallStatement SAID =
            new CallStatement(true, Set.of(IdentityItem.FULL_NAME, IdentityItem.ID_NUMBER_END), null);

    private final Hand hand;
    private int recordings;

    Talks(Hand hand) {
        this.hand = hand;
    }

    void call(ContactOutcome outcome) {
        call(hand.subject().phone(), Purpose.PRESS, form(outcome, "note." + outcome, recording(), null, null));
    }

    /** A call that asks for nothing: how are you, is help under way. */
    void careCall() {
        call(
                hand.subject().phone(),
                Purpose.CARE,
                form(ContactOutcome.C_CALL_BACK, "note.C_CALL_BACK", recording(), null, null));
    }

    void callGuarantor() {
        call(
                hand.guarantor().phone(),
                Purpose.PRESS,
                form(ContactOutcome.C_WILL_CONSIDER, "note.guarantor", recording(), null, null));
    }

    /** @param due day of the story on which the money is to come */
    void promise(BigDecimal amount, LocalDate due) {
        ContactForm form = new ContactForm(
                ContactOutcome.C_PROMISE,
                recording(),
                null,
                null,
                4,
                hand.say("note.C_PROMISE"),
                null,
                amount,
                due,
                hand.random().nextBoolean() ? PromiseHow.TRANSFER : PromiseHow.COUNTER);
        call(hand.subject().phone(), Purpose.PRESS, form);
    }

    private void call(UUID phone, Purpose purpose, ContactForm form) {
        var cleared = cleared(hand.officer(
                () -> hand.desks().contacts().startCall(hand.subject().id(), phone, purpose)));
        hand.pause(2);
        hand.officer(() -> hand.desks().contacts().recordCall(cleared, phone, form, SAID));
    }

    void planVisit(LocalDate on) {
        Subject subject = hand.subject();
        hand.officer(() -> hand.desks()
                .contacts()
                .planVisit(
                        subject.id(),
                        subject.debtor(),
                        visitAction(),
                        Purpose.PRESS,
                        subject.colleague(),
                        place(),
                        on));
    }

    void visit(ContactOutcome outcome) {
        visit(outcome, visitAction(), Purpose.PRESS);
    }

    void survey() {
        visit(ContactOutcome.V_COOPERATIVE, ContactAction.VISIT_FIELD_SURVEY, Purpose.SURVEY);
    }

    private void visit(ContactOutcome outcome, ContactAction action, Purpose purpose) {
        Subject subject = hand.subject();
        String notice = outcome == ContactOutcome.V_NOTICE_SIGNED ? printed().number() : null;
        var cleared = cleared(hand.officer(() -> hand.desks()
                .contacts()
                .startVisit(subject.id(), subject.debtor(), action, purpose, subject.colleague())));
        hand.pause(5);
        UUID photo = photo("VISIT_PHOTO", "走访现场.png");
        ContactForm form = form(outcome, "note." + outcome, null, photo, notice);
        VisitDetails details = outcome.debtorReached()
                ? new VisitDetails("SELF", hand.random().nextInt(3) == 0 ? "REDUCED" : "RUNNING", true, true)
                : new VisitDetails("NOBODY", "UNKNOWN", true, null);
        hand.officer(() -> hand.desks().contacts().recordVisit(cleared, form, details, place(), subject.address()));
    }

    /** The demand notice that is taken along. */
    private PrintedNotice printed() {
        Subject subject = hand.subject();
        var cleared = cleared(hand.officer(
                () -> hand.desks().notices().clear(subject.id(), subject.debtor(), Purpose.PRESS, false, null)));
        return hand.officer(() -> hand.desks().notices().print(cleared, hand.say("reason.cost")));
    }

    void note() {
        hand.officerDoes(() -> hand.desks().acts().note(hand.subject().id(), hand.say("note.free")));
    }

    void hold(HoldCode code, String reason) {
        hand.officer(() -> hand.desks().acts().hold(hand.subject().id(), code, null, hand.say(reason)));
    }

    private ContactForm form(
            ContactOutcome outcome,
            String note,
            @Nullable String recording,
            @Nullable UUID evidence,
            @Nullable String notice) {
        Integer stance = outcome.debtorReached() ? 1 + hand.random().nextInt(4) : null;
        return new ContactForm(
                        outcome,
                        recording,
                        evidence,
                        notice,
                        stance,
                        hand.say(note),
                        outcome.needsNext() ? hand.nextOn() : null,
                        null,
                        null,
                        null)
                .because(outcome.refuses() ? RefusalReason.REF_NO_MONEY : null);
    }

    private UUID photo(String kind, String name) {
        byte[] png = Photo.png(hand.random());
        return hand.officer(() -> {
            try {
                return hand.desks()
                        .contacts()
                        .attach(hand.subject().id(), kind, name, "image/png", new ByteArrayInputStream(png));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private ContactAction visitAction() {
        return hand.subject().business() ? ContactAction.VISIT_BUSINESS : ContactAction.VISIT_HOME;
    }

    private String place() {
        Trade trade = hand.subject().trade();
        return hand.world().words().one("place", trade, hand.random());
    }

    private String recording() {
        return "LY" + DateTimeFormatter.BASIC_ISO_DATE.format(hand.today()) + "-" + number() + "-" + ++recordings;
    }

    private String number() {
        String caseNo = hand.subject().caseNo();
        return caseNo.substring(caseNo.length() - 4);
    }

    private static Clearance.Cleared cleared(Clearance answer) {
        if (answer instanceof Clearance.Cleared cleared) return cleared;
        throw new IllegalStateException("not cleared: "
                + answer.ruling().breaches().stream().map(RuleBreach::ruleId).toList());
    }
}
