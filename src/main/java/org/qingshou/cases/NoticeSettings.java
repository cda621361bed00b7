package org.qingshou.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qingshou.kernel.BranchCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a notice must say about the bank. Without all of it none is printed.
 *
 * @param phone where the addressee can call; {@code phones} holds those of branches that have their own
 * @param complaints where to complain inside the bank
 */
@ConfigurationProperties("qingshou.notice")
public record NoticeSettings(
        @DefaultValue("") String bank,
        @DefaultValue("") String accountName,
        @DefaultValue("") String accountNo,
        @DefaultValue("") String accountBank,
        @DefaultValue("") String phone,
        @DefaultValue Map<String, String> phones,
        @DefaultValue("") String complaints) {
    /** Where the addressee can call; a branch may have its own number. */
    public String phone(BranchCode branch) {
        return phones.getOrDefault(branch.value(), phone);
    }

    /** The first setting that is not there. */
    public Optional<String> missing(BranchCode branch) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("bank", bank);
        needed.put("account-name", accountName);
        needed.put("account-no", accountNo);
        needed.put("account-bank", accountBank);
        needed.put("phone", phone(branch));
        needed.put("complaints", complaints);
        return needed.entrySet().stream()
                .filter(entry -> entry.getValue().isBlank())
                .map(entry -> "qingshou.notice." + entry.getKey())
                .findFirst();
    }
}
