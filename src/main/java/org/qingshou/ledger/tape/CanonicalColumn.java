package org.qingshou.ledger.tape;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a loan tape as the ledger understands them; everything else is kept with the loan as told. */
public enum CanonicalColumn implements MappedColumn {
    LOAN_NO(Type.KEY, 80, "借据号", "借据编号", "借据号码", "贷款借据号", "借据", "loan number", "loan id", "iou no"),
    CUSTOMER_NO(Type.KEY, 64, "客户编号", "客户号", "客户号码", "客户代码", "customer id", "cust no", "cif no"),
    CUSTOMER_NAME(Type.TEXT, 200, "客户名称", "客户姓名", "借款人", "借款人姓名", "借款人名称", "姓名", "borrower", "borrower name"),
    CUSTOMER_KIND(Type.KIND, 24, "客户类型", "借款人类型", "客户类别", "customer type"),
    BRANCH_CODE(Type.KEY, 20, "机构号", "机构代码", "机构编号", "网点号", "经办机构号", "管户机构号", "branch", "branch no", "org no"),
    PRODUCT(Type.TEXT, 80, "产品", "产品名称", "贷款品种", "业务品种", "贷款产品", "product name"),
    SCOPE(Type.SCOPE, 20, "产品口径", "口径", "product scope"),
    CURRENCY(Type.TEXT, 3, "币种", "货币", "ccy"),
    PRINCIPAL_OUTSTANDING(
            Type.AMOUNT, 0, "本金余额", "贷款余额", "剩余本金", "未还本金", "贷款本金余额", "principal", "outstanding principal", "balance"),
    INTEREST_DUE(Type.AMOUNT, 0, "欠息", "应收利息", "拖欠利息", "利息余额", "表内欠息", "interest"),
    PENALTY_DUE(Type.AMOUNT, 0, "罚息", "罚息余额", "应收罚息", "penalty", "penalty interest"),
    COMPOUND_DUE(Type.AMOUNT, 0, "复利", "复息", "应收复利", "compound interest"),
    FEES_DUE(Type.AMOUNT, 0, "费用", "应收费用", "费用余额", "fees"),
    INSTALMENT_AMOUNT(Type.AMOUNT, 0, "每期还款额", "月供", "期供", "每期应还", "installment", "instalment"),
    ORIGINAL_AMOUNT(Type.AMOUNT, 0, "贷款金额", "合同金额", "放款金额", "借据金额", "发放金额", "loan amount"),
    DISBURSED_ON(Type.DATE, 0, "放款日期", "发放日期", "放款日", "起息日", "贷款发放日", "disbursement date", "issue date", "start date"),
    MATURES_ON(Type.DATE, 0, "到期日", "到期日期", "贷款到期日", "合同到期日", "新到期日", "展期到期日", "展期后到期日", "maturity", "maturity date"),
    OVERDUE_SINCE(Type.DATE, 0, "逾欠开始日", "逾期开始日", "逾期日期", "逾期起始日", "逾期开始日期", "最早欠款日", "overdue date"),
    DAYS_PAST_DUE(Type.DAYS, 0, "逾期天数", "逾欠天数", "dpd", "days overdue", "overdue days"),
    INTEREST_RATE(Type.RATE, 0, "利率", "年利率", "执行利率", "执行年利率", "rate"),
    PHONE(Type.PHONE, 40, "手机", "手机号", "手机号码", "联系电话", "电话", "移动电话", "mobile", "phone number"),
    ID_NUMBER(Type.PERSONAL, 40, "身份证号", "身份证号码", "证件号码", "证件号", "身份证", "id no"),
    ADDRESS(Type.PERSONAL, 300, "地址", "住址", "联系地址", "家庭住址", "家庭地址", "home address"),
    DIVISION_CODE(Type.DIVISION, 20, "行政区划代码", "行政区划", "区划代码", "地区代码", "所在地区代码", "division", "region code"),
    GUARANTOR_NAME(Type.TEXT, 200, "保证人", "担保人", "保证人姓名", "担保人姓名", "保证人名称", "guarantor"),
    GUARANTOR_PHONE(Type.PHONE, 40, "保证人电话", "担保人电话", "保证人手机", "担保人手机", "保证人联系电话"),
    GUARANTOR_ID(Type.PERSONAL, 40, "保证人身份证号", "保证人证件号码", "担保人身份证号", "担保人证件号码"),
    GUARANTOR_KIND(Type.GUARANTEE, 20, "保证方式", "保证责任方式", "保证类型"),
    GUARANTOR_2_NAME(Type.TEXT, 200, "保证人2", "保证人二", "第二保证人", "担保人2", "第二担保人"),
    GUARANTOR_2_PHONE(Type.PHONE, 40, "保证人2电话", "第二保证人电话", "担保人2电话", "第二担保人电话"),
    GUARANTOR_2_ID(Type.PERSONAL, 40, "保证人2身份证号", "第二保证人身份证号", "保证人2证件号码", "第二保证人证件号码"),
    GUARANTOR_2_KIND(Type.GUARANTEE, 20, "保证人2保证方式", "第二保证人保证方式"),
    CO_BORROWER_NAME(Type.TEXT, 200, "共同借款人", "共同借款人姓名", "共借人", "co borrower", "joint borrower"),
    CO_BORROWER_PHONE(Type.PHONE, 40, "共同借款人电话", "共同借款人手机", "共借人电话"),
    CO_BORROWER_ID(Type.PERSONAL, 40, "共同借款人身份证号", "共同借款人证件号码", "共借人身份证号"),
    SPOUSE_NAME(Type.TEXT, 200, "配偶", "配偶姓名", "spouse"),
    SPOUSE_PHONE(Type.PHONE, 40, "配偶电话", "配偶手机", "配偶联系电话"),
    SPOUSE_ID(Type.PERSONAL, 40, "配偶身份证号", "配偶证件号码"),
    CONTACT_NAME(Type.TEXT, 200, "联系人", "联系人姓名", "紧急联系人", "紧急联系人姓名", "contact"),
    CONTACT_PHONE(Type.PHONE, 40, "联系人电话", "联系人手机", "紧急联系人电话", "紧急联系人手机"),
    CONTACT_2_NAME(Type.TEXT, 200, "联系人2", "第二联系人", "紧急联系人2"),
    CONTACT_2_PHONE(Type.PHONE, 40, "联系人2电话", "第二联系人电话", "紧急联系人2电话"),
    LAWFUL_SOURCE(Type.LAWFUL, 40, "联系方式来源", "联系方式合法来源", "号码来源", "source of contact data"),
    COLLATERAL_KIND(Type.TEXT, 40, "押品类型", "押品种类", "抵押物类型", "担保物类型", "collateral type"),
    COLLATERAL_VALUE(Type.AMOUNT, 0, "押品价值", "押品评估价值", "评估价值", "抵押物价值", "appraised value"),
    COLLATERAL(Type.TEXT, 300, "押品", "抵押物", "抵质押物", "担保物"),
    CLASSIFICATION(Type.GRADE, 16, "五级分类", "贷款分类", "风险分类", "五级分类结果", "class"),
    LAST_PAYMENT_ON(Type.DATE, 0, "最近还款日", "上次还款日", "最近还款日期", "最后还款日", "last payment date"),
    LAST_PAYMENT_AMOUNT(Type.AMOUNT, 0, "最近还款金额", "上次还款金额", "最近还款额", "last payment"),
    CLOSED_ON(Type.DATE, 0, "结案日期", "结案日", "终结日期", "核销日期", "转让日期", "closing date", "closed date"),
    CLOSE_REASON(Type.CLOSING, 40, "结案原因", "结案方式", "终结原因", "终结方式", "closing reason", "reason"),
    GRANTED_ON(Type.DATE, 0, "展期日期", "展期批准日", "展期批准日期", "展期审批日期", "extension date", "granted"),
    FIRST_DUE_ON(Type.DATE, 0, "首次还款日", "展期后首次还款日", "新首期还款日", "首期还款日", "first due date", "first due"),
    RESTRUCTURED(Type.YES_NO, 10, "是否重组", "重组标志", "重组贷款", "是否重组贷款", "restructuring"),
    RESTRUCTURED_ON(Type.DATE, 0, "重组日期", "重组日", "贷款重组日期", "债务重组日期", "restructuring date", "restructured date"),
    DUE_ON(Type.DATE, 0, "应还日期", "应还日", "还款日", "还款日期", "计划还款日", "计划还款日期", "分期到期日", "due date", "due"),
    INSTALMENT_PRINCIPAL(Type.AMOUNT, 0, "应还本金", "计划本金", "计划还本", "本期本金", "本期应还本金", "本金", "principal", "principal due"),
    INSTALMENT_INTEREST(Type.AMOUNT, 0, "应还利息", "计划利息", "计划还息", "本期利息", "本期应还利息", "利息", "interest", "interest due");

