package org.qingshou.demo;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qingshou.access.Roles;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseList;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.PersonLine;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.BranchCode;
import org.qingshou.kernel.CaseId;
import org.qingshou.ledger.ContactPoint;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.ledger.ProductScope;
import org.qingshou.strategy.method.Trade;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads the cases that day-end has opened, as the head office's manager sees them. */
@Component
@Profile("demo")
class CaseFinder {
    static final ActorId HEAD_MANAGER = new ActorId("qian.jun");
    private static final int ALL = 1000;
    private static final BigDecimal SMALL = BigDecimal.valueOf(50_000);
    private static final Set<ProductScope> SMALL_SCOPES = Set.of(ProductScope.SCOPE_CARD, ProductScope.SCOPE_CONSUMER);

    private final Desks desks;
    private final Persons persons;
    private final Users users;
    private final Set<CaseId> seen = new HashSet<>();

    CaseFinder(Desks desks, Persons persons, Users users) {
        this.desks = desks;
        this.persons = persons;
        this.users = users;
    }

    /** Cases that were not there the last time, in the order of their numbers. */
    List<Subject> fresh() {
        return head(() -> desks.list().page(CaseList.Filter.NONE, 0, ALL)).stream()
                .map(CaseList.Row::header)
                .filter(header -> seen.add(header.id()))
                .sorted(Comparator.comparing(CaseView::caseNo))
                .flatMap(header -> subject(header).stream())
                .toList();
    }

    int known() {
        return seen.size();
    }

    private Optional<Subject> subject(CaseView header) {
        ActorId officer = header.owner();
        List<PersonLine> people = head(() -> desks.cases().people(header.id()));
        Optional<ContactPoint> phone = point(people.getFirst(), true);
        if (officer == null || phone.isEmpty()) return Optional.empty();
        BranchCode branch = header.branch();
        BigDecimal total = header.balances().total().amount();
        return Optional.of(new Subject(
                header.id(),
                header.caseNo(),
                branch,
                header.person(),
                Trade.of(persons.card(header.person()).kind()),
                phone.get().id(),
                point(people.getFirst(), false).map(ContactPoint::id).orElse(null),
                guarantor(people),
                loans(header.id()),
                total,
                SMALL_SCOPES.contains(header.scope()) || total.compareTo(SMALL) <= 0,
                header.openedOn(),
                officer,
                other(branch, officer),
                users.ofBranch(branch, Roles.MANAGER).getFirst().id()));
    }

    private List<String> loans(CaseId id) {
        return head(() -> desks.cases().loans(id)).stream()
                .filter(loan -> loan.overdueSince() != null)
                .map(LoanView::loanNo)
                .toList();
    }

    private static Subject.@Nullable Guarantor guarantor(List<PersonLine> people) {
        return people.stream()
                .filter(person -> person.role() == PartyRole.GUARANTOR_JOINT)
                .flatMap(person ->
                        point(person, true).stream().map(phone -> new Subject.Guarantor(person.person(), phone.id())))
                .findFirst()
                .orElse(null);
    }

    private static Optional<ContactPoint> point(PersonLine person, boolean phone) {
        return person.points().stream()
                .filter(point -> phone ? point.kind().isPhone() : point.kind().isAddress())
                .findFirst();
    }

    private ActorId other(BranchCode branch, ActorId officer) {
        return users.ofBranch(branch, Roles.OFFICER).stream()
                .map(UserInfo::id)
                .filter(id -> !id.equals(officer))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T head(java.util.function.Supplier<T> work) {
        return SignedIn.as(HEAD_MANAGER, Roles.MANAGER, work);
    }
}
