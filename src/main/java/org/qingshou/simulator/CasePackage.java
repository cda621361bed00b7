package org.qingshou.simulator;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A package as an agency reads it: by the published schemas, with its hash checked and its personal part opened. */
record CasePackage(String packageId, String agency, String debtorToken, String contactRef, String total) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Schema CLEAR = schema("case-package-1.json");
    private static final Schema PERSONAL = schema("case-package-1.personal.json");

    /** A package that the contract does not allow; the message is the problem's detail. */
    static final class NotAPackage extends Exception {
        private static final long serialVersionUID = 1L;

        NotAPackage(String message) {
            super(message);
        }
    }

    static CasePackage read(byte[] body, ECKey key) throws NotAPackage {
        String text = new String(body, StandardCharsets.UTF_8);
        check(CLEAR, text);
        JsonNode json = JSON.readTree(text);
        ObjectNode envelope = (ObjectNode) json.get("envelope");
        String claimed = envelope.get("sha256").asString();
        envelope.remove("sha256");
        if (!hash(canonical(JSON.writeValueAsString(json))).equals(claimed))
            throw new NotAPackage("envelope.sha256 is not the hash of this package");
        String opened = open(json.get("personal").asString(), key);
        check(PERSONAL, opened);
        JsonNode personal = JSON.readTree(opened);
        String id = envelope.get("packageId").asString();
        if (!personal.get("packageId").asString().equals(id))
            throw new NotAPackage("the personal part belongs to another package");
        JsonNode phones = personal.get("debtor").get("phones");
        String total = json.get("obligations").get(0).get("total").asString();
        return new CasePackage(
                id,
                envelope.get("agency").asString(),
                json.get("debtor").get("token").asString(),
                phones.isEmpty() ? "" : phones.get(0).get("ref").asString(),
                total);
    }

    private static String open(String jwe, ECKey key) throws NotAPackage {
        try {
            JWEObject object = JWEObject.parse(jwe);
            boolean allowed = JWEAlgorithm.ECDH_ES.equals(object.getHeader().getAlgorithm())
                    && EncryptionMethod.A256GCM.equals(object.getHeader().getEncryptionMethod())
                    && object.getHeader().getCompressionAlgorithm() == null;
            if (!allowed) throw new NotAPackage("the personal part uses an algorithm that is not agreed");
            object.decrypt(new ECDHDecrypter(key));
            return object.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new NotAPackage("the personal part does not open with our key");
        }
    }

    private static void check(Schema schema, String json) throws NotAPackage {
        List<Error> errors;
        try {
            errors = schema.validate(json, InputFormat.JSON);
        } catch (RuntimeException e) {
            throw new NotAPackage("the body is not JSON");
        }
        if (!errors.isEmpty())
            throw new NotAPackage(errors.getFirst().getInstanceLocation() + " breaks "
                    + errors.getFirst().getKeyword());
    }

    private static byte[] canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema schema(String name) {
        try (var in = required(CasePackage.class.getResourceAsStream("/schemas/" + name))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) throw new IllegalStateException("the published schemas are missing");
        return value;
    }
}
