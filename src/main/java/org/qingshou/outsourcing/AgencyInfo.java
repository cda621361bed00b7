package org.qingshou.outsourcing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency's master data.
 *
 * @param contractTerms codes of what its contract states, of {@link AgencyRules#CONTRACT_TERMS}
 * @param ownPurposes whether it decides itself what it uses the data for; each borrower then has to consent (R-OUT-08)
 * @param signingKey public key by which its calls are verified, {@code whpk_…}; two, separated by a space, while it
 *     changes keys
 * @param encryptionKey public EC key, as JWK, to which personal data are encrypted
 * @param takes which cases it takes, and how many at once
 * @param feeMode CONTINGENCY, MIXED or FIXED
 * @param version what was read, so that two editors cannot overwrite each other; 0 for a new one
 */
public record AgencyInfo(
        String code,
        String name,
        Status status,
        @Nullable LocalDate whiteListedOn,
        String contractNo,
        LocalDate contractFrom,
        LocalDate contractTo,
        List<String> contractTerms,
        @Nullable LocalDate evaluatedOn,
        @Nullable LocalDate assessedOn,
        String endpoint,
        boolean inMainland,
        boolean ownPurposes,
        String signingKey,
        String encryptionKey,
        String feeMode,
        String tariffId,
        List<String> channels,
        List<String> regions,
        List<String> dataCategories,
        AgencyTakes takes,
        int version) {
    public AgencyInfo {
        contractTerms = List.copyOf(contractTerms);
        channels = List.copyOf(channels);
        regions = List.copyOf(regions);
        dataCategories = List.copyOf(dataCategories);
    }

    /** The keys of which one must fit its calls. */
    public List<String> signingKeys() {
        return List.of(signingKey.strip().split("\\s+"));
    }

    /** Whether new cases may go to it. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }
}
