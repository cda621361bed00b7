package org.qingshou.ledger.tape;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Divisions;
import org.qingshou.ledger.Classification;
import org.qingshou.ledger.CloseReason;
import org.qingshou.ledger.CustomerKind;
import org.qingshou.ledger.LawfulSource;
import org.qingshou.ledger.PartyRole;
import org.qingshou.ledger.ProductScope;

/** The words banks use for kinds of borrower, product scopes and grades. */
final class Wording {
    private static final Map<String, CustomerKind> KINDS = new HashMap<>();
    private static final Map<String, Classification> GRADES = new HashMap<>();
    private static final Map<String, ProductScope> SCOPES = new HashMap<>();
    private static final Map<String, CloseReason> ENDINGS = new HashMap<>();
    private static final Map<String, Boolean> YES_OR_NO = new HashMap<>();
    private static final Map<String, PartyRole> GUARANTEES = new HashMap<>();
    private static final Map<String, LawfulSource> SOURCES = new HashMap<>();

    static {
        for (CustomerKind kind : CustomerKind.values()) KINDS.put(kind.name(), kind);
        KINDS.put("农户", CustomerKind.FARMER);
        KINDS.put("个体工商户", CustomerKind.INDIVIDUAL_BUSINESS);
        KINDS.put("个体户", CustomerKind.INDIVIDUAL_BUSINESS);
        KINDS.put("个体", CustomerKind.INDIVIDUAL_BUSINESS);
        KINDS.put("小微企业主", CustomerKind.SMALL_OWNER);
        KINDS.put("家庭农场", CustomerKind.NEW_FARM_ENTITY);
        KINDS.put("合作社", CustomerKind.NEW_FARM_ENTITY);
        KINDS.put("企业", CustomerKind.COMPANY);
        KINDS.put("公司", CustomerKind.COMPANY);
        KINDS.put("对公", CustomerKind.COMPANY);
        KINDS.put("工薪", CustomerKind.SALARIED);
        KINDS.put("工薪人员", CustomerKind.SALARIED);
        KINDS.put("公职人员", CustomerKind.PUBLIC_EMPLOYEE);
        KINDS.put("自然人", CustomerKind.CONSUMER_OTHER);
        KINDS.put("个人", CustomerKind.CONSUMER_OTHER);
        KINDS.put("其他自然人", CustomerKind.CONSUMER_OTHER);
        KINDS.put("村集体", CustomerKind.VILLAGE_COLLECTIVE);
        KINDS.put("村集体经济组织", CustomerKind.VILLAGE_COLLECTIVE);
        for (Classification grade : Classification.values()) GRADES.put(grade.name(), grade);
        GRADES.put("正常", Classification.NORMAL);
        GRADES.put("关注", Classification.SPECIAL_MENTION);
        GRADES.put("次级", Classification.SUBSTANDARD);
        GRADES.put("可疑", Classification.DOUBTFUL);
        GRADES.put("损失", Classification.LOSS);
        for (ProductScope scope : ProductScope.values()) {
            SCOPES.put(scope.name(), scope);
            SCOPES.put(scope.name().substring("SCOPE_".length()), scope);
        }
        SCOPES.put("信用卡", ProductScope.SCOPE_CARD);
        SCOPES.put("个人消费", ProductScope.SCOPE_CONSUMER);
        SCOPES.put("消费", ProductScope.SCOPE_CONSUMER);
        SCOPES.put("其他个人", ProductScope.SCOPE_PERSONAL);
        SCOPES.put("住房", ProductScope.SCOPE_PERSONAL);
        SCOPES.put("个人经营", ProductScope.SCOPE_BUSINESS);
        SCOPES.put("经营", ProductScope.SCOPE_BUSINESS);
        SCOPES.put("农户", ProductScope.SCOPE_BUSINESS);
        SCOPES.put("对公", ProductScope.SCOPE_CORPORATE);
        for (CloseReason reason : CloseReason.values()) {
            ENDINGS.put(reason.name(), reason);
            if (reason.endsTheDebt()) ENDINGS.put(reason.name().substring("CLOSE_".length()), reason);
        }
        for (String word : List.of("结清", "正常结清", "已结清", "还清", "SETTLED", "PAID_IN_FULL"))
            ENDINGS.put(word, CloseReason.CLOSE_PAID);
        for (String word : List.of("转让", "债权转让", "已转让", "出售")) ENDINGS.put(word, CloseReason.CLOSE_SOLD);
        for (String word : List.of("核销", "已核销", "账销案存", "呆账核销", "WRITTEN_OFF", "WRITE_OFF"))
            ENDINGS.put(word, CloseReason.WRITE_OFF_KEEP);
        for (String word : List.of("减免", "减免结清", "减免后结清")) ENDINGS.put(word, CloseReason.CLOSE_REDUCED);
        for (String word : List.of("代偿", "保证人代偿", "保证人代偿结清")) ENDINGS.put(word, CloseReason.CLOSE_GUARANTOR_PAID);
        for (String word : List.of("押品处置", "押品处置结清", "处置押品")) ENDINGS.put(word, CloseReason.CLOSE_COLLATERAL);
        for (String word : List.of("以物抵债", "抵债")) ENDINGS.put(word, CloseReason.CLOSE_IN_KIND);
        for (String word : List.of("保险赔付", "担保公司代偿", "赔付结清")) ENDINGS.put(word, CloseReason.CLOSE_INSURED);
        for (String word : List.of("连带", "连带责任", "连带责任保证", "JOINT", "GUARANTOR_JOINT"))
            GUARANTEES.put(word, PartyRole.GUARANTOR_JOINT);
        for (String word : List.of("一般", "一般保证", "GENERAL", "GUARANTOR_GENERAL"))
            GUARANTEES.put(word, PartyRole.GUARANTOR_GENERAL);
        for (LawfulSource source : LawfulSource.values()) SOURCES.put(source.name(), source);
        SOURCES.put("合同载明", LawfulSource.SRC_CONTRACT);
        SOURCES.put("合同", LawfulSource.SRC_CONTRACT);
        SOURCES.put("客户预留", LawfulSource.SRC_RESERVED);
        SOURCES.put("预留", LawfulSource.SRC_RESERVED);
        SOURCES.put("借款人授权提供", LawfulSource.SRC_AUTHORISED);
        SOURCES.put("授权提供", LawfulSource.SRC_AUTHORISED);
        SOURCES.put("合法公开渠道", LawfulSource.SRC_PUBLIC);
        SOURCES.put("公开渠道", LawfulSource.SRC_PUBLIC);
        SOURCES.put("预留联系人提供", LawfulSource.SRC_TOLD_BY_CONTACT);
        SOURCES.put("授权查询", LawfulSource.SRC_AUTHORISED_QUERY);
        for (String word : List.of("是", "Y", "YES", "TRUE", "1", "重组")) YES_OR_NO.put(word, true);
        for (String word : List.of("否", "N", "NO", "FALSE", "0", "非重组")) YES_OR_NO.put(word, false);
    }

