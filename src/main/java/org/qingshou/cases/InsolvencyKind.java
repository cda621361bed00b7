package org.qingshou.cases;

import java.util.Arrays;
import java.util.List;
import org.qingshou.ledger.CustomerKind;

/**
 * Ways through insolvency (破产程序): those of legal persons by the Enterprise Bankruptcy Law (企业破产法), those of natural
 * persons by the rules that Shenzhen has had since 2021 (深圳经济特区个人破产条例).
 */
public enum InsolvencyKind {
    LIQUIDATION(false),
    REORGANISATION(false),
    COMPOSITION(false),
    PERSONAL_LIQUIDATION(true),
    PERSONAL_REORGANISATION(true),
    PERSONAL_COMPOSITION(true);

    private final boolean personal;

    InsolvencyKind(boolean personal) {
        this.personal = personal;
    }

    /** Those that a customer of this kind can go through. */
    public static List<InsolvencyKind> of(CustomerKind customer) {
        return Arrays.stream(values())
                .filter(kind -> kind.personal == customer.isRetail())
                .toList();
    }
}
