package org.qingshou.outsourcing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Money;
import org.springframework.data.domain.Persistable;

/** Master data of one agency as stored. */
@Entity
@Table(name = "agency")
class Agency implements Persistable<String> {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private AgencyInfo.Status status;

    private @Nullable LocalDate whiteListedOn;
    private String contractNo;
    private LocalDate contractFrom;
    private LocalDate contractTo;
    private String contractTerms;
    private @Nullable LocalDate evaluatedOn;
    private @Nullable LocalDate assessedOn;
    private String endpoint;
    private boolean inMainland;
    private boolean ownPurposes;
    private String signingKey;

    @Column(columnDefinition = "TEXT")
    private String encryptionKey;

    private String feeMode;
    private String tariffId;
    private String channels;
    private String regions;
    private String dataCategories;
    private String claims;
    private @Nullable Integer maxCases;
    private @Nullable BigDecimal maxAmount;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init")
    protected Agency() {}

    @SuppressWarnings("NullAway.Init")
    Agency(AgencyInfo info) {
        code = info.code();
        fresh = true;
        change(info);
    }

    final void change(AgencyInfo info) {
        name = info.name();
        status = info.status();
        whiteListedOn = info.whiteListedOn();
        contractNo = info.contractNo();
        contractFrom = info.contractFrom();
        contractTo = info.contractTo();
        contractTerms = String.join(",", info.contractTerms());
        evaluatedOn = info.evaluatedOn();
        assessedOn = info.assessedOn();
        endpoint = info.endpoint();
        inMainland = info.inMainland();
        ownPurposes = info.ownPurposes();
        signingKey = info.signingKey();
        encryptionKey = info.encryptionKey();
        feeMode = info.feeMode();
        tariffId = info.tariffId();
        channels = String.join(",", info.channels());
        regions = String.join(",", info.regions());
        dataCategories = String.join(",", info.dataCategories());
        claims = String.join(",", info.takes().claims().stream().map(Enum::name).toList());
        maxCases = info.takes().maxCases();
        Money most = info.takes().maxAmount();
        maxAmount = most == null ? null : most.amount();
    }

    AgencyInfo info() {
        return new AgencyInfo(
                code,
                name,
                status,
                whiteListedOn,
                contractNo,
                contractFrom,
                contractTo,
                list(contractTerms),
                evaluatedOn,
                assessedOn,
                endpoint,
                inMainland,
                ownPurposes,
                signingKey,
                encryptionKey,
                feeMode,
                tariffId,
                list(channels),
                list(regions),
                list(dataCategories),
                takes(),
                version);
    }

    private AgencyTakes takes() {
        BigDecimal most = maxAmount;
        return new AgencyTakes(
                list(claims).stream().map(ClaimKind::valueOf).toList(),
                maxCases,
                most == null ? null : new Money(most));
    }

    private static List<String> list(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    @Override
    public String getId() {
        return code;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