    /** How a value of the column is read. */
    public enum Type {
        KEY,
        TEXT,
        KIND,
        SCOPE,
        AMOUNT,
        DATE,
        DAYS,
        RATE,
        PHONE,
        PERSONAL,
        /** Six digits of GB/T 2260: province, city, county. */
        DIVISION,
        GRADE,
        CLOSING,
        YES_NO,
        /** Joint or general guarantee. */
        GUARANTEE,
        /** Where contact data may come from. */
        LAWFUL
    }

    private static final List<CanonicalColumn> REQUIRED =
            List.of(LOAN_NO, CUSTOMER_NO, CUSTOMER_NAME, BRANCH_CODE, PRINCIPAL_OUTSTANDING);

    private final Type type;
    private final int maxLength;
    private final List<String> names;

    CanonicalColumn(Type type, int maxLength, String... names) {
        this.type = type;
        this.maxLength = maxLength;
        this.names = List.of(names);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> names() {
        return names;
    }

    public Type type() {
        return type;
    }

    /** Whether a digit lost or added makes it another thing, so that a spreadsheet's rounding must not pass. */
    boolean isExact() {
        return type == Type.KEY || type == Type.PHONE || this == ID_NUMBER || name().endsWith("_ID");
    }

    /** Whether it tells of somebody beside the borrower. */
    public boolean isOfParty() {
        return PartySlot.all().contains(this);
    }

    int maxLength() {
        return maxLength;
    }

    /** Those that a schedule knows; their headers mean other things on a tape. */
    static List<CanonicalColumn> ofSchedule() {
        return Arrays.stream(values()).filter(TapeKind.SCHEDULE::takes).toList();
    }

    static List<CanonicalColumn> ofTapes() {
        return Arrays.stream(values())
                .filter(column -> column == LOAN_NO || !TapeKind.SCHEDULE.takes(column))
                .toList();
    }

    /** Columns without which no tape is taken; of {@link #OVERDUE_SINCE} and {@link #DAYS_PAST_DUE} one is needed too. */
    public static List<CanonicalColumn> required() {
        return REQUIRED;
    }

    public static Optional<CanonicalColumn> of(String code) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(code))
                .findFirst();
    }
}