    private static final Pattern RESIDENT_ID = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final int[] CHECK_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private Wording() {}

    /** A code by its form alone: the list changes each year, and ours is of one day. */
    static String division(String text) throws CellProblem {
        if (!Divisions.isCode(text)) throw new CellProblem("division");
        return text;
    }

    /** Whether the last of 18 characters is the check digit (GB 11643) of the others. */
    static boolean isResidentId(String text) {
        if (!RESIDENT_ID.matcher(text).matches()) return false;
        int sum = 0;
        for (int i = 0; i < CHECK_WEIGHTS.length; i++) sum += (text.charAt(i) - '0') * CHECK_WEIGHTS[i];
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == Character.toUpperCase(text.charAt(17));
    }

    static CustomerKind kind(String text) throws CellProblem {
        return known(KINDS, text);
    }

    static Classification grade(String text) throws CellProblem {
        return known(GRADES, text.endsWith("类") ? text.substring(0, text.length() - 1) : text);
    }

    static ProductScope scope(String text) throws CellProblem {
        return known(SCOPES, text);
    }

    static CloseReason closing(String text) throws CellProblem {
        return known(ENDINGS, text);
    }

    static boolean yes(String text) throws CellProblem {
        return known(YES_OR_NO, text);
    }

    static PartyRole guarantee(String text) throws CellProblem {
        return known(GUARANTEES, text);
    }

    static LawfulSource lawfulSource(String text) throws CellProblem {
        return known(SOURCES, text);
    }

    /** County in a resident id number, where the number is one. */
    static @Nullable String divisionOf(@Nullable String idNumber) {
        if (idNumber == null
                || !isResidentId(idNumber)
                || !Divisions.of(idNumber.substring(0, 2)).known()) return null;
        return idNumber.substring(0, 6);
    }

    private static <E> E known(Map<String, E> words, String text) throws CellProblem {
        E value = words.get(text);
        if (value == null) value = words.get(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (value == null) throw new CellProblem("unknown-word");
        return value;
    }

    /** Where a tape tells no scope: companies are corporate, traders and farmers business, then the product's words. */
    static ProductScope scopeOf(CustomerKind kind, @Nullable String product) {
        String words = product == null ? "" : product.toLowerCase(Locale.ROOT);
        if (words.contains("信用卡") || words.contains("credit card")) return ProductScope.SCOPE_CARD;
        return switch (kind) {
            case COMPANY, VILLAGE_COLLECTIVE -> ProductScope.SCOPE_CORPORATE;
            case FARMER, INDIVIDUAL_BUSINESS, SMALL_OWNER, NEW_FARM_ENTITY -> ProductScope.SCOPE_BUSINESS;
            case SALARIED, PUBLIC_EMPLOYEE, CONSUMER_OTHER -> {
                if (words.contains("经营") || words.contains("农户")) yield ProductScope.SCOPE_BUSINESS;
                yield words.contains("消费") ? ProductScope.SCOPE_CONSUMER : ProductScope.SCOPE_PERSONAL;
            }
        };
    }
}
