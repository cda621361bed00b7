package org.qingshou.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qingshou.access.Branch;
import org.qingshou.access.Branches;
import org.qingshou.access.UserInfo;
import org.qingshou.access.Users;
import org.qingshou.cases.CaseView;
import org.qingshou.cases.Cases;
import org.qingshou.cases.NoticeSettings;
import org.qingshou.cases.PersonLine;
import org.qingshou.cases.Promises;
import org.qingshou.kernel.ActorId;
import org.qingshou.kernel.LoanId;
import org.qingshou.kernel.Money;
import org.qingshou.kernel.Refused;
import org.qingshou.ledger.LoanView;
import org.qingshou.ledger.Loans;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.Persons;
import org.qingshou.outbox.mapping.Placeholders;
import org.springframework.stereotype.Component;

/** What stands in the holes of a text. They have Chinese names, as the texts are Chinese and so are those who write them. */
@Component
class MessageWords {
    static final String NAME = "姓名";
    static final String CUSTOMER = "客户";
    static final String BANK = "银行";
    static final String BRANCH = "支行";
    static final String PHONE = "电话";
    static final String OFFICER = "经办人";
    static final String STAFF_NO = "工号";
    static final String DATE = "日期";
    static final String AMOUNT = "金额";

    /** The date that the amount is of, which is that of the last tape or booking and hardly ever today. */
    static final String AMOUNT_OF = "金额截至日";

    static final String DAYS = "逾期天数";
    static final String LOAN = "借据尾号";
    static final String ACCOUNT = "还款账户";
    static final String PROMISED = "承诺金额";
    static final String PROMISED_ON = "承诺日期";

    /** Those that tell of a debt. */
    static final Set<String> OF_DEBT = Set.of(AMOUNT, AMOUNT_OF, DAYS, LOAN, ACCOUNT, PROMISED, PROMISED_ON);

    static final Set<String> ALL = Set.of(
            NAME,
            CUSTOMER,
            BANK,
            BRANCH,
            PHONE,
            OFFICER,
            STAFF_NO,
            DATE,
            AMOUNT,
            AMOUNT_OF,
            DAYS,
            LOAN,
            ACCOUNT,
            PROMISED,
            PROMISED_ON);

    private static final int LOAN_DIGITS = 4;

    private final Cases cases;
    private final Loans loans;
    private final Persons persons;
    private final Promises promises;
    private final Branches branches;
    private final Users users;
    private final NoticeSettings settings;

    MessageWords(
            Cases cases,
            Loans loans,
            Persons persons,
            Promises promises,
            Branches branches,
            Users users,
            NoticeSettings settings) {
        this.cases = cases;
        this.loans = loans;
        this.persons = persons;
        this.promises = promises;
        this.branches = branches;
        this.users = users;
        this.settings = settings;
    }

    /** The text for this person, as of now. Refused where the bank's settings or the case lack what it names. */
    String fill(String text, CaseView header, PersonLine to, ActorId by, Instant now) {
        settings.missing(header.branch()).ifPresent(name -> {
            throw Refused.conflict("cases.letter.setting", name);
        });
        Map<String, String> words = words(header, to, by, now);
        for (String hole : Placeholders.of(text))
            if (words.getOrDefault(hole, "").isEmpty()) throw Refused.conflict("messages.text.nothing", hole);
        return Placeholders.fill(text, words, word -> word);
    }

    private Map<String, String> words(CaseView header, PersonLine to, ActorId by, Instant now) {
        LocalDate today = branches.day(header.branch(), now);
        List<LoanView> owed = owed(header, to);
        Map<String, String> words = new HashMap<>();
        words.put(NAME, to.name());
        words.put(CUSTOMER, persons.card(header.person()).name());
        words.put(BANK, settings.bank());
        words.put(BRANCH, branch(header));
        words.put(PHONE, settings.phone(header.branch()));
        words.put(OFFICER, users.nameOf(by));
        words.put(STAFF_NO, users.find(by).map(UserInfo::staffNo).orElse(""));
        words.put(DATE, today.toString());
        words.put(ACCOUNT, settings.accountName() + " " + settings.accountNo() + " " + settings.accountBank());
        if (!owed.isEmpty()) {
            words.put(
                    AMOUNT,
                    owed.stream()
                            .map(loan -> loan.balances().total())
                            .reduce(Money.ZERO, Money::plus)
                            .shown());
            words.put(
                    AMOUNT_OF,
                    owed.stream()
                            .map(LoanView::asOf)
                            .max(LocalDate::compareTo)
                            .orElseThrow()
                            .toString());
            words.put(
                    DAYS,
                    Long.toString(owed.stream()
                            .mapToLong(loan -> loan.daysPastDue(today))
                            .max()
                            .orElse(0)));
            words.put(LOAN, owed.stream().map(MessageWords::tail).collect(Collectors.joining("、")));
        }
        promises.ofCase(header.id()).stream()
                .filter(promise -> promise.state() == Promises.State.OPEN
                        && promise.person().equals(to.person()))
                .min(Comparator.comparing(Promises.Promise::dueOn))
                .ifPresent(promise -> {
                    words.put(PROMISED, promise.amount().shown());
                    words.put(PROMISED_ON, promise.dueOn().toString());
                });
        return words;
    }

    /** The branch without the bank's name, which stands before it. */
    private String branch(CaseView header) {
        String name = branches.find(header.branch())
                .map(Branch::name)
                .orElse(header.branch().value());
        return name.startsWith(settings.bank()) ? name.substring(settings.bank().length()) : name;
    }

    private static String tail(LoanView loan) {
        String no = loan.loanNo();
        return no.substring(Math.max(0, no.length() - LOAN_DIGITS));
    }

    /** What the addressee answers for: all of the borrower's loans, or those that the person is named on. */
    List<LoanView> owed(CaseView header, PersonLine to) {
        List<LoanId> of = cases.loans(header.id());
        Set<LoanId> own = persons.parties(header.person(), header.branch()).stream()
                .filter(party -> party.person().equals(to.person()) && party.role() == to.role())
                .map(party -> party.loan())
                .collect(Collectors.toSet());
        return loans.all(of).stream()
                .filter(loan -> loan.balances().total().isPositive())
                .filter(loan -> to.role() == PartyRole.BORROWER || own.contains(loan.id()))
                .toList();
    }
}
