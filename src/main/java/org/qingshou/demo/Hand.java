package org.qingshou.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.qingshou.access.Roles;

/** A case in the hands of those who work it; what is done with it is done at the clock's time, through the screens' services. */
final class Hand {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Subject subject;
    private final Story.Calendar calendar;
    private final DemoWorld world;
    private final Random random;
    private final Talks talks;
    private final Steps steps;
    private final Outside outside;

    Hand(Subject subject, Story.Calendar calendar, DemoWorld world, Random random) {
        this.subject = subject;
        this.calendar = calendar;
        this.world = world;
        this.random = random;
        this.talks = new Talks(this);
        this.steps = new Steps(this);
        this.outside = new Outside(this);
    }

    Subject subject() {
        return subject;
    }

    Random random() {
        return random;
    }

    DemoWorld world() {
        return world;
    }

    Desks desks() {
        return world.desks();
    }

    Talks talks() {
        return talks;
    }

    Steps steps() {
        return steps;
    }

    Outside outside() {
        return outside;
    }

    <T> T officer(Supplier<T> work) {
        return SignedIn.as(subject.officer(), Roles.OFFICER, work);
    }

    <T> T manager(Supplier<T> work) {
        return SignedIn.as(subject.manager(), Roles.MANAGER, work);
    }

    void officerDoes(Runnable work) {
        officer(() -> {
            work.run();
            return true;
        });
    }

    void pause(int minutes) {
        world.days().pause(minutes);
    }

    LocalDate today() {
        return world.days().today();
    }

    /** The day of the story so far from its end. */
    LocalDate day(int offset) {
        return calendar.day(offset);
    }

    /** The demo's today. */
    LocalDate calendarEnd() {
        return calendar.end();
    }

    /** When to go on: mostly not before the story's end, so that the list is not full of days long past. */
    LocalDate nextOn() {
        LocalDate soon = today().plusDays(2 + random.nextInt(4));
        LocalDate end = calendar.end().plusDays(random.nextInt(7) - 1);
        return soon.isAfter(end) ? soon : end;
    }

    String say(String key) {
        return world.words().one(key, subject.trade(), random);
    }

    /** A share of what would bring the case's first loan up to date, in hundreds. */
    BigDecimal share(double part) {
        BigDecimal amount = arrears()
                .multiply(BigDecimal.valueOf(part))
                .divide(HUNDRED, 0, RoundingMode.DOWN)
                .multiply(HUNDRED);
        return amount.signum() > 0 ? amount : HUNDRED;
    }

    BigDecimal arrears() {
        return world.core().loan(subject.loans().getFirst()).arrears();
    }

    /** Money comes in for the first loan of the case. */
    void pays(BigDecimal amount, String source) {
        world.core().pay(subject.loans().getFirst(), amount, today(), source);
    }

    void paysArrears() {
        for (String loan : subject.loans())
            world.core().pay(loan, world.core().loan(loan).arrears(), today(), CoreBank.BORROWER);
    }

    void paysAll() {
        for (String loan : subject.loans())
            world.core().pay(loan, world.core().loan(loan).total(), today(), CoreBank.BORROWER);
    }

    Subject.Guarantor guarantor() {
        return Objects.requireNonNull(subject.guarantor());
    }
}
