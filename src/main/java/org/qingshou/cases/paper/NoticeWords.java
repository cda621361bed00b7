package org.qingshou.cases.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qingshou.ledger.PartyRole;

/** Values and conditions that the template of a notice knows. */
final class NoticeWords {
    private static final Set<PartyRole> GUARANTORS = Set.of(PartyRole.GUARANTOR_JOINT, PartyRole.GUARANTOR_GENERAL);
    private static final Set<PartyRole> ESTATE = Set.of(PartyRole.HEIR, PartyRole.ESTATE_ADMIN);

    private NoticeWords() {}

    static String title(NoticeFacts facts) {
        return GUARANTORS.contains(facts.role()) ? "履行保证责任通知书" : "贷款逾期催收通知书";
    }

    static Set<String> conditions(NoticeFacts facts) {
        Set<String> holds = new HashSet<>();
        if (GUARANTORS.contains(facts.role())) holds.add("guarantor");
        else if (ESTATE.contains(facts.role())) holds.add("estate");
        else holds.add("debtor");
        if (facts.preserve()) holds.add("preserve");
        if (facts.suit()) holds.add("suit");
        holds.add(facts.expired() ? "expired" : "plain");
        return holds;
    }

    static Map<String, String> values(NoticeFacts facts) {
        Map<String, String> values = new HashMap<>();
        String id = facts.idNumber();
        values.put("title", title(facts));
        values.put("number", facts.number());
        values.put("addressee", facts.addressee());
        values.put("idNumber", id == null ? "未登记" : id);
        values.put("roleWords", facts.roleWords());
        values.put("borrower", facts.borrower());
        values.put("asOf", words(facts.asOf()));
        values.put("printedOn", words(facts.printedOn()));
        String currency = facts.loans().getFirst().currency();
        values.put("currency", currency.equals("CNY") ? "人民币元" : currency);
        NoticeFacts.Creditor creditor = facts.creditor();
        values.put("bank", creditor.bank());
        values.put("branch", creditor.branch());
        values.put("accountName", creditor.accountName());
        values.put("accountNo", creditor.accountNo());
        values.put("accountBank", creditor.accountBank());
        values.put("phone", creditor.phone());
        values.put("complaints", creditor.complaints());
        return values;
    }

    static Map<String, String> values(AssignmentFacts facts) {
        Map<String, String> values = values(facts.notice());
        values.put("title", "债权转让通知书");
        values.put("buyer", facts.buyer());
        values.put("buyerCode", facts.buyerCode());
        values.put("contractNo", facts.contractNo());
        values.put("cutoff", words(facts.cutoffOn()));
        values.put("principal", facts.owed().principal().shown());
        values.put("interest", facts.owed().interest().shown());
        values.put("penalty", facts.owed().penalty().shown());
        values.put("compound", facts.owed().compound().shown());
        values.put("fees", facts.owed().fees().shown());
        values.put("total", facts.owed().total().shown());
        return values;
    }

    static String words(LocalDate day) {
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }
}
