package org.qingshou.outsourcing.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qingshou.kernel.Refused;
import org.qingshou.vault.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each agency is reached, with the secrets by which platforms know us. What is entered is checked here. */
@Component
public class AgencyChannels {
    private static final String COLUMNS =
            "SELECT agency_code, kind, mapping, secret IS NOT NULL AS held, version FROM agency_channel";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AgencyChannels(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public AgencyChannel find(String agency) {
        return jdbc.sql(COLUMNS + " WHERE agency_code = :a")
                .param("a", agency)
                .query((rs, n) -> row(rs))
                .optional()
                .orElseGet(() -> AgencyChannel.published(agency));
    }

    /** Those that differ from the published contract, by the agency's code. */
    public Map<String, AgencyChannel> all() {
        return jdbc.sql(COLUMNS).query((rs, n) -> row(rs)).list().stream()
                .collect(Collectors.toMap(AgencyChannel::agency, Function.identity()));
    }

    /**
     * Keeps how an agency is reached.
     *
     * @param secret a new one; null leaves the one that is kept
     * @param reasons which reasons a platform's word for a refusal or a return must name one of
     */
    @Transactional
    public void save(AgencyChannel wanted, @Nullable String secret, Map<ListedState, Set<String>> reasons) {
        AgencyChannel before = find(wanted.agency());
        if (before.version() != wanted.version()) throw Refused.conflict("outsourcing.agency.moved");
        boolean mapped = wanted.kind() == ChannelKind.CUITIANXIA;
        if (mapped) {
            MappingReader.check(wanted.mapping(), reasons);
            if (secret == null && !before.secretHeld()) throw Refused.badInput("outsourcing.channel.secret");
            // A header cannot hold anything else.
            if (secret != null && !secret.matches("[\\x21-\\x7e]{8,500}"))
                throw Refused.badInput("outsourcing.channel.secret.form");
        }
        write(wanted, mapped, secret);
    }

    private void write(AgencyChannel wanted, boolean mapped, @Nullable String secret) {
        byte[] sealed = secret == null ? null : cipher.seal(secret, context(wanted.agency()));
        try {
            // A secret that nothing uses any more is not kept.
            jdbc.sql("""
                            INSERT INTO agency_channel (agency_code, kind, mapping, secret, version)
                            VALUES (:a, :k, :m, :s, 1)
                            ON DUPLICATE KEY UPDATE kind = VALUES(kind), mapping = VALUES(mapping),
                                secret = IF(:mapped, COALESCE(VALUES(secret), secret), NULL), version = version + 1""")
                    .param("a", wanted.agency())
                    .param("k", wanted.kind().name())
                    .param("m", mapped ? wanted.mapping() : "")
                    .param("s", mapped ? sealed : null)
                    .param("mapped", mapped)
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("outsourcing.agency.moved");
        }
    }

    ChannelMapping mapping(String agency) {
        return MappingReader.read(find(agency).mapping());
    }

    String secret(String agency) {
        byte[] sealed = jdbc.sql("SELECT secret FROM agency_channel WHERE agency_code = :a")
                .param("a", agency)
                .query((rs, n) -> rs.getBytes("secret"))
                .single();
        return cipher.open(sealed, context(agency));
    }

    private static String context(String agency) {
        return "agency-channel:" + agency;
    }

    private static AgencyChannel row(ResultSet rs) throws SQLException {
        return new AgencyChannel(
                rs.getString("agency_code"),
                ChannelKind.valueOf(rs.getString("kind")),
                rs.getString("mapping"),
                rs.getBoolean("held"),
                rs.getInt("version"));
    }
}
